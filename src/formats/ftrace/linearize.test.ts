import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { linearize, type Interval } from './linearize.ts';

/** A box that holds a number: put always works, take says what was in it (or that it was empty). */
interface Step extends Interval {
  readonly put?: number;
  readonly took?: number | 'nothing';
}

type Box = number | undefined;

function apply(box: Box, { put, took }: Step): { readonly state: Box; readonly agrees: boolean } {
  if (put !== undefined) return { state: put, agrees: box === undefined };
  return { state: undefined, agrees: took === (box ?? 'nothing') };
}

const key = String;
const order = (steps: readonly Step[]) => linearize(steps, undefined, apply, key);

test('steps that do not overlap keep their order', () => {
  const steps = [
    { from: 0, to: 1, likely: 1, put: 1 },
    { from: 2, to: 3, likely: 3, took: 1 },
  ];
  expect(order(steps)).toEqual(steps);
});

test('overlapping steps are put in the order that explains them, not that of their beginning', () => {
  const take: Step = { from: 0, to: 5, likely: 0, took: 1 };
  const put: Step = { from: 1, to: 2, likely: 2, put: 1 };
  expect(order([take, put])).toEqual([put, take]);
});

test('where nothing explains a step, the others are ordered all the same', () => {
  const steps: Step[] = [
    { from: 0, to: 0, likely: 0, took: 7 },
    { from: 1, to: 4, likely: 1, took: 2 },
    { from: 2, to: 3, likely: 3, put: 2 },
  ];
  expect(order(steps).map((step) => step.from)).toEqual([0, 2, 1]);
});

/** Runs threads one step at a time and records for each step an interval around the moment of its effect. */
const histories = fc
  .array(fc.record({ put: fc.option(fc.nat(3), { nil: undefined }), before: fc.nat(6), after: fc.nat(6) }), {
    maxLength: 40,
  })
  .map((plan) => {
    let box: Box;
    return plan.flatMap(({ put, before, after }, index): Step[] => {
      const at = index * 4;
      const around = { from: at - before, to: at + after, likely: at + after };
      if (put !== undefined && box !== undefined) return [];
      const took = box ?? 'nothing';
      box = put;
      return [put === undefined ? { ...around, took } : { ...around, put }];
    });
  });

test('an order is found for everything that can have happened', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      let box: Box;
      const found = order(steps);
      expect(found).toHaveLength(steps.length);
      for (const [index, step] of found.entries()) {
        const next = apply(box, step);
        expect(next.agrees).toBe(true);
        box = next.state;
        for (const later of found.slice(index + 1)) expect(later.to).toBeGreaterThanOrEqual(step.from);
      }
    }),
  );
});

test('a long hopeless history ends in time', () => {
  const steps = Array.from({ length: 400 }, (_, index): Step => ({
    from: index,
    to: index + 6,
    likely: index,
    took: index % 3 === 0 ? 1 : 'nothing',
  }));
  expect(order(steps)).toHaveLength(400);
});
