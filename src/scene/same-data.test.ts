import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameData } from './same-data.ts';

test('agrees with comparing the JSON', () => {
  const data = fc.jsonValue({ maxDepth: 2 });
  fc.assert(
    fc.property(data, data, (one, other) => {
      expect(sameData(one, structuredClone(one))).toBe(true);
      const [text, otherText] = [one, other].map((value) => JSON.stringify(value));
      expect(!sameData(one, other) || text === otherText).toBe(true);
    }),
  );
});

test('a missing name, another length and another kind are differences', () => {
  expect(sameData({ a: 1 }, { b: 1 })).toBe(false);
  expect(sameData([1], [1, 2])).toBe(false);
  expect(sameData([], {})).toBe(false);
  expect(sameData({ a: undefined }, {})).toBe(false);
  expect(sameData(null, {})).toBe(false);
});
