import { idArg, setArg } from '../arguments.ts';
import { LIFE_FLAG } from '../columns.ts';
import { entryOf } from '../entries.ts';
import { dropReference, takeReference } from '../holders.ts';
import { checked, type Kernel } from '../kernel.ts';
import { isUnheard, notifyChains } from '../notify.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';
import { error, FALSE, SUCCESS, TRUE, VOID } from '../outcomes.ts';
import { reclaim } from '../reclaim.ts';

/**
 * get, put and free of drivers/iommu/ioasid.c: v2 4/9 and 6/9 and later postings; mainline 5.11's counters, and the immediate
 * free of 5.5 and 6.1.
 */
type Args = Operation['args'];

export function getRule(k: Kernel, args: Args): Outcome {
  k.take('allocator');
  const outcome = getLocked(k, setArg(k, args), idArg(k, args));
  k.release('allocator');
  return outcome;
}

export function getLockedRule(k: Kernel, args: Args): Outcome {
  return getLocked(k, setArg(k, args), idArg(k, args));
}

export function getLocked(k: Kernel, set: number, id: number): Outcome {
  const life = entryOf(k, id);
  k.tell?.(checked('id-known', { ioasid: id }, life >= 0));
  if (life < 0) {
    const warns = k.policies.getUnknown === 'warning';
    k.message('GET_UNKNOWN', warns ? 'WARN' : 'err');
    k.refuse();
    return warns ? VOID : error('EINVAL');
  }
  k.about(life);
  k.touchEntry(life);
  if (k.policies.getUnknown === 'warning') {
    takeReference(k, life);
    return VOID;
  }
  const pending = k.state.isPending(life);
  k.tell?.(checked('not-pending', { state: k.state.entryState(life) }, !pending));
  if (pending) {
    k.message('GET_PENDING', 'err');
    return error('EBUSY');
  }
  if (!ownsOrSkips(k, life, set)) {
    k.message('GET_WRONG_SET', 'err');
    return error('EACCES');
  }
  takeReference(k, life);
  return SUCCESS;
}

export function putRule(k: Kernel, args: Args): Outcome {
  k.take('allocator');
  const outcome = putLocked(k, setArg(k, args), idArg(k, args));
  k.release('allocator');
  return outcome;
}

export function putLockedRule(k: Kernel, args: Args): Outcome {
  return putLocked(k, setArg(k, args), idArg(k, args));
}

function putLocked(k: Kernel, set: number, id: number): Outcome {
  const life = entryOf(k, id);
  k.tell?.(checked('id-known', { ioasid: id }, life >= 0));
  if (life < 0) {
    k.message('PUT_UNKNOWN', 'err');
    return notPut(k);
  }
  k.about(life);
  k.touchEntry(life);
  if (k.policies.setLifetime !== 'label') {
    if (!ownsOrSkips(k, life, set)) {
      k.message('PUT_WRONG_SET', 'err');
      return notPut(k);
    }
    k.tell?.(checked('state-ignored', { state: k.state.entryState(life) }, true));
  }
  const last = dropReference(k, life, 'put');
  k.tell?.(checked('last-reference', { refcount: k.state.refcount(life) }, last, false));
  if (last) reclaim(k, life);
  else if (k.policies.remainingMessages) k.message('PUT_REMAINING', 'debug');
  if (k.policies.putAnswer === 'nothing') return VOID;
  return last ? TRUE : FALSE;
}

function notPut(k: Kernel): Outcome {
  k.refuse();
  return k.policies.putAnswer === 'nothing' ? VOID : FALSE;
}

/** The entry belongs to the set given; NULL is not asked. */
function ownsOrSkips(k: Kernel, life: number, set: number): boolean {
  const owner = k.books.lives.set(life);
  if (set < 0) {
    k.tell?.(checked('set-skipped', { owner }, true));
    return true;
  }
  k.tell?.(checked('set-owns-id', { owner, set }, owner === set));
  return owner === set;
}

