const FIRST_LENGTH = 16;

/**
 * A growing list of 32-bit words that are written once, or that only summarise what the memory says. Not undone:
 * the same operation on the same memory writes the same words to the same places again.
 */
export class Column {
  #words = new Int32Array(FIRST_LENGTH);

  get(index: number): number {
    return this.#words[index] ?? 0;
  }

  set(index: number, value: number): void {
    if (index >= this.#words.length) {
      const bigger = new Int32Array(Math.max(this.#words.length * 2, index + 1));
      bigger.set(this.#words);
      this.#words = bigger;
    }
    this.#words[index] = value;
  }

  copyFrom(other: Column): void {
    this.#words = other.#words.slice();
  }

  get bytes(): number {
    return this.#words.byteLength;
  }
}
