import { numberArg, setArg } from '../arguments.ts';
import { createEntry, entryOf, eraseEntry, leaveDangling } from '../entries.ts';
import { checked, type Kernel, oops } from '../kernel.ts';
import { isUnheard, notifyChain } from '../notify.ts';
import { INVALID_IOASID, type Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';
import { INVALID, ioasidOutcome } from '../outcomes.ts';
import { allocNumber, freeNumber, NONE } from './allocator-callbacks.ts';

/**
 * ioasid_alloc() of drivers/iommu/ioasid.c: v2 3/9 to 6/9 and later postings, and mainline, which has neither sets nor events.
 */
export function allocRule(k: Kernel, args: Operation['args']): Outcome {
  const set = setArg(k, args);
  const outcome = alloc(k, set, numberArg(args.min) >>> 0, numberArg(args.max) >>> 0, numberArg(args.priv));
  if (typeof args.as === 'string') {
    const ioasid = outcome.kind === 'ioasid' ? outcome.value : INVALID_IOASID;
    k.state.bindVariable(k.world.variables.indexOf(args.as), ioasid);
  }
  return outcome;
}

function alloc(k: Kernel, set: number, min: number, max: number, priv: number): Outcome {
  const labels = k.policies.setLifetime === 'label';
  if (!labels && set < 0 && k.policies.allocNullSet === 'refused') {
    k.tell?.(checked('set-not-null', {}, false));
    return INVALID;
  }
  if (!labels) k.touchSet(set);
  k.take('allocator');
  const outcome = labels || maySetAlloc(k, set) ? allocLocked(k, set, min, max, priv) : INVALID;
  k.release('allocator');
  return outcome;
}

function maySetAlloc(k: Kernel, set: number): boolean {
  const { state } = k;
  const sid = k.books.sets.sid(set);
  const valid = state.setOfSid(sid) === set;
  k.tell?.(checked('set-valid', { set, sid }, valid));
  if (!valid) {
    if (k.policies.invalidSetMessages !== 'none') k.message('ALLOC_INVALID_SET', 'WARN');
    if (k.policies.invalidSetMessages === 'warning-and-message') k.message('ALLOC_INVALID_SET', 'warn');
    return false;
  }
  const quota = state.quota(set);
  const nr = state.nr(set);
  const left = quota > nr;
  k.tell?.(checked('quota-left', { quota, nr }, left));
  if (!left) k.message('ALLOC_OUT_OF_QUOTA', 'err');
  return left;
}

function allocLocked(k: Kernel, set: number, min: number, max: number, priv: number): Outcome {
  const memory = !k.fails('kzalloc');
  k.tell?.(checked('memory', {}, memory));
  if (!memory) return INVALID;
  const custom = k.state.groups.active >= 0;
  const id = recordedNumber(k, min, max) ?? allocNumber(k, min, max);
  if (id === NONE || id === INVALID_IOASID) return noNumber(k, id, min, max, set, priv);
  k.tell?.(checked('number-free', { min, max, ioasid: id }, true));
  if (custom && !mayTrack(k, id))
    return k.policies.duplicateNumber === 'refused' ? INVALID : ioasidOutcome(id);
  const life = createEntry(k, id, set, priv);
  if (k.policies.setLifetime !== 'label') {
    if (k.fails('xa_store')) return noSetEntry(k, life, custom);
    enterSet(k, life, id, set);
  }
  k.about(life);
  tellAllocated(k, life, id, set);
  if (k.policies.setLifetime !== 'label') notifyAlloc(k, life, id, set, priv);
  return { kind: 'ioasid', value: id };
}

/** What a recording says this alloc returned, where the rules can follow it. */
function recordedNumber(k: Kernel, min: number, max: number): number | undefined {
  const result = k.frames.current.depth === 0 ? k.operation.recorded?.result : undefined;
  if (result === undefined || k.state.groups.active >= 0) return undefined;
  if (result === 'INVALID' || result === INVALID_IOASID) return NONE;
  if (typeof result !== 'number' || result < min || result > max || entryOf(k, result) >= 0) return undefined;
  return result;
}

function noNumber(k: Kernel, id: number, min: number, max: number, set: number, priv: number): Outcome {
  k.tell?.(checked('number-free', { min, max }, false));
  if (id === NONE) k.message('POOL_EXHAUSTED', 'err');
  // The number 4294967295 is one like any other to the xarray, and means failure to everybody else: the entry is
  // freed but stays listed (spec Q19).
  else if (k.state.groups.active < 0) leaveDangling(k, createEntry(k, id, set, priv));
  k.message('ALLOC_FAILED', 'err');
  return INVALID;
}

/** A custom allocator's number goes into the group's table, unless somebody is tracked there already (spec Q7). */
function mayTrack(k: Kernel, id: number): boolean {
  const failed = k.fails('xa_alloc');
  const owner = entryOf(k, id);
  const free = !failed && owner < 0;
  k.tell?.(checked('number-not-tracked', { ioasid: id }, free));
  if (free) return true;
  k.refuse();
  k.message('CUSTOM_TRACK_FAILED', 'err');
  freeNumber(k, id);
  if (k.policies.duplicateNumber === 'owner-erased' && owner >= 0) eraseEntry(k, owner);
  return false;
}

/** The set's own table could not take the ID, and the cleaning up goes wrong (spec Q7). */
function noSetEntry(k: Kernel, life: number, custom: boolean): Outcome {
  const id = k.books.lives.ioasid(life);
  k.tell?.(checked('set-table-store', { ioasid: id }, false));
  k.refuse();
  k.message('SET_TRACK_FAILED', 'err');
  if (k.policies.setStoreFailure === 'freed-twice') {
    if (!custom) oops('DOUBLE_FREE');
    freeNumber(k, id);
  }
  leaveDangling(k, life);
  return ioasidOutcome(id);
}

function enterSet(k: Kernel, life: number, id: number, set: number): void {
  k.tell?.(checked('set-table-store', { ioasid: id, set }, true));
  k.state.xarrays.store(k.books.tables.ofSet(set), id, life + 1);
  k.state.setNr(set, (k.state.nr(set) + 1) | 0);
}

function tellAllocated(k: Kernel, life: number, ioasid: number, set: number): void {
  if (k.tell === undefined) return;
  k.tell({ kind: 'allocated', life, ioasid, set });
  if (k.policies.counting) {
    k.tell({ kind: 'refcount', life, from: 0, to: 1 });
    k.tell({ kind: 'reference-taken', reference: k.books.lives.firstReference(life), life, user: k.user });
  }
  if (k.policies.setLifetime !== 'label') {
    const nr = k.state.nr(set);
    k.tell({ kind: 'nr', set, from: nr - 1, to: nr });
  }
}

function notifyAlloc(k: Kernel, life: number, ioasid: number, set: number, priv: number): void {
  if (k.policies.internalEvents === 'above-free') {
    k.tell?.({
      kind: 'notify',
      event: 'ALLOC',
      chain: set,
      subscribers: k.state.chain(set).length,
      undelivered: true,
    });
    return;
  }
  if (isUnheard(k, set, false)) return;
  const carried = k.policies.allocPrivate === 'uninitialised' ? 'UNINIT' : priv;
  notifyChain(k, set, { event: 'ALLOC', ioasid, spid: INVALID_IOASID, set, priv: carried, life });
}
