import { expect, test } from 'vitest';
import { placeGaps } from './features/gaps.ts';
import { hatchPath } from './hatch.ts';
import { shapePath, troublePath } from './mark-path.ts';
import { rowScale } from './row-scale.ts';
import { ROW_SHAPES, rowTrouble, TROUBLES } from './row-shape.ts';
import { rulerRows, timelineLayout } from './timeline-layout.ts';
import { tornPath } from './torn.ts';

test.each(ROW_SHAPES)('the mark of a %s', (shape) => {
  expect(shapePath(shape, 5)).toMatchSnapshot();
});

test.each(TROUBLES)('the icon of trouble: %s', (trouble) => {
  expect(troublePath(trouble, 5)).toMatchSnapshot();
});

test('of several troubles the worst is shown', () => {
  expect(rowTrouble(0)).toBeUndefined();
  expect(rowTrouble(1 | 8)).toBe('oops');
  expect(rowTrouble(1 | 2)).toBe('unheld');
});

test('hatching stays inside its rectangle and keeps its lines when it grows', () => {
  const numbers = (path: string): number[] =>
    [...path.matchAll(/[ML]([\d.-]+) /g)].map((match) => Number(match[1]));
  const xs = numbers(hatchPath(13, 5, 57, 25));
  expect(Math.min(...xs)).toBeGreaterThanOrEqual(13);
  expect(Math.max(...xs)).toBeLessThanOrEqual(57);
  const short = hatchPath(13, 5, 57, 25).split('M').slice(0, 3);
  expect(hatchPath(13, 5, 157, 25).split('M').slice(0, 3)).toEqual(short);
  expect(hatchPath(5, 5, 5, 25)).toBe('');
});

test('a torn band', () => {
  expect(tornPath(50, 0, 20)).toMatchSnapshot();
});

test('a gap has words where the next is far enough', () => {
  const scale = rowScale([-1, 100], 0, 1010, 100);
  const gaps = [
    { afterRow: 10, lostEvents: 3 },
    { afterRow: 12, lostEvents: 479 },
  ];
  const placed = placeGaps(gaps, scale, false);
  expect(placed.words.map(({ text }) => text)).toEqual(['479 events lost']);
  expect(placed.torn(10)).toHaveLength(2);
  expect([10, 140].map((row) => placed.covers(scale.xOf(row)))).toEqual([true, false]);
});

test('the ruler counts from one in round numbers', () => {
  expect(rulerRows({ first: 0, last: 29, stepPx: 40 }).map((row) => row + 1)).toEqual([
    2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30,
  ]);
  expect(rulerRows({ first: 0, last: 19_999, stepPx: 0.05 }).map((row) => row + 1)).toEqual([
    2000, 4000, 6000, 8000, 10_000, 12_000, 14_000, 16_000, 18_000, 20_000,
  ]);
});

test('labels are as wide as the longest name, within limits, and letters where there is little room', () => {
  const named = (name: string): { readonly name: string } => ({ name });
  expect(timelineLayout(1440, []).left).toBe(118);
  expect(timelineLayout(1440, [named('KVM'), named('a rather long name of a task')]).left).toBe(148);
  expect(timelineLayout(390, [named('a rather long name of a task')])).toEqual({
    compact: true,
    left: 34,
    right: 376,
  });
});
