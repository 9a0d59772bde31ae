import { expect, test } from 'vitest';
import { hazardTitles, placeHazards, type TimelineHazard } from './hazard-marks.ts';
import { logIndex } from './log-index.ts';
import { exceptionFlow } from './logs.testing.ts';
import { rowScale } from './row-scale.ts';
import { wholeLog } from './row-window.ts';

const playback = exceptionFlow();
const index = logIndex(playback);
const scale = rowScale(wholeLog(playback.length), 100, 900, playback.length);
const hazard = (row: number, rest: Partial<TimelineHazard> = {}): TimelineHazard => ({
  row,
  severity: 'error',
  title: 'Leak',
  ...rest,
});

test('a hazard has a sign where it begins and a line as long as it lasts', () => {
  const [placed] = placeHazards([hazard(1, { until: 3 })], index, scale);
  expect(placed).toMatchObject({ user: index.users[1], sign: true, text: 'Leak' });
  expect(placed?.line).toEqual([scale.xOf(1), scale.xOf(3)]);
});

test('notes are left to the list, and signs that would cover each other to the first', () => {
  expect(placeHazards([hazard(1, { severity: 'note' })], index, scale)).toEqual([]);
  expect(placeHazards([hazard(1), hazard(1, { title: 'Orphan' })], index, scale)).toHaveLength(1);
});

test('a row that has a sign of trouble gets no second one', () => {
  const troubled = Array.from({ length: playback.length }, (_, row) => row).find(
    (row) => index.trouble(row) !== undefined,
  );
  expect(troubled).toBeDefined();
  expect(placeHazards([hazard(troubled ?? 0)], index, scale)).toEqual([]);
});

test('the words of a row name each hazard with its severity', () => {
  const all = [hazard(1), hazard(2), hazard(1, { severity: 'warning', title: 'Orphan' })];
  expect(hazardTitles(all, 1)).toEqual(['error: Leak', 'warning: Orphan']);
});
