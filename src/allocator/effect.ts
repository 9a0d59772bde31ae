import type { EventName } from './operation.ts';
import type { OopsKind } from './outcome.ts';

/**
 * What one call did, told in order: the common currency of the inspector, the lanes, the text table, the
 * hazards and the conformance check. The words that changed are in the journal; effects say why. They are
 * told again on demand by running the call once more on the state before it, so a long log stores none.
 *
 * Indexes: `life` is one life of a number (one alloc that succeeded), `reference` one counted reference,
 * `user`, `set` (a set object, not its handle) and `subscriber` index the world's and the machine's tables.
 */
export type Effect =
  | CheckEffect
  | { readonly kind: 'lock'; readonly lock: LockName; readonly action: 'take' | 'release' }
  | { readonly kind: 'message'; readonly code: MessageCode; readonly level: MessageLevel }
  | { readonly kind: 'allocated'; readonly life: number; readonly ioasid: number; readonly set: number }
  | { readonly kind: 'state'; readonly life: number; readonly from: EntryState; readonly to: EntryState }
  | { readonly kind: 'refcount'; readonly life: number; readonly from: number; readonly to: number }
  | { readonly kind: 'set-refcount'; readonly set: number; readonly from: number; readonly to: number }
  | { readonly kind: 'saturated'; readonly event: 'ADD_OVF' | 'ADD_UAF' | 'SUB_UAF'; readonly first: boolean }
  | {
      readonly kind: 'reference-taken';
      readonly reference: number;
      readonly life: number;
      readonly user: number;
    }
  /** `unheld`: the user who dropped it (`by`) held none, and `user` lost it. */
  | {
      readonly kind: 'reference-dropped';
      readonly reference: number;
      readonly life: number;
      readonly user: number;
      readonly by: number;
      readonly unheld: boolean;
    }
  /** The count fell but no reference of ours was left to drop (after saturation or a preset count). */
  | { readonly kind: 'drop-without-reference'; readonly life: number; readonly by: number }
  | { readonly kind: 'reclaimed'; readonly life: number; readonly ioasid: number }
  | { readonly kind: 'dangling'; readonly life: number; readonly ioasid: number }
  | { readonly kind: 'quota'; readonly set: number; readonly from: number; readonly to: number }
  | { readonly kind: 'nr'; readonly set: number; readonly from: number; readonly to: number }
  | {
      readonly kind: 'capacity';
      readonly field: 'capacity' | 'available';
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'set-created'; readonly set: number; readonly sid: number }
  | { readonly kind: 'set-destroyed'; readonly set: number; readonly sid: number }
  | { readonly kind: 'orphaned'; readonly life: number; readonly ioasid: number; readonly set: number }
  | { readonly kind: 'spid'; readonly life: number; readonly from: number; readonly to: number }
  | { readonly kind: 'private'; readonly life: number; readonly from: number; readonly to: number }
  /** An event goes to a chain; deliveries follow. `undelivered` where the variant's rules refuse it. */
  | {
      readonly kind: 'notify';
      readonly event: EventName | number;
      /** 'global' or the index of the set whose chain it is. */
      readonly chain: 'global' | number;
      readonly subscribers: number;
      readonly undelivered?: true;
    }
  | {
      readonly kind: 'delivered';
      readonly subscriber: number;
      readonly user: number;
      readonly chain: 'global' | number | 'recorded';
      readonly event: EventName | number;
      readonly ioasid: number;
      readonly spid: number;
      readonly set: number | undefined;
      /** A private pointer, or UNINIT for memory nobody wrote. */
      readonly priv: number | 'UNINIT';
      readonly held: readonly LockName[];
    }
  | {
      readonly kind: 'answered';
      readonly subscriber: number;
      readonly answer: 'OK' | 'DONE' | 'STOP' | 'BAD';
    }
  /** A handler or a work item begins or ends one of its actions; `result` as in the vectors, where there is one. */
  | { readonly kind: 'action'; readonly by: number; readonly action: string; readonly ioasid: number }
  | {
      readonly kind: 'action-done';
      readonly by: number;
      readonly result: string | number | boolean | undefined;
    }
  | { readonly kind: 'work-queued'; readonly by: number; readonly ioasid: number }
  | { readonly kind: 'work'; readonly by: number; readonly ioasid: number; readonly action: string }
  | { readonly kind: 'work-done'; readonly result: boolean | undefined }
  | {
      readonly kind: 'subscribed' | 'unsubscribed';
      readonly subscriber: number;
      readonly chain: 'global' | number;
    }
  | {
      readonly kind: 'pending-subscriber';
      readonly subscriber: number;
      readonly change: 'added' | 'removed' | 'activated' | 'deactivated';
    }
  | {
      readonly kind: 'allocator-callback';
      readonly call: 'alloc' | 'free';
      readonly allocator: number;
      readonly min: number;
      readonly max: number;
      readonly ioasid: number;
    }
  | { readonly kind: 'allocator-registered' | 'allocator-unregistered'; readonly allocator: number }
  | { readonly kind: 'getter'; readonly priv: number; readonly says: boolean }
  | { readonly kind: 'visit'; readonly ioasid: number }
  | {
      readonly kind: 'race';
      readonly action: 'begin' | 'end';
      readonly call: 'free' | 'put' | undefined;
      readonly set: number | undefined;
      readonly ioasid: number;
    }
  | { readonly kind: 'fault'; readonly what: FaultName }
  | { readonly kind: 'sleep-in-atomic'; readonly held: readonly LockName[] }
  | { readonly kind: 'order-inversion' }
  /** What users do themselves. `life` is the life they mean; undefined where the number is not allocated. */
  | {
      readonly kind: 'context';
      readonly action: 'set' | 'clear';
      readonly user: number;
      readonly context: string;
      readonly ioasid: number;
      readonly life: number | undefined;
    }
  | { readonly kind: 'borrowed'; readonly user: number; readonly life: number }
  | {
      readonly kind: 'used';
      readonly user: number;
      readonly ioasid: number;
      readonly life: number | undefined;
      readonly stale: boolean;
    }
  | {
      readonly kind: 'dma';
      readonly action: 'start' | 'stop';
      readonly user: number;
      readonly ioasid: number;
      readonly life: number | undefined;
    }
  /** A recording says otherwise than the rules. */
  | { readonly kind: 'recorded-otherwise'; readonly model: string; readonly recorded: string }
  | { readonly kind: 'oops'; readonly oops: OopsKind };

