/**
 * The allocator's whole state as columns of 32-bit words, and a journal of every word that changed.
 *
 * A journal entry is an address and `old XOR new`. Applying an entry flips the word between its two
 * values, so the same loop runs the log forward and backward, and undoing what was done is the identity
 * by construction. Whatever must be undone lives here as a word; what cannot be a number is interned
 * (see world.ts) and the word is its index.
 */

const INDEX_BITS = 26;
const INDEX_MASK = (1 << INDEX_BITS) - 1;

type Words = Int32Array<ArrayBuffer>;

/** Words that every fresh column can hold before it grows. */
const FIRST_LENGTH = 16;

function grown(column: Words, length: number): Words {
  let size = Math.max(FIRST_LENGTH, column.length);
  while (size < length) size *= 2;
  const bigger = new Int32Array(size);
  bigger.set(column);
  return bigger;
}

/** Where a word is, as journals say it. */
export function addressOf(column: number, index: number): number {
  return (column << INDEX_BITS) | index;
}

export function placeOf(address: number): { readonly column: number; readonly index: number } {
  return { column: address >>> INDEX_BITS, index: address & INDEX_MASK };
}

export class Journal {
  addresses: Words = new Int32Array(FIRST_LENGTH);
  flips: Words = new Int32Array(FIRST_LENGTH);
  length = 0;

  push(address: number, flip: number): void {
    if (this.length === this.addresses.length) {
      this.addresses = grown(this.addresses, this.length + 1);
      this.flips = grown(this.flips, this.length + 1);
    }
    this.addresses[this.length] = address;
    this.flips[this.length] = flip;
    this.length += 1;
  }

  /** The first `length` entries, for a branch that shares them. */
  copy(length: number): Journal {
    const copy = new Journal();
    copy.addresses = this.addresses.slice(0, Math.max(length, FIRST_LENGTH));
    copy.flips = this.flips.slice(0, Math.max(length, FIRST_LENGTH));
    copy.length = length;
    return copy;
  }

  /** Gives back the room to grow, once nothing more will come. */
  trim(): void {
    this.addresses = this.addresses.slice(0, this.length);
    this.flips = this.flips.slice(0, this.length);
  }

  get bytes(): number {
    return this.addresses.byteLength + this.flips.byteLength;
  }
}

export class Memory {
  readonly columns: Words[];
  /** Words of each column that were ever written: what a copy has to carry. */
  readonly used: number[];
  /** Changes whenever words moved by any way but {@link write}: indexes built beside the memory are stale then. */
  epoch = 0;

  constructor(columnCount: number) {
    this.columns = Array.from({ length: columnCount }, () => new Int32Array(FIRST_LENGTH));
    this.used = this.columns.map(() => 0);
  }

  read(column: number, index: number): number {
    return this.columns[column]?.[index] ?? 0;
  }

  /** Sets a word and journals the change. Words never written are 0. */
  write(column: number, index: number, value: number, journal: Journal): void {
    let words = this.columns[column] as Words;
    if (index >= words.length) {
      words = grown(words, index + 1);
      this.columns[column] = words;
    }
    const flip = (words[index] as number) ^ value;
    if (flip === 0) return;
    words[index] = value;
    if (index >= (this.used[column] as number)) this.used[column] = index + 1;
    journal.push(addressOf(column, index), flip);
  }

  /** Flips the entries [from, to) of the journal; order does not matter and twice is nothing. */
  apply(journal: Journal, from: number, to: number): void {
    const { addresses, flips } = journal;
    for (let entry = from; entry < to; entry += 1) {
      const address = addresses[entry] as number;
      const column = address >>> INDEX_BITS;
      const index = address & INDEX_MASK;
      let words = this.columns[column] as Words;
      if (index >= words.length) {
        words = grown(words, index + 1);
        this.columns[column] = words;
      }
      words[index] = (words[index] as number) ^ (flips[entry] as number);
      if (index >= (this.used[column] as number)) this.used[column] = index + 1;
    }
    this.epoch += 1;
  }

  copyFrom(other: Memory): void {
    for (let column = 0; column < this.columns.length; column += 1) {
      const length = other.used[column] as number;
      const source = other.columns[column] as Words;
      const words = this.columns[column] as Words;
      if (words.length < length) this.columns[column] = source.slice(0, length);
      else {
        words.set(source.subarray(0, length));
        words.fill(0, length, this.used[column]);
      }
      this.used[column] = length;
    }
    this.epoch += 1;
  }

  clone(): Memory {
    const copy = new Memory(this.columns.length);
    copy.copyFrom(this);
    return copy;
  }

  /** What it occupies, room to grow included. */
  get bytes(): number {
    return this.columns.reduce((sum, column) => sum + column.byteLength, 0);
  }

  /** What a copy of it occupies. */
  get usedBytes(): number {
    return this.used.reduce((sum, length) => sum + length * 4, 0);
  }
}
