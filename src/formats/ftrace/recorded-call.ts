import type { KernelFunction } from './functions.ts';
import type { Timestamp } from './prefix.ts';

/** What came back, as the probe saw it. Nothing where the function returns nothing or the return was not recorded. */
export type CallResult =
  | { readonly kind: 'errno'; readonly errno: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'invalid' }
  /** A private pointer or a set as text; `NULL` for none. */
  | { readonly kind: 'pointer'; readonly pointer: string };

/** Arguments as recorded. An absent one was not printed; a NULL pointer is the text `NULL`. */
export interface CallArguments {
  /** By name, see names.ts. */
  readonly set?: string;
  readonly id?: number;
  readonly min?: number;
  readonly max?: number;
  readonly priv?: string;
  readonly getter?: string;
  readonly token?: string;
  readonly quota?: number;
  readonly type?: number;
  readonly spid?: number;
  readonly event?: number;
  readonly flags?: number;
  readonly get?: number;
  readonly number?: number;
}

/** Something a handler did while it ran. */
export interface RecordedAction {
  readonly do: 'get_locked' | 'put_locked' | 'find';
  readonly id: number | undefined;
  result: CallResult | undefined;
}

/** A handler that ran inside a call. */
export interface RecordedDelivery {
  readonly user: string;
  /** The event's number as the kernel counts them; undefined where it was not printed. */
  readonly event: number | undefined;
  readonly id: number | undefined;
  readonly actions: RecordedAction[];
}

/** One call as it was seen: filled while its lines come in. Positions count events, in the order of time. */
export interface RecordedCall {
  readonly target: KernelFunction;
  readonly symbol: string;
  readonly comm: string;
  readonly pid: number;
  readonly args: CallArguments;
  readonly line: number;
  readonly time: Timestamp;
  /** Its effect took place between these, both inclusive. */
  readonly enteredAt: number;
  leftAt: number;
  /** The first and the last line that was written while it held the allocator lock. */
  lockedAt: number | undefined;
  lockedUntil: number;
  returned: boolean;
  result: CallResult | undefined;
  readonly deliveries: RecordedDelivery[];
  /** Numbers that were given back while it ran, where that function is probed. */
  readonly reclaimed: number[];
  /** Counts that were seen under the lock, before each change. */
  readonly counts: { readonly id: number; readonly old: number }[];
}
