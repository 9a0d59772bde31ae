const FIRST_LENGTH = 16;

/**
 * A growing list of 32-bit words that are written once, or that only summarise what the memory says. Not undone:
 * the same operation on the same memory writes the same words to the same places again.
 */
export class Column {
  #words = new Int32Array(FIRST_LENGTH);
  #used = 0;

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
    if (index >= this.#used) this.#used = index + 1;
  }

  copyFrom(other: Column): void {
    this.#words = other.#words.slice(0, other.#used);
    this.#used = other.#used;
  }

  /** Gives back the room to grow, once nothing more will come. */
  trim(): void {
    this.#words = this.#words.slice(0, this.#used);
  }

  get bytes(): number {
    return this.#words.byteLength;
  }
}