export function freeRule(k: Kernel, args: Args): Outcome {
  k.take('allocator');
  freeLocked(k, setArg(k, args), idArg(k, args));
  k.release('allocator');
  return VOID;
}

/** ioasid_free_locked(); also what taking down a set does to each of its IDs. */
export function freeLocked(k: Kernel, set: number, id: number): void {
  const life = entryOf(k, id);
  k.tell?.(checked('id-known', { ioasid: id }, life >= 0));
  if (life < 0) {
    k.message('FREE_UNKNOWN', 'err');
    k.refuse();
    return;
  }
  k.about(life);
  if (k.policies.freeOrder === 'reclaim-at-once') {
    k.touchEntry(life, 'DOUBLE_FREE');
    reclaim(k, life);
    return;
  }
  k.touchEntry(life);
  if (!mayFree(k, life, set)) return;
  if (k.policies.freeOrder === 'drop-then-notify') dropThenNotify(k, life, set);
  else notifyThenDrop(k, life, set);
}

function mayFree(k: Kernel, life: number, set: number): boolean {
  const owner = k.books.lives.set(life);
  k.tell?.(checked('set-owns-id', { owner, set: set < 0 ? undefined : set }, owner === set));
  if (owner !== set) {
    k.message('FREE_WRONG_SET', 'warn');
    k.refuse();
    return false;
  }
  if (k.policies.freeChecksSet && !setHasNumber(k, set)) return false;
  if (k.policies.secondFree === 'does-nothing') {
    const pending = k.state.isPending(life);
    k.tell?.(checked('not-pending', { state: k.state.entryState(life) }, !pending));
    if (pending) k.refuse();
    return !pending;
  }
  k.tell?.(checked('state-ignored', { state: k.state.entryState(life) }, true));
  return true;
}

function setHasNumber(k: Kernel, set: number): boolean {
  k.touchSet(set);
  const sid = k.books.sets.sid(set);
  const found = k.state.setOfSid(sid) >= 0;
  k.tell?.(checked('sid-known', { sid }, found));
  if (!found) {
    k.message('FREE_SET_GONE', 'WARN');
    k.refuse();
  }
  return found;
}

/** v2 and v3: everybody is told first, also of an ID that only its owner holds; handlers can reclaim it (spec Q2). */
function notifyThenDrop(k: Kernel, life: number, set: number): void {
  markPending(k, life);
  notifyFree(k, life, set);
  const last = dropReference(k, life, 'free');
  k.tell?.(checked('last-reference', { refcount: k.state.refcount(life) }, last, false));
  if (last) reclaim(k, life);
}

/** v4 and dcp: whoever is left is told, and nobody if nobody is. */
function dropThenNotify(k: Kernel, life: number, set: number): void {
  const last = dropReference(k, life, 'free');
  k.tell?.(checked('last-reference', { refcount: k.state.refcount(life) }, last, false));
  if (last) {
    reclaim(k, life);
    return;
  }
  markPending(k, life);
  notifyFree(k, life, set);
}

function markPending(k: Kernel, life: number): void {
  const { state, books } = k;
  if (state.isPending(life)) return;
  const from = state.entryState(life);
  state.setLifeFlags(life, state.lifeFlags(life) | LIFE_FLAG.pending);
  books.lives.setPendingAt(life, k.row);
  k.tell?.({ kind: 'state', life, from, to: 'FREE_PENDING' });
}

/** FREE goes to the global chain and then to the set's, whatever the priorities and whether or not one of them stopped. */
function notifyFree(k: Kernel, life: number, set: number): void {
  const { state } = k;
  if (k.policies.internalEvents === 'above-free') {
    const subscribers = state.globalChain.length;
    k.tell?.({ kind: 'notify', event: 'FREE', chain: 'global', subscribers, undelivered: true });
    return;
  }
  if (isUnheard(k, set, true)) return;
  const ioasid = k.books.lives.ioasid(life);
  const notice = {
    event: 'FREE',
    ioasid,
    spid: state.spid(life),
    set,
    priv: state.priv(life),
    life,
  } as const;
  notifyChains(k, ['global', set], notice);
}
