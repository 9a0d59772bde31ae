import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLUMN_COUNT } from './columns.ts';
import { Journal, Memory } from './memory.ts';
import { Pages } from './pages.ts';
import { Xarrays } from './xarray.ts';

function fresh(): { memory: Memory; journal: Journal; xarrays: Xarrays } {
  const memory = new Memory(COLUMN_COUNT);
  const journal = new Journal();
  return { memory, journal, xarrays: new Xarrays(new Pages(), memory, journal) };
}

/** IDs near each other, near the edges of pages, blocks and spans, and at the far end. */
const id = fc.oneof(
  fc.nat(70),
  fc.constantFrom(
    31,
    32,
    1023,
    1024,
    32_767,
    32_768,
    2 ** 20,
    2 ** 21 - 1,
    2 ** 21,
    0xffff_fffe,
    0xffff_ffff,
  ),
);

const step = fc.record({
  table: fc.nat(2),
  id,
  word: fc.constantFrom(0, 1, 5, -3),
});

/** The same questions asked of a plain map. */
class Naive {
  readonly entries = new Map<number, number>();

  next(from: number): number {
    return Math.min(...[...this.entries.keys()].filter((key) => key >= from), Infinity);
  }

  lowestUnused(min: number, max: number): number {
    let candidate = min;
    while (candidate <= max && this.entries.has(candidate)) candidate += 1;
    return candidate <= max ? candidate : -1;
  }
}

test('an xarray answers as a map does', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), id, id, (steps, from, to) => {
      const { xarrays } = fresh();
      const naive = [new Naive(), new Naive(), new Naive()];
      for (const { table, id: key, word } of steps) {
        xarrays.store(table, key, word);
        if (word > 0) naive[table]?.entries.set(key, word);
        else naive[table]?.entries.delete(key);
      }
      for (const [table, { entries }] of naive.entries()) {
        const other = naive[table] ?? new Naive();
        for (const key of [...entries.keys(), from, to])
          expect(xarrays.load(table, key)).toBe(entries.get(key) ?? 0);
        const next = other.next(from);
        expect(xarrays.next(table, from)).toBe(next === Infinity ? -1 : next);
        expect(xarrays.isEmpty(table)).toBe(entries.size === 0);
        expect(xarrays.lowestUnused(table, from, to)).toBe(other.lowestUnused(from, to));
      }
    }),
  );
});

test('full pages, blocks and spans are skipped, and found again when one slot opens', () => {
  const { xarrays } = fresh();
  for (let key = 0; key < 70_000; key += 1) xarrays.store(0, key, 1);
  expect(xarrays.lowestUnused(0, 0, 99_999)).toBe(70_000);
  for (const key of [69_999, 40_000, 33_000, 5]) {
    xarrays.store(0, key, 0);
    expect(xarrays.lowestUnused(0, 0, 99_999)).toBe(key);
  }
  expect(xarrays.lowestUnused(0, 6, 99_999)).toBe(33_000);
  expect(xarrays.lowestUnused(0, 6, 32_999)).toBe(-1);
  expect(xarrays.next(0, 69_999)).toBe(-1);
});

test('undoing the journal undoes the search structures too', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.array(step, { maxLength: 40 }), (before, after) => {
      const { memory, journal, xarrays } = fresh();
      for (let key = 0; key < 1024; key += 1) xarrays.store(0, key, 1);
      for (const { table, id: key, word } of before) xarrays.store(table, key, word);
      const place = journal.length;
      const unused = xarrays.lowestUnused(0, 0, 0xffff_ffff);
      for (const { table, id: key, word } of after) xarrays.store(table, key, word);
      memory.apply(journal, place, journal.length);
      expect(xarrays.lowestUnused(0, 0, 0xffff_ffff)).toBe(unused);
    }),
  );
});

test('an erased slot can keep a word that is no entry', () => {
  const { xarrays } = fresh();
  xarrays.store(0, 7, 3);
  xarrays.store(0, 7, -3);
  expect([xarrays.load(0, 7), xarrays.word(0, 7), xarrays.lowestUnused(0, 7, 7)]).toEqual([0, -3, 7]);
});

test('150,000 live IDs do not slow the search down', () => {
  const { xarrays } = fresh();
  for (let key = 0; key < 150_000; key += 1) xarrays.store(0, key, 1);
  let searches = 0;
  while (searches < 150_000 && xarrays.lowestUnused(0, 1, 2 ** 20) === 150_000) searches += 1;
  expect(searches).toBe(150_000);
});
