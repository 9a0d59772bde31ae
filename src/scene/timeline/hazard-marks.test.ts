import { expect, test } from 'vitest';
import type { SvgNode } from '../svg-tree.ts';
import { hazardMarks, hazardTitles } from './hazard-marks.ts';
import { logIndex } from './log-index.ts';
import { exceptionFlow } from './logs.testing.ts';
import { rowScale, wholeLog } from './row-scale.ts';
import type { TimelineHazard } from './timeline-input.ts';
import { laneMiddle } from './timeline-layout.ts';

const playback = exceptionFlow();
const index = logIndex(playback);
const scale = rowScale(wholeLog(playback.length), 100, 900, playback.length);
const hazard = (row: number, rest: Partial<TimelineHazard> = {}): TimelineHazard => ({
  row,
  severity: 'error',
  title: 'Leak',
  ...rest,
});

const marks = (...hazards: readonly TimelineHazard[]): readonly SvgNode[] =>
  hazardMarks({ hazards, index, scale });
const tenth = (x: number): number => Math.round(x * 10) / 10;

test('a hazard has a sign where it begins and a line as long as it lasts', () => {
  const [line, sign] = marks(hazard(1, { until: 3 }));
  const y = laneMiddle(index.users[1] ?? 0);
  expect(line?.attributes['d']).toBe(`M${tenth(scale.xOf(1))} ${y + 8}H${tenth(scale.xOf(3))}`);
  expect(sign?.attributes['transform']).toBe(`translate(${tenth(scale.xOf(1) + 6)} ${y - 6})`);
  expect(sign?.children[0]?.text).toBe('Leak');
});

test('notes are left to the list, and signs that would cover each other to the first', () => {
  expect(marks(hazard(1, { severity: 'note' }))).toEqual([]);
  expect(marks(hazard(1), hazard(1, { title: 'Orphan' }))).toHaveLength(1);
});

test('a row that has a sign of trouble gets no second one', () => {
  const troubled = Array.from({ length: playback.length }, (_, row) => row).find(
    (row) => index.trouble(row) !== undefined,
  );
  expect(troubled).toBeDefined();
  expect(marks(hazard(troubled ?? 0))).toEqual([]);
});

test('the words of a row name each hazard with its severity', () => {
  const all = [hazard(1), hazard(2), hazard(1, { severity: 'warning', title: 'Orphan' })];
  expect(hazardTitles(all, 1)).toEqual(['error: Leak', 'warning: Orphan']);
});
