import type { Call } from './calls.ts';
import type { Effect } from './effect.ts';
import type { Outcome } from './outcome.ts';

/**
 * A row is the smallest step the timeline can stand on. A call without inner calls is one row. A call that notifies is several:
 * its first row (checks, state change), one row a delivery, one row a call or action of a handler, and a `return` row for what
 * the outer call does after the last of them. Deferred work is a `work` row with its actions as children.
 */
export type RowKind = 'call' | 'delivery' | 'return' | 'work';

export const ROW_KINDS: readonly RowKind[] = ['call', 'delivery', 'return', 'work'];

/** Told as it happens; `row` is the timeline's business, the machine only says where rows begin. */
export interface RowListener {
  /** A row begins; returns its index. `life` is the entry meant, -1 if none (yet). `handle` is a set handle's index or -1. `ioasid` -1 where the call has none. */
  begin(kind: RowKind, call: Call, user: number, handle: number, ioasid: number, depth: number): number;
  /** What the row that `begin` numbered was about and how it ended. */
  end(row: number, outcome: Outcome, life: number, flags: number): void;
}

/** Row flags, or-ed. */
export const ROW_FLAG = {
  refused: 1,
  unheldDrop: 2,
  saturated: 4,
  oops: 8,
  recordedOtherwise: 16,
  warned: 32,
  deferred: 64,
  stale: 128,
} as const;

export interface Listener {
  readonly rows: RowListener;
  /** Absent while a long log is loaded: nothing is told, which is what makes that fast. */
  readonly tell?: ((effect: Effect) => void) | undefined;
}
