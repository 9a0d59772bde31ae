import { eventArg, idArg, numberArg, setArg, subscriberArg } from '../arguments.ts';
import { chained, unchained } from '../chain.ts';
import { entryOf } from '../entries.ts';
import { checked, type Kernel } from '../kernel.ts';
import { notifyChain } from '../notify.ts';
import type { EventName, Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';
import { error, SUCCESS, VOID } from '../outcomes.ts';
import { destroySet } from '../teardown.ts';

/**
 * Subscribing to a chain and explicit notification in drivers/iommu/ioasid.c (v2 6/9 and later postings), over
 * atomic_notifier_chain_register() and its counterpart of kernel/notifier.c.
 */
type Args = Operation['args'];

export function registerNotifierRule(k: Kernel, args: Args): Outcome {
  const set = setArg(k, args);
  const locked = k.policies.chainLock === 'allocator';
  if (locked) k.take('allocator');
  if (set >= 0) k.touchSet(set);
  joinChain(k, set, subscriberArg(k, args));
  if (locked) k.release('allocator');
  return SUCCESS;
}

/** Adds a block to a set's chain, or the global one for -1. Twice is a warning and changes nothing (5.9). */
export function joinChain(k: Kernel, set: number, subscriber: number): void {
  const chain = set < 0 ? k.state.globalChain : k.state.chain(set);
  if (chain.includes(subscriber)) {
    k.message('NB_DOUBLE_REGISTER', 'WARN');
    return;
  }
  setChain(
    k,
    set,
    chained(chain, subscriber, (nb) => k.world.subscribers[nb]?.priority ?? 0),
  );
  k.tell?.({ kind: 'subscribed', subscriber, chain: set < 0 ? 'global' : set });
}

/** Takes a block off a chain, if it is there, and waits until nobody runs it any more. */
export function leaveChain(k: Kernel, set: number, subscriber: number): void {
  const chain = set < 0 ? k.state.globalChain : k.state.chain(set);
  const rest = unchained(chain, subscriber);
  if (rest !== chain) {
    setChain(k, set, rest);
    k.tell?.({ kind: 'unsubscribed', subscriber, chain: set < 0 ? 'global' : set });
  }
}

function setChain(k: Kernel, set: number, chain: readonly number[]): void {
  if (set < 0) k.state.globalChain = chain;
  else k.state.setChain(set, chain);
}

export function unregisterNotifierRule(k: Kernel, args: Args): Outcome {
  const set = setArg(k, args);
  const subscriber = subscriberArg(k, args);
  if (k.policies.chainLock === 'allocator') unregisterLocked(k, set, subscriber);
  else unregister(k, set, subscriber);
  return VOID;
}

function unregister(k: Kernel, set: number, subscriber: number): void {
  if (k.policies.mmRegistration !== 'absent') {
    k.take('nb');
    const refused = isListed(k, subscriber);
    k.release('nb');
    if (refused) return;
  }
  if (set >= 0) k.touchSet(set);
  leaveChain(k, set, subscriber);
  k.waitForReaders();
}

/** dcp: under the allocator lock, which it drops to wait. */
function unregisterLocked(k: Kernel, set: number, subscriber: number): void {
  k.take('allocator');
  if (!isListed(k, subscriber)) {
    if (set >= 0) k.touchSet(set);
    leaveChain(k, set, subscriber);
    if (set >= 0) waitHoldingSet(k, set);
    else waitUnlocked(k);
  }
  k.release('allocator');
}

/**
 * dcp keeps the set alive over the wait by counting one more ID, and taking that away again looks like the last ID going: a
 * set with no IDs is destroyed.
 */
export function waitHoldingSet(k: Kernel, set: number): void {
  const nr = k.state.nr(set);
  k.tell?.({ kind: 'nr', set, from: nr, to: nr + 1 });
  waitUnlocked(k);
  k.tell?.({ kind: 'nr', set, from: nr + 1, to: nr });
  if (nr === 0) destroySet(k, set);
}

function waitUnlocked(k: Kernel): void {
  k.release('allocator');
  k.waitForReaders();
  k.take('allocator');
}

function isListed(k: Kernel, subscriber: number): boolean {
  const listed = k.state.pending.some((entry) => entry.subscriber === subscriber);
  k.tell?.(checked('not-on-pending-list', { subscriber }, !listed));
  if (!listed) return false;
  k.message('UNREG_NB_PENDING_LIST', 'warn');
  k.refuse();
  return true;
}

const FLAG_ALL = 1;
const FLAG_SET = 2;

/** Any event number, any state of the entry; ALL wins over SET. */
export function notifyRule(k: Kernel, args: Args): Outcome {
  const id = idArg(k, args);
  const event = eventArg(args.event);
  const flags = numberArg(args.flags);
  k.take('allocator');
  const life = entryOf(k, id);
  k.tell?.(checked('id-known', { ioasid: id }, life >= 0));
  let outcome: Outcome = SUCCESS;
  if (life < 0) {
    k.message('NOTIFY_UNKNOWN', 'err');
    outcome = error('EINVAL');
  } else {
    k.about(life);
    k.touchEntry(life);
    outcome = { kind: 'number', value: notifyScope(k, life, event, flags) };
  }
  k.release('allocator');
  return outcome;
}

function notifyScope(k: Kernel, life: number, event: EventName | number, flags: number): number {
  const set = k.books.lives.set(life);
  const named = (flags & (FLAG_ALL | FLAG_SET)) !== 0;
  k.tell?.(checked('flags-name-chain', { flags }, named, false));
  if (!named) return 0;
  const ioasid = k.books.lives.ioasid(life);
  const notice = { event, ioasid, spid: k.state.spid(life), set, priv: k.state.priv(life), life };
  return notifyChain(k, (flags & FLAG_ALL) !== 0 ? 'global' : set, notice);
}

/** Index of the registration of a block for a token, -1 if there is none. */
export function registrationOf(k: Kernel, token: number, subscriber: number): number {
  return k.state.pending.findIndex((entry) => entry.token === token && entry.subscriber === subscriber);
}
