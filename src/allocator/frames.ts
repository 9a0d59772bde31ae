import type { Call } from './calls.ts';
import { type Listener, ROW_FLAG, type RowKind, type RowListener } from './machine-interface.ts';
import { isRefusal, type Outcome } from './outcome.ts';
import { VOID } from './outcomes.ts';

/** A call, delivery or work item whose rows are being told. */
export class Frame {
  kind: RowKind = 'call';
  call: Call = 'run_work';
  user = 0;
  handle = -1;
  ioasid = -1;
  depth = 0;
  firstRow = 0;
  /** The last row of its own; what is done now belongs to it. */
  row = 0;
  /** The entry it is about, -1 if none. */
  life = -1;
  /** {@link ROW_FLAG} values of `row`. */
  flags = 0;
  /** Those of its first row, once others followed. */
  firstFlags = 0;
  /** Rows inside it came after `row`. */
  hadInner = false;

  /** Begins anew with a first row. A long log is a million roots, and they share one object. */
  start(
    rows: RowListener,
    kind: RowKind,
    call: Call,
    user: number,
    handle: number,
    ioasid: number,
    depth: number,
  ): void {
    this.kind = kind;
    this.call = call;
    this.user = user;
    this.handle = handle;
    this.ioasid = ioasid;
    this.depth = depth;
    this.firstRow = rows.begin(kind, call, user, handle, ioasid, depth);
    this.row = this.firstRow;
    this.life = -1;
    this.flags = 0;
    this.firstFlags = 0;
    this.hadInner = false;
  }
}

const NO_ROWS: RowListener = { begin: () => 0, end: () => undefined };

/**
 * Cuts an operation into rows: one for the call, one for each delivery, handler action and inner call, and a `return` row
 * when the call itself goes on after those.
 */
export class Frames {
  readonly root = new Frame();
  current: Frame = this.root;
  #rows: RowListener = NO_ROWS;

  begin(listener: Listener, kind: RowKind, call: Call, user: number, handle: number, ioasid: number): void {
    this.#rows = listener.rows;
    this.current = this.root;
    this.root.start(this.#rows, kind, call, user, handle, ioasid, 0);
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
    outer.hadInner = true;
    const frame = new Frame();
    this.current = frame;
    frame.start(this.#rows, kind, call, user, handle, ioasid, outer.depth + 1);
    const outcome = body();
    this.end(outcome);
    this.current = outer;
    return outcome;
  }

  /** What follows is done by the current call itself: if others came between, it gets a row for it. */
  resume(): void {
    const frame = this.current;
    if (!frame.hadInner || frame.kind !== 'call') return;
    if (frame.row === frame.firstRow) frame.firstFlags = frame.flags;
    else this.#rows.end(frame.row, VOID, frame.life, frame.flags);
    frame.flags = 0;
    frame.hadInner = false;
    frame.row = this.#rows.begin('return', frame.call, frame.user, frame.handle, frame.ioasid, frame.depth);
  }

  end(outcome: Outcome): void {
    this.resume();
    this.#endRows(outcome, isRefusal(outcome) ? ROW_FLAG.refused : 0);
  }

  /** An oops unwound everything: the innermost call and the outermost say so. */
  abandon(outcome: Outcome): void {
    const flags = ROW_FLAG.oops | ROW_FLAG.refused;
    this.#endRows(outcome, flags);
    if (this.current === this.root) return;
    this.current = this.root;
    this.#endRows(outcome, flags);
  }

  #endRows(outcome: Outcome, flags: number): void {
    const frame = this.current;
    // What happened is flagged at the row where it happened; that the call was refused, at the call.
    if (frame.row === frame.firstRow) frame.firstFlags = frame.flags;
    else this.#rows.end(frame.row, outcome, frame.life, frame.flags | (flags & ROW_FLAG.oops));
    this.#rows.end(frame.firstRow, outcome, frame.life, frame.firstFlags | flags);
  }
}
