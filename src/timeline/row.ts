import type { Call } from '../allocator/calls.ts';
import type { RowKind } from '../allocator/machine-interface.ts';
import type { Outcome } from '../allocator/outcome.ts';

/** One step of the timeline, decoded from its columns for people to read. */
export interface Row {
  /** Its index: what `at` means in links and in the embed. */
  readonly index: number;
  readonly kind: RowKind;
  /** For a delivery: the call that notifies. */
  readonly call: Call;
  readonly user: number;
  /** Which operation of the log (from 0) this is a part of. */
  readonly operation: number;
  /** 0 for what a log states itself, more for what happens inside. */
  readonly depth: number;
  /** The row of the enclosing call, delivery or work; -1 at depth 0. */
  readonly parent: number;
  /** Index of the set handle that was passed, -1 for NULL. */
  readonly handle: number;
  /** The number it is about, -1 where there is none. */
  readonly ioasid: number;
  /** The life it is about, -1 where there is none. */
  readonly life: number;
  readonly outcome: Outcome;
  /** {@link ROW_FLAG} values or-ed. */
  readonly flags: number;
  /** Refcount of the life after this row; undefined where nothing is counted. */
  readonly refcount: number | undefined;
}
