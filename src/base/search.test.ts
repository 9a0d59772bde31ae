import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowerBound, upperBound } from './search.ts';

const ascending = fc.array(fc.integer({ min: 0, max: 20 })).map((values) => values.toSorted((a, b) => a - b));

test('the bounds enclose exactly the equal values', () => {
  expect([lowerBound([1, 3, 3, 5], 3), upperBound([1, 3, 3, 5], 3)]).toEqual([1, 3]);
  expect([lowerBound([], 3), upperBound([], 3)]).toEqual([0, 0]);
});

test('both agree with a linear search', () => {
  fc.assert(
    fc.property(ascending, fc.integer({ min: -1, max: 21 }), (values, wanted) => {
      expect(lowerBound(values, wanted)).toBe(values.filter((value) => value < wanted).length);
      expect(upperBound(values, wanted)).toBe(values.filter((value) => value <= wanted).length);
    }),
  );
});

test('only the filled part of a column is looked at', () => {
  const column = new Float64Array(8);
  column.set([10, 20, 30]);
  expect(lowerBound(column, 25, 3)).toBe(2);
  expect(lowerBound(column, 99, 3)).toBe(3);
  expect(upperBound(column, 30, 3)).toBe(3);
});
