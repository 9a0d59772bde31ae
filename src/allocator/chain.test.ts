import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANSWERS, chained, unchained } from './chain.ts';

const priorities = [0, 2, 1, 2];
const priorityOf = (subscriber: number): number => priorities[subscriber] ?? 0;

test('high priorities come first, equal ones in the order of registration', () => {
  const chain = [0, 1, 2, 3].reduce<readonly number[]>((list, nb) => chained(list, nb, priorityOf), []);
  expect(chain).toEqual([1, 3, 2, 0]);
});

test('leaving changes nothing for the others, and nothing at all for a block that is absent', () => {
  expect(unchained([1, 3, 2, 0], 3)).toEqual([1, 2, 0]);
  const chain = [1, 2];
  expect(unchained(chain, 7)).toBe(chain);
});

test('a chain is always its blocks sorted by priority, stably', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 }), (values) => {
      const of = (subscriber: number): number => values[subscriber] ?? 0;
      const chain = values.reduce<readonly number[]>((list, _, nb) => chained(list, nb, of), []);
      const sorted = values.map((_, nb) => nb).toSorted((a, b) => of(b) - of(a) || a - b);
      expect(chain).toEqual(sorted);
    }),
  );
});

test('STOP and BAD end a chain; their numbers carry the stop bit', () => {
  expect(Object.values(ANSWERS).map(({ value, stops }) => ((value & 0x8000) !== 0) === stops)).toEqual([
    true,
    true,
    true,
    true,
  ]);
});
