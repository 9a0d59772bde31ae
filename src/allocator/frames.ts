import type { Call } from './calls.ts';
import { isRefusal, type Outcome } from './outcome.ts';
import { ROW_FLAG, type Listener, type RowKind, type RowListener } from './machine-interface.ts';

/** A call, delivery or work item whose rows are being told. */
export interface Frame {
  readonly kind: RowKind;
  readonly call: Call;
  readonly user: number;
  readonly handle: number;
  readonly ioasid: number;
  readonly depth: number;
  readonly firstRow: number;
  /** The last row of its own; what is done now belongs to it. */
  row: number;
  /** The entry it is about, -1 if none. */
  life: number;
  /** {@link ROW_FLAG} values of `row`. */
  flags: number;
  /** Those of its rows before `row`. */
  earlierFlags: number;
  /** Rows inside it came after `row`. */
  hadInner: boolean;
}

const VOID: Outcome = { kind: 'void' };

const NO_ROWS: RowListener = { begin: () => 0, end: () => undefined };

/**
 * Cuts an operation into rows: one for the call, one for each delivery, handler action and inner call, and a `return` row
 * when the call itself goes on after those.
 */
export class Frames {
  current: Frame = newFrame('call', 'run_work', 0, -1, -1, 0, 0);
  #rows: RowListener = NO_ROWS;

  begin(listener: Listener, kind: RowKind, call: Call, user: number, handle: number, ioasid: number): void {
    this.#rows = listener.rows;
    this.current = newFrame(
      kind,
      call,
      user,
      handle,
      ioasid,
      0,
      listener.rows.begin(kind, call, user, handle, ioasid, 0),
    );
  }

  /** Runs `body` as a row inside the current one. */
  inner(
    kind: RowKind,
    call: Call,
    user: number,
    handle: number,
    ioasid: number,
    body: () => Outcome,
  ): Outcome {
    const outer = this.current;
    const depth = outer.depth + 1;
    const row = this.#rows.begin(kind, call, user, handle, ioasid, depth);
    outer.hadInner = true;
    this.current = newFrame(kind, call, user, handle, ioasid, depth, row);
    const outcome = body();
    this.end(outcome);
    this.current = outer;
    return outcome;
  }

  /** What follows is done by the current call itself: if others came between, it gets a row for it. */
  resume(): void {
    const frame = this.current;
    if (!frame.hadInner || frame.kind !== 'call') return;
    if (frame.row !== frame.firstRow) this.#rows.end(frame.row, VOID, frame.life, frame.flags);
    frame.earlierFlags |= frame.flags;
    frame.flags = 0;
    frame.hadInner = false;
    frame.row = this.#rows.begin('return', frame.call, frame.user, frame.handle, frame.ioasid, frame.depth);
  }

  end(outcome: Outcome): void {
    this.resume();
    this.#endRows(outcome, isRefusal(outcome) ? ROW_FLAG.refused : 0);
  }

  /** An oops unwound everything: the innermost call and the outermost say so. */
  abandon(root: Frame, outcome: Outcome): void {
    const innermost = this.current;
    this.#endRows(outcome, ROW_FLAG.oops | ROW_FLAG.refused);
    if (innermost === root) return;
    this.current = root;
    this.#endRows(outcome, ROW_FLAG.oops | ROW_FLAG.refused);
  }

  #endRows(outcome: Outcome, flags: number): void {
    const frame = this.current;
    if (frame.row !== frame.firstRow) this.#rows.end(frame.row, outcome, frame.life, frame.flags | flags);
    this.#rows.end(frame.firstRow, outcome, frame.life, frame.flags | frame.earlierFlags | flags);
  }
}

function newFrame(
  kind: RowKind,
  call: Call,
  user: number,
  handle: number,
  ioasid: number,
  depth: number,
  row: number,
): Frame {
  return {
    kind,
    call,
    user,
    handle,
    ioasid,
    depth,
    firstRow: row,
    row,
    life: -1,
    flags: 0,
    earlierFlags: 0,
    hadInner: false,
  };
}