/** One test the call makes, in the kernel's order. Exactly one check of a refused call decides. */
export interface CheckEffect {
  readonly kind: 'check';
  readonly check: CheckCode;
  /** What it looked at: plain values for the sentence. */
  readonly saw: Readonly<Record<string, string | number | undefined>>;
  readonly passed: boolean;
  /** This one settled the result. */
  readonly decides: boolean;
}

/**
 * Append only. `not-checked` ones are told too where a reader would expect them (put does not look at the state):
 * see `ignored`.
 */
export type CheckCode =
  | 'set-type-known'
  | 'quota-within-capacity'
  | 'token-unique'
  | 'token-matches-type'
  | 'quota-nonzero'
  | 'memory'
  | 'set-number-free'
  | 'set-not-null'
  | 'set-valid'
  | 'set-unused'
  | 'quota-covers-usage'
  | 'quota-positive'
  | 'growth-within-available'
  | 'quota-below-available'
  | 'quota-left'
  | 'number-free'
  | 'number-not-tracked'
  | 'set-table-store'
  | 'id-known'
  | 'not-pending'
  | 'set-owns-id'
  | 'set-skipped'
  | 'state-ignored'
  | 'set-ignored'
  | 'last-reference'
  | 'getter-accepts'
  | 'private-unset'
  | 'spid-valid'
  | 'spid-unique'
  | 'spid-attached'
  | 'spid-match'
  | 'get-ignored'
  | 'sid-known'
  | 'set-not-empty'
  | 'event-public'
  | 'flags-name-chain'
  | 'not-on-pending-list'
  | 'mm-given'
  | 'mm-not-listed'
  | 'mm-listed'
  | 'mm-set-exists'
  | 'mm-set-empty'
  | 'capacity-not-installed'
  | 'capacity-covers'
  | 'capacity-not-exceeded'
  | 'default-table-empty'
  | 'allocator-new'
  | 'allocator-registered'
  | 'allocator-table-empty'
  | 'mm-owns-set'
  | 'set-is-mm';

export type LockName = 'allocator' | 'nb';

export type EntryState = 'IDLE' | 'ACTIVE' | 'FREE_PENDING' | 'reclaimed';

export type FaultName = 'kzalloc' | 'xa_alloc' | 'xa_store';

export type MessageLevel = 'debug' | 'info' | 'warn' | 'err' | 'WARN';

/** Our codes for the kernel's messages; the vectors use the same. */
export type MessageCode =
  | 'GET_UNKNOWN'
  | 'GET_PENDING'
  | 'GET_WRONG_SET'
  | 'PUT_UNKNOWN'
  | 'PUT_WRONG_SET'
  | 'PUT_REMAINING'
  | 'FREE_UNKNOWN'
  | 'FREE_WRONG_SET'
  | 'FREE_SET_GONE'
  | 'RECLAIM_NO_SET'
  | 'SET_ALLOC_NO_CAPACITY'
  | 'SET_ALLOC_BAD_TOKEN'
  | 'SET_GET_INVALID'
  | 'SET_PUT_INVALID'
  | 'SET_PUT_REMAINING'
  | 'SET_FREED'
  | 'SET_FREE_NB_INACTIVE'
  | 'SET_FREE_NOT_EMPTY'
  | 'SET_FREE_DEFERRED'
  | 'SET_AUTO_FREED'
  | 'CAPACITY_ALREADY_SET'
  | 'ADJUST_BELOW_USAGE'
  | 'FOR_EACH_EMPTY'
  | 'ALLOC_INVALID_SET'
  | 'ALLOC_OUT_OF_QUOTA'
  | 'POOL_EXHAUSTED'
  | 'ALLOC_FAILED'
  | 'CUSTOM_TRACK_FAILED'
  | 'SET_TRACK_FAILED'
  | 'ATTACH_SPID_UNKNOWN'
  | 'DETACH_SPID_INVALID'
  | 'SPID_INVALID_SET'
  | 'SPID_HIT'
  | 'DETACH_DATA_UNKNOWN'
  | 'NOTIFY_UNKNOWN'
  | 'NB_DOUBLE_REGISTER'
  | 'UNREG_NB_PENDING_LIST'
  | 'REG_NB_MM_NOT_EMPTY'
  | 'UNREG_NB_MM_NONE'
  | 'UNREG_NB_MM_ACTIVE'
  | 'REGALLOC_DEFAULT_BUSY'
  | 'REGALLOC_EXISTS'
  | 'UNREGALLOC_NONE'
  | 'UNREGALLOC_OUTSTANDING'
  | 'ALLOCATOR_REVERTED'
  | 'ALLOCATOR_CHANGED';
