import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Journal, Memory } from '../allocator/memory.ts';
import { Cursor, Keyframes } from './cursor.ts';

const COLUMNS = 3;

/** A memory written at random, and what its words were after each write. */
function history(writes: readonly { column: number; index: number; value: number }[], keyframeEvery: number) {
  const memory = new Memory(COLUMNS);
  const journal = new Journal();
  const keyframes = new Keyframes(keyframeEvery);
  const states = [words(memory)];
  const places = [0];
  for (const { column, index, value } of writes) {
    memory.write(column, index, value, journal);
    keyframes.consider(memory, journal);
    states.push(words(memory));
    places.push(journal.length);
  }
  return { journal, keyframes, states, places };
}

/** Words without the zeros at the ends, which are room to grow. */
function words(memory: Memory): number[][] {
  return memory.columns.map((column) => {
    const list = [...column];
    while (list.at(-1) === 0) list.pop();
    return list;
  });
}

const write = fc.record({
  column: fc.nat(COLUMNS - 1),
  index: fc.nat(40),
  value: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
});

describe('Cursor', () => {
  it('shows the same state at a place whichever way it came, with and without keyframes', () => {
    fc.assert(
      fc.property(
        fc.array(write, { maxLength: 120 }),
        fc.array(fc.nat(200), { maxLength: 30 }),
        fc.constantFrom(4, 16, 1 << 20),
        (writes, visits, every) => {
          const { journal, keyframes, states, places } = history(writes, every);
          const cursor = new Cursor(new Memory(COLUMNS), journal, keyframes);
          for (const visit of visits) {
            const at = visit % places.length;
            cursor.moveTo(places[at] ?? 0);
            expect(words(cursor.memory)).toEqual(states[at]);
          }
        },
      ),
    );
  });

  it('undoes what was done: back to the start is the empty memory', () => {
    const { journal, keyframes, states } = history(
      [
        { column: 0, index: 3, value: 7 },
        { column: 0, index: 3, value: 0 },
        { column: 2, index: 39, value: -1 },
      ],
      1 << 20,
    );
    const cursor = new Cursor(new Memory(COLUMNS), journal, keyframes);
    cursor.moveTo(journal.length);
    cursor.moveTo(0);
    expect(words(cursor.memory)).toEqual(states[0]);
  });

  it('journals nothing where a word is written with what it holds', () => {
    const memory = new Memory(1);
    const journal = new Journal();
    memory.write(0, 5, 9, journal);
    memory.write(0, 5, 9, journal);
    expect(journal.length).toBe(1);
  });
});

describe('Keyframes', () => {
  it('never weigh more than the journal they shorten', () => {
    const { journal, keyframes } = history(
      Array.from({ length: 4000 }, (_, index) => ({ column: 0, index, value: index + 1 })),
      8,
    );
    expect(keyframes.count).toBeGreaterThan(2);
    expect(keyframes.bytes).toBeLessThanOrEqual(journal.bytes * 2);
  });
});
