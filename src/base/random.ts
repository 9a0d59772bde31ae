/** Repeatable randomness: the same seed gives the same values on every machine. Not for secrets. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number of at least 0, below `max`. */
  int(max: number): number;
  /** One of the items. The array must not be empty. */
  pick<T>(items: readonly T[]): T;
  /** True with the given probability of 0 to 1. */
  chance(probability: number): boolean;
}

/** The generator is mulberry32 (Tommy Ettinger, public domain): 32 bits of state, more than test data needs. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  function int(max: number): number {
    if (!Number.isInteger(max) || max < 1)
      throw new RangeError(`int(${max}): expected a whole number above 0`);
    return Math.floor(next() * max);
  }

  function pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError('pick([]): expected at least one item');
    return items[int(items.length)] as T;
  }

  return { next, int, pick, chance: (probability) => next() < probability };
}
