import { CALL_NAMES, type Call } from '../allocator/calls.ts';
import { ROW_KINDS, type RowKind, type RowListener } from '../allocator/machine-interface.ts';
import type { Outcome } from '../allocator/outcome.ts';
import { invariant } from '../base/assert.ts';
import { OutcomeColumn } from './outcome-column.ts';

const FIRST_LENGTH = 64;
const DEPTH_SHIFT = 2;
const KIND_MASK = (1 << DEPTH_SHIFT) - 1;

const CALL_CODE = new Map<Call, number>(CALL_NAMES.map((name, code) => [name, code]));
const KIND_CODE: Readonly<Record<RowKind, number>> = { call: 0, delivery: 1, return: 2, work: 3 };

/**
 * The steps of a run as typed columns: 26 bytes a row, however long the log. The machine says where rows
 * begin and how they ended; `journalEnd` cuts the journal at the same places, so that a row can be undone.
 */
export class RowTable implements RowListener {
  length = 0;
  #kindAndDepth = new Uint8Array(FIRST_LENGTH);
  #call = new Uint8Array(FIRST_LENGTH);
  #flags = new Uint16Array(FIRST_LENGTH);
  #user = new Uint16Array(FIRST_LENGTH);
  #handle = new Int16Array(FIRST_LENGTH);
  #ioasid = new Uint32Array(FIRST_LENGTH);
  #life = new Int32Array(FIRST_LENGTH);
  #operation = new Int32Array(FIRST_LENGTH);
  #journalEnd = new Uint32Array(FIRST_LENGTH);
  readonly #outcomes = new OutcomeColumn();
  /** The operation whose rows come next. */
  #currentOperation = 0;
  readonly #journal: { readonly length: number };

  constructor(journal: { readonly length: number }) {
    this.#journal = journal;
  }

  /** Rows that follow belong to operation `index` of the log. */
  enter(operation: number): void {
    this.#currentOperation = operation;
  }

  begin(kind: RowKind, call: Call, user: number, handle: number, ioasid: number, depth: number): number {
    const row = this.length;
    if (row === this.#call.length) this.#resize(Math.max(FIRST_LENGTH, row * 2));
    if (row > 0) this.#journalEnd[row - 1] = this.#journal.length;
    this.#kindAndDepth[row] = KIND_CODE[kind] | (depth << DEPTH_SHIFT);
    this.#call[row] = CALL_CODE.get(call) ?? 0;
    this.#user[row] = user;
    this.#handle[row] = handle;
    this.#ioasid[row] = ioasid;
    this.#life[row] = -1;
    this.#flags[row] = ioasid < 0 ? NO_IOASID : 0;
    this.#operation[row] = this.#currentOperation;
    this.length = row + 1;
    return row;
  }

  end(row: number, outcome: Outcome, life: number, flags: number): void {
    this.#outcomes.set(row, outcome);
    this.#life[row] = life;
    let all = (this.#flags[row] ?? 0) | flags;
    if (outcome.kind === 'ioasid') {
      // A call that answers with a number is about that number, which it did not know when it began.
      this.#ioasid[row] = outcome.value;
      all &= ~NO_IOASID;
    }
    this.#flags[row] = all;
  }

  /** Ends the last row where the journal stands now. Called once an operation has returned. */
  seal(): void {
    if (this.length > 0) this.#journalEnd[this.length - 1] = this.#journal.length;
  }

  kind(row: number): RowKind {
    return ROW_KINDS[(this.#kindAndDepth[row] ?? 0) & KIND_MASK] ?? 'call';
  }

  depth(row: number): number {
    return (this.#kindAndDepth[row] ?? 0) >>> DEPTH_SHIFT;
  }

  call(row: number): Call {
    const name = CALL_NAMES[this.#call[row] ?? 0];
    invariant(name !== undefined, `row ${row} has no call`);
    return name;
  }

  user(row: number): number {
    return this.#user[row] ?? 0;
  }

  handle(row: number): number {
    return this.#handle[row] ?? -1;
  }

  ioasid(row: number): number {
    return (this.#flags[row] ?? 0) & NO_IOASID ? -1 : (this.#ioasid[row] ?? -1);
  }

  life(row: number): number {
    return this.#life[row] ?? -1;
  }

  operation(row: number): number {
    return this.#operation[row] ?? 0;
  }

  flags(row: number): number {
    return (this.#flags[row] ?? 0) & ~NO_IOASID;
  }

  outcome(row: number): Outcome {
    return this.#outcomes.get(row, this.ioasid(row));
  }

  /** Where the journal stood after this row; 0 for row -1. */
  journalEnd(row: number): number {
    return row < 0 ? 0 : (this.#journalEnd[row] ?? 0);
  }

  /** The enclosing row, -1 at depth 0. */
  parent(row: number): number {
    const depth = this.depth(row);
    if (depth === 0) return -1;
    for (let above = row - 1; above >= 0; above -= 1) {
      if (this.depth(above) < depth && this.kind(above) !== 'return') return above;
    }
    return -1;
  }

  /** The first row of an operation, by halving: operations never go back. */
  firstOf(operation: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#operation[middle] ?? 0) < operation) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  get bytes(): number {
    return this.length * BYTES_PER_ROW + this.#outcomes.bytes;
  }

  /** Gives back the room to grow, once nothing more will come. */
  trim(): void {
    this.#resize(this.length);
    this.#outcomes.trim(this.length);
  }

  #resize(length: number): void {
    this.#kindAndDepth = resized(this.#kindAndDepth, new Uint8Array(length));
    this.#call = resized(this.#call, new Uint8Array(length));
    this.#flags = resized(this.#flags, new Uint16Array(length));
    this.#user = resized(this.#user, new Uint16Array(length));
    this.#handle = resized(this.#handle, new Int16Array(length));
    this.#ioasid = resized(this.#ioasid, new Uint32Array(length));
    this.#life = resized(this.#life, new Int32Array(length));
    this.#operation = resized(this.#operation, new Int32Array(length));
    this.#journalEnd = resized(this.#journalEnd, new Uint32Array(length));
  }
}

/** Kept beside the public row flags: every 32-bit number is a valid ID, so none is free to mean "no ID". */
const NO_IOASID = 1 << 15;

const BYTES_PER_ROW = 1 + 1 + 2 + 2 + 2 + 4 + 4 + 4 + 4;

/** The same column with another length; what does not fit is dropped. */
function resized<T extends Uint8Array | Uint16Array | Int16Array | Uint32Array | Int32Array>(
  old: T,
  fresh: T,
): T {
  fresh.set(old.subarray(0, fresh.length));
  return fresh;
}
