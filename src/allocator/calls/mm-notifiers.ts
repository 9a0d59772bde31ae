import { subscriberArg, tokenArg } from '../arguments.ts';
import { checked, type Kernel, oops } from '../kernel.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';
import { error, SUCCESS, VOID } from '../outcomes.ts';
import { mmSet } from './alloc-set.ts';
import { joinChain, leaveChain, registrationOf, waitHoldingSet } from './notifiers.ts';
import { increment, putSet } from './sets.ts';

/**
 * Subscribing to whichever set belongs to an mm, now or later: ioasid_register_notifier_mm() and its counterpart of
 * drivers/iommu/ioasid.c, v2 6/9, v3 11/14 and dcp.
 */
type Args = Operation['args'];

export function registerNotifierMmRule(k: Kernel, args: Args): Outcome {
  const token = tokenArg(k, args.mm);
  const subscriber = subscriberArg(k, args);
  return k.policies.mmRegistration === 'reworked'
    ? registerReworked(k, token, subscriber)
    : registerThroughListHead(k, token, subscriber);
}

/** v2 and v3: the nb lock first, the allocator lock inside it (spec Q16). */
function registerThroughListHead(k: Kernel, token: number, subscriber: number): Outcome {
  k.tell?.(checked('mm-given', { token: nameOf(k, token) }, token >= 0));
  if (token < 0) return error('EINVAL');
  k.take('nb');
  const outcome = registerLocked(k, token, subscriber);
  k.release('nb');
  return outcome;
}

function registerLocked(k: Kernel, token: number, subscriber: number): Outcome {
  if (isRegistered(k, token, subscriber)) return error('EBUSY');
  const set = findAndGet(k, token);
  k.tell?.(checked('mm-set-exists', { token: nameOf(k, token) }, set >= 0));
  // Without a set the code goes on with the loop's cursor, which is the list's head and no element (spec Q5).
  if (set < 0) oops('OOB_WRITE');
  // Whoever fails from here on keeps the reference that the search took (spec Q6).
  if (!isUnused(k, set)) return error('EBUSY');
  const memory = !k.fails('kzalloc');
  k.tell?.(checked('memory', {}, memory));
  if (!memory) return error('ENOMEM');
  joinChain(k, set, subscriber);
  putSet(k, set);
  list(k, token, subscriber, true);
  return SUCCESS;
}

/** ioasid_find_mm_set() of v2 and v3, which takes a reference to the set. */
function findAndGet(k: Kernel, token: number): number {
  k.take('allocator');
  const set = mmSet(k, token);
  if (set >= 0) increment(k, set);
  k.release('allocator');
  return set;
}

/** dcp: one lock, no reference, and a place on the list for a set that is yet to come. */
function registerReworked(k: Kernel, token: number, subscriber: number): Outcome {
  k.take('allocator');
  const outcome = registerReworkedLocked(k, token, subscriber);
  k.release('allocator');
  return outcome;
}

function registerReworkedLocked(k: Kernel, token: number, subscriber: number): Outcome {
  if (isRegistered(k, token, subscriber)) return error('EBUSY');
  const memory = !k.fails('kzalloc');
  k.tell?.(checked('memory', {}, memory));
  if (!memory) return error('ENOMEM');
  const set = mmSet(k, token);
  k.tell?.(checked('mm-set-exists', { token: nameOf(k, token) }, set >= 0, false));
  if (set >= 0 && !isUnused(k, set)) return error('EBUSY');
  if (set >= 0) joinChain(k, set, subscriber);
  list(k, token, subscriber, set >= 0);
  return SUCCESS;
}

export function unregisterNotifierMmRule(k: Kernel, args: Args): Outcome {
  const token = tokenArg(k, args.mm);
  const subscriber = subscriberArg(k, args);
  const reworked = k.policies.mmRegistration === 'reworked';
  const lock = reworked ? 'allocator' : 'nb';
  k.take(lock);
  const place = registrationOf(k, token, subscriber);
  k.tell?.(checked('mm-listed', { token: nameOf(k, token) }, place >= 0));
  if (place >= 0) unlist(k, place, reworked);
  else {
    if (!reworked) k.message('UNREG_NB_MM_NONE', 'warn');
    k.refuse();
  }
  k.release(lock);
  return VOID;
}

function unlist(k: Kernel, place: number, reworked: boolean): void {
  const { pending } = k.state;
  const entry = pending[place];
  if (entry === undefined) return;
  k.state.pending = pending.toSpliced(place, 1);
  k.tell?.({ kind: 'pending-subscriber', subscriber: entry.subscriber, change: 'removed' });
  const set = entry.active ? mmSet(k, entry.token) : -1;
  if (set < 0) return;
  if (!reworked) k.message('UNREG_NB_MM_ACTIVE', 'debug');
  leaveChain(k, set, entry.subscriber);
  if (reworked) waitHoldingSet(k, set);
  else k.waitForReaders();
}

function isRegistered(k: Kernel, token: number, subscriber: number): boolean {
  const listed = registrationOf(k, token, subscriber) >= 0;
  k.tell?.(checked('mm-not-listed', { token: nameOf(k, token) }, !listed));
  return listed;
}

function isUnused(k: Kernel, set: number): boolean {
  const nr = k.state.nr(set);
  k.tell?.(checked('mm-set-empty', { set, nr }, nr === 0));
  if (nr !== 0) k.message('REG_NB_MM_NOT_EMPTY', 'warn');
  return nr === 0;
}

function list(k: Kernel, token: number, subscriber: number, active: boolean): void {
  k.state.pending = [{ token, subscriber, active }, ...k.state.pending];
  k.tell?.({ kind: 'pending-subscriber', subscriber, change: 'added' });
}

function nameOf(k: Kernel, token: number): string | undefined {
  return token < 0 ? undefined : k.world.tokens.nameOf(token);
}
