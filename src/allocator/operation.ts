import type { ArgName, Call } from './calls.ts';

/** 4294967295, what the kernel calls INVALID_IOASID: the result of a failed alloc or lookup. */
export const INVALID_IOASID = 0xffff_ffff;

export type ArgValue = number | string;

/**
 * One thing a user does, as a log states it. Arguments by the names of {@link CALLS}; an absent
 * optional argument is NULL (set, token, private pointer) or the call's default.
 *
 *     { call: 'ioasid_get', user: 'KVM', args: { set: 'vm1', id: 5 } }
 */
export interface Operation {
  readonly call: Call;
  readonly user: string;
  readonly args: Readonly<Partial<Record<ArgName, ArgValue>>>;
  /** What a recording says came back; see {@link Recorded}. Absent in hand-made logs. */
  readonly recorded?: Recorded;
  /** Nanoseconds since the start of the log, where a recording knows them. */
  readonly tsNs?: number;
}

/**
 * Facts of a recording that bind the model instead of being predicted by it. The number an alloc
 * returned is taken if it is unused; every other result is compared and a difference is marked.
 */
export interface Recorded {
  readonly result?: ArgValue;
  /** Handlers seen to run inside the call, in order, instead of the chains the log knows of. */
  readonly deliveries?: readonly Delivery[];
  /** Line of the source where the call was entered, from 1. */
  readonly line?: number;
}

export interface Delivery {
  readonly user: string;
  readonly event: EventName | number;
  /** Which ID it was about, where one call notifies of several; absent means the one the call is about. */
  readonly ioasid?: number;
  readonly actions: readonly HandlerAction[];
}

export type EventName = 'ALLOC' | 'FREE' | 'BIND' | 'UNBIND' | 'SET_ALLOC' | 'SET_FREE';

/** Event numbers as the kernel's enum counts them: ALLOC is 1. */
export const EVENT_NAMES: readonly EventName[] = ['ALLOC', 'FREE', 'BIND', 'UNBIND', 'SET_ALLOC', 'SET_FREE'];

/**
 * One thing a notifier block's handler does, in the atomic context of the notification, about the ID it is told of.
 * `..._if_held` asks our ledger whether the user holds a reference; `..._counted` keeps the counter per block and number
 * that the conformance harness keeps (it survives reuse of the number).
 */
export type HandlerAction =
  | { readonly do: 'get_locked' | 'put_locked' | 'put_locked_if_held' | 'find' }
  | { readonly do: 'get' | 'put' | 'free' | 'alloc' } // the unlocked calls: self-deadlock
  | { readonly do: 'get_counted' | 'put_counted' | 'queue_put_counted' }
  | { readonly do: 'set_context' | 'clear_context'; readonly context?: string }
  /** Schedules work that runs later, outside the lock, when a `run_work` of the same user comes. */
  | { readonly do: 'queue_work'; readonly work: readonly WorkAction[]; readonly onlyIfHeld?: boolean };

export type WorkAction =
  | { readonly do: 'put' | 'put_if_held' }
  | { readonly do: 'clear_context' | 'set_context'; readonly context?: string };

/** A notifier block: who it belongs to, how it is sorted in its chain, what it does, what it answers. */
export interface Subscriber {
  readonly name: string;
  readonly user: string;
  readonly priority: number;
  readonly on: Readonly<Partial<Record<EventName, readonly HandlerAction[]>>>;
  readonly answer?: 'OK' | 'DONE' | 'STOP' | 'BAD';
}

/** A custom allocator as `struct ioasid_allocator_ops` would describe it; see the spec, section 6. */
export interface CustomAllocator {
  readonly name: string;
  /** Allocators of one family share their alloc and free functions, hence one ID space. */
  readonly family: string;
  readonly base?: number;
  /** seq: lowest unused; fixed: always `fixed`; fail: never. */
  readonly mode?: 'seq' | 'fixed' | 'fail';
  readonly fixed?: number;
}
