import { expect, test } from 'vitest';
import { createRandom } from './random.ts';

test('the same seed gives the same values on every machine', () => {
  const random = createRandom(42);
  // Values of the published mulberry32 for this seed.
  expect([random.next(), random.next(), random.next()]).toEqual([
    0.6011037519201636, 0.44829055899754167, 0.8524657934904099,
  ]);
});

test('different seeds give different values', () => {
  expect(createRandom(1).next()).not.toBe(createRandom(2).next());
});

test('int stays below its bound and reaches every value', () => {
  const random = createRandom(7);
  const seen = new Set(Array.from({ length: 1000 }, () => random.int(5)));
  expect([...seen].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
  expect(() => random.int(0)).toThrow('int(0)');
  expect(() => random.int(1.5)).toThrow('int(1.5)');
});

test('pick takes any item, and refuses nothing to pick from', () => {
  const random = createRandom(7);
  const seen = new Set(Array.from({ length: 200 }, () => random.pick(['a', 'b', 'c'])));
  expect([...seen].toSorted()).toEqual(['a', 'b', 'c']);
  expect(() => random.pick([])).toThrow('pick([])');
});

test('chance keeps to its probability', () => {
  const random = createRandom(7);
  const hits = Array.from({ length: 10_000 }, () => random.chance(0.25)).filter(Boolean).length;
  expect(hits / 10_000).toBeCloseTo(0.25, 1);
  expect(random.chance(0)).toBe(false);
  expect(random.chance(1)).toBe(true);
});
