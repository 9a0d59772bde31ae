import { setArg } from '../arguments.ts';
import { SET_FLAG } from '../columns.ts';
import { checked, type Kernel } from '../kernel.ts';
import { notifyChain } from '../notify.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';
import { error, SUCCESS, VOID } from '../outcomes.ts';
import { decremented, decrementEvent, incremented, incrementEvent } from '../refcount.ts';
import { saturate } from '../holders.ts';
import { deactivatePending, destroySet, releaseSet } from '../teardown.ts';
import { setAvailable } from './capacity.ts';
import { freeLocked } from './ids.ts';

/**
 * The life of a set in drivers/iommu/ioasid.c: get and put of v2 3/9 and v3, set_free and free_all of v4 and dcp.
 */
type Args = Operation['args'];

export function setGetRule(k: Kernel, args: Args): Outcome {
  const set = setArg(k, args);
  k.take('allocator');
  if (isValid(k, set, 'SET_GET_INVALID')) increment(k, set);
  k.release('allocator');
  return VOID;
}

export function setPutRule(k: Kernel, args: Args): Outcome {
  putSet(k, setArg(k, args));
  return VOID;
}

/** ioasid_set_put(), which mm registration calls too. */
export function putSet(k: Kernel, set: number): void {
  const always = k.policies.teardownLocks === 'nb-always';
  k.take('allocator');
  if (always) k.take('nb');
  if (isValid(k, set, 'SET_PUT_INVALID')) {
    if (decrement(k, set)) destroyCounted(k, set);
    else if (k.policies.remainingMessages) k.message('SET_PUT_REMAINING', 'debug');
  }
  if (always) k.release('nb');
  k.release('allocator');
}

/** The table of sets holds this very pointer under its number. */
function isValid(k: Kernel, set: number, code: 'SET_GET_INVALID' | 'SET_PUT_INVALID'): boolean {
  k.touchSet(set);
  const sid = k.books.sets.sid(set);
  const valid = k.state.setOfSid(sid) === set;
  k.tell?.(checked('set-valid', { set, sid }, valid));
  if (valid) return true;
  k.message(code, 'WARN');
  if (k.policies.invalidSetMessages === 'warning-and-message') k.message(code, 'warn');
  k.refuse();
  return false;
}

export function increment(k: Kernel, set: number): void {
  const from = k.state.setRefcountOf(set);
  const event = incrementEvent(from);
  if (event !== undefined) saturate(k, event);
  const to = incremented(from);
  k.state.setSetRefcount(set, to);
  k.tell?.({ kind: 'set-refcount', set, from, to });
}

function decrement(k: Kernel, set: number): boolean {
  const from = k.state.setRefcountOf(set);
  const event = decrementEvent(from);
  if (event !== undefined) saturate(k, event);
  const to = decremented(from);
  k.state.setSetRefcount(set, to);
  k.tell?.({ kind: 'set-refcount', set, from, to });
  return to === 0;
}

/** The last reference to a set is gone: its IDs are freed, whoever still uses them keeps an orphan. */
function destroyCounted(k: Kernel, set: number): void {
  const { state, books } = k;
  freeEach(k, set, true);
  if (k.policies.quotaAfterSet === 'returned') {
    const quota = state.quota(set);
    setAvailable(k, (state.available + quota) >>> 0);
  }
  const nbAtZero = k.policies.teardownLocks === 'nb-at-zero';
  if (nbAtZero) k.take('nb');
  deactivatePending(k, books.sets.token(set));
  if (nbAtZero) k.release('nb');
  if (k.policies.setFreeEvent === 'global') {
    notifyChain(k, 'global', { event: 'SET_FREE', ioasid: 0, spid: 0, set, priv: 0, life: -1 });
  }
  releaseSet(k, set);
  if (k.policies.remainingMessages) k.message('SET_FREED', 'debug');
}

/** Frees every ID of the set's table in ascending order; what survives leaves the table all the same. */
function freeEach(k: Kernel, set: number, orphaning: boolean): void {
  const { xarrays } = k.state;
  const table = k.books.tables.ofSet(set);
  for (let id = xarrays.next(table, 0); id >= 0; id = xarrays.next(table, id + 1)) {
    const life = xarrays.load(table, id) - 1;
    freeLocked(k, set, id);
    if (xarrays.load(table, id) === 0) continue;
    xarrays.store(table, id, 0);
    const survives = k.state.entryState(life) !== 'reclaimed';
    if (orphaning && survives) k.tell?.({ kind: 'orphaned', life, ioasid: id, set });
  }
}

export function setFreeRule(k: Kernel, args: Args): Outcome {
  const set = setArg(k, args);
  k.take('allocator');
  const outcome = setFreeLocked(k, set);
  k.release('allocator');
  return outcome;
}

function setFreeLocked(k: Kernel, set: number): Outcome {
  k.touchSet(set);
  const { state } = k;
  const sid = k.books.sets.sid(set);
  const valid = state.setOfSid(sid) === set;
  k.tell?.(checked('set-valid', { set, sid }, valid));
  if (!valid) return error('EINVAL');
  const nr = state.nr(set);
  k.tell?.(checked('set-unused', { nr }, nr === 0));
  if (nr === 0) {
    destroySet(k, set);
    return SUCCESS;
  }
  if (k.policies.emptySet === 'destroyed-if-asked') {
    k.message('SET_FREE_DEFERRED', 'info');
    state.setSetFlags(set, state.setFlags(set) | SET_FLAG.freePending);
  }
  return error('EBUSY');
}

/** The test for a set worth the trouble is made before the lock is taken. */
export function freeAllInSetRule(k: Kernel, args: Args): Outcome {
  const set = setArg(k, args);
  k.touchSet(set);
  const { state } = k;
  const sid = k.books.sets.sid(set);
  const valid = state.setOfSid(sid) === set;
  k.tell?.(checked('set-valid', { set, sid }, valid));
  if (!valid) {
    k.refuse();
    return VOID;
  }
  const some = !state.xarrays.isEmpty(k.books.tables.ofSet(set));
  k.tell?.(checked('set-not-empty', {}, some, false));
  if (!some) return VOID;
  const nbToo = k.policies.teardownLocks === 'nb-always';
  k.take('allocator');
  if (nbToo) k.take('nb');
  freeEach(k, set, false);
  if (nbToo) k.release('nb');
  k.release('allocator');
  return VOID;
}
