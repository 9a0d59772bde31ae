import { expect, test } from 'vitest';
import { placeGaps, tornPath } from './flags.ts';
import { hatchPath } from './hatch.ts';
import { shapePath, troublePath } from './mark-path.ts';
import { rowScale } from './row-scale.ts';
import { ROW_SHAPES, rowTrouble, TROUBLES } from './row-shape.ts';
import { rulerRows, timelineLayout } from './timeline-layout.ts';

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
  expect(placeGaps(gaps, scale, false).map(({ text }) => text)).toEqual(['', '479 events lost']);
});

test('the ruler counts from one in round numbers', () => {
  expect(rulerRows(0, 29, 40).map((row) => row + 1)).toEqual([
    2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30,
  ]);
  expect(rulerRows(0, 19_999, 0.05).map((row) => row + 1)).toEqual([
    2000, 4000, 6000, 8000, 10_000, 12_000, 14_000, 16_000, 18_000, 20_000,
  ]);
});

test('heights depend on the users alone, and lanes beyond eight scroll', () => {
  const names = (count: number): string[] => Array.from({ length: count }, (_, user) => `user ${user}`);
  expect(timelineLayout(1440, names(4)).trackPx).toBe(timelineLayout(390, names(4)).trackPx);
  expect(timelineLayout(1440, names(11)).trackPx).toBe(timelineLayout(1440, names(8)).trackPx);
  expect(timelineLayout(390, names(4)).compact).toBe(true);
});
