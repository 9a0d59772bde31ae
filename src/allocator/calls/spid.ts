import { idArg, numberArg, setArg } from '../arguments.ts';
import { entryOf } from '../entries.ts';
import { takeReference } from '../holders.ts';
import { checked, type Kernel } from '../kernel.ts';
import { notifyChain } from '../notify.ts';
import { INVALID_IOASID, type Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';
import { error, INVALID, ioasidOutcome, SUCCESS, VOID } from '../outcomes.ts';
import { injectRace } from './race.ts';

/**
 * Set-private IDs of drivers/iommu/ioasid.c: ioasid_attach_spid(), ioasid_detach_spid(), ioasid_find_by_spid() (v2 5/9 and
 * later postings). Guests know an ID by its SPID.
 */
type Args = Operation['args'];

export function attachSpidRule(k: Kernel, args: Args): Outcome {
  const id = idArg(k, args);
  const spid = numberArg(args.spid) >>> 0;
  const unique = k.policies.attachSpid !== 'anything';
  if (unique) {
    k.tell?.(checked('spid-valid', { spid }, spid !== INVALID_IOASID));
    if (spid === INVALID_IOASID) return error('EINVAL');
  }
  k.take('allocator');
  const outcome = attachLocked(k, id, spid, unique);
  k.release('allocator');
  return outcome;
}

function attachLocked(k: Kernel, id: number, spid: number, unique: boolean): Outcome {
  const life = entryOf(k, id);
  k.tell?.(checked('id-known', { ioasid: id }, life >= 0));
  if (life < 0) {
    k.message('ATTACH_SPID_UNKNOWN', 'err');
    return error('ENOENT');
  }
  k.about(life);
  k.touchEntry(life, unique ? 'UAF_READ' : 'UAF_WRITE');
  const set = k.books.lives.set(life);
  if (unique) {
    k.touchSet(set);
    // v3 asks by the very function that takes a reference, and forgets to give it back.
    const other = findAll(k, set, spid, k.policies.attachSpid === 'unique-leaking');
    k.tell?.(checked('spid-unique', { spid, ioasid: other < 0 ? undefined : other }, other < 0));
    if (other >= 0) return error('EINVAL');
  }
  setSpid(k, life, spid);
  if (unique) notifyBinding(k, 'BIND', life);
  return SUCCESS;
}

export function detachSpidRule(k: Kernel, args: Args): Outcome {
  const id = idArg(k, args);
  k.take('allocator');
  detachLocked(k, id);
  k.release('allocator');
  return VOID;
}

function detachLocked(k: Kernel, id: number): void {
  const life = entryOf(k, id);
  k.tell?.(checked('id-known', { ioasid: id }, life >= 0));
  let attached = false;
  if (life >= 0) {
    k.about(life);
    k.touchEntry(life);
    const spid = k.state.spid(life);
    attached = spid !== INVALID_IOASID;
    k.tell?.(checked('spid-attached', { spid }, attached));
  }
  if (!attached) {
    k.message('DETACH_SPID_INVALID', 'err');
    k.refuse();
  } else if (k.policies.unbindOrder === 'sent-first') {
    notifyBinding(k, 'UNBIND', life);
    setSpid(k, life, INVALID_IOASID);
  } else {
    setSpid(k, life, INVALID_IOASID);
    notifyBinding(k, 'UNBIND', life);
  }
}

function setSpid(k: Kernel, life: number, to: number): void {
  const from = k.state.spid(life);
  k.state.setSpid(life, to);
  k.tell?.({ kind: 'spid', life, from, to });
}

function notifyBinding(k: Kernel, event: 'BIND' | 'UNBIND', life: number): void {
  const { state, books } = k;
  const set = books.lives.set(life);
  const ioasid = books.lives.ioasid(life);
  notifyChain(k, set, { event, ioasid, spid: state.spid(life), set, priv: state.priv(life), life });
}

export function findBySpidRule(k: Kernel, args: Args): Outcome {
  const set = setArg(k, args);
  const spid = numberArg(args.spid) >>> 0;
  k.touchSet(set);
  const asks = k.policies.spidLookup === 'all-locked-if-asked';
  // The argument came with the 2021 posting; a log that is run under older rules too may still have it.
  if (!asks && args.get !== undefined) k.tell?.(checked('get-ignored', {}, true));
  if (k.policies.spidLookup === 'first-unlocked') return findFirst(k, set, spid, args.race);
  k.take('allocator');
  const id = findAll(k, set, spid, !asks || numberArg(args.get, 1) !== 0);
  k.tell?.(checked('spid-match', { spid, ioasid: id < 0 ? undefined : id }, id >= 0));
  k.release('allocator');
  // Whoever meant to come in between has waited for the lock.
  if (id >= 0 && typeof args.race === 'string') injectRace(k, args.race);
  return id < 0 ? INVALID : ioasidOutcome(id);
}

/** v2 takes no lock: between the match and the reference anything may happen (spec Q10). */
function findFirst(k: Kernel, set: number, spid: number, race: Args['race']): Outcome {
  const sid = k.books.sets.sid(set);
  const known = k.state.setOfSid(sid) >= 0;
  k.tell?.(checked('sid-known', { sid }, known));
  if (!known) {
    k.message('SPID_INVALID_SET', 'warn');
    return INVALID;
  }
  const { xarrays } = k.state;
  const table = k.books.tables.ofSet(set);
  for (let id = xarrays.next(table, 0); id >= 0; id = xarrays.next(table, id + 1)) {
    const life = xarrays.load(table, id) - 1;
    k.touchEntry(life);
    if (k.state.spid(life) !== spid) continue;
    k.about(life);
    k.tell?.(checked('spid-match', { spid, ioasid: id }, true));
    k.message('SPID_HIT', 'debug');
    if (typeof race === 'string') injectRace(k, race);
    takeReference(k, life);
    return ioasidOutcome(id);
  }
  k.tell?.(checked('spid-match', { spid }, false));
  return INVALID;
}

/** v3 and later walk the whole set: a reference on every match if asked for, and the highest ID is the answer; -1 if none. */
function findAll(k: Kernel, set: number, spid: number, takes: boolean): number {
  const { xarrays } = k.state;
  const table = k.books.tables.ofSet(set);
  let found = -1;
  for (let id = xarrays.next(table, 0); id >= 0; id = xarrays.next(table, id + 1)) {
    const life = xarrays.load(table, id) - 1;
    k.touchEntry(life);
    if (k.state.spid(life) !== spid) continue;
    found = id;
    if (takes) takeReference(k, life);
  }
  return found;
}
