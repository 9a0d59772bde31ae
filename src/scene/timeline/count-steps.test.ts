import { expect, test } from 'vitest';
import { countSteps, placeInFocus } from './count-steps.ts';
import { countPicture } from './count-picture.ts';
import { svgMarkup } from '../svg-tree.ts';
import { thinned } from './features/thinned.ts';
import { exceptionFlow, longLog, rowOf } from './logs.testing.ts';
import { logIndex } from './log-index.ts';
import { rowScale, wholeLog } from './row-scale.ts';

const flow = exceptionFlow();
const index = logIndex(flow);

test('the documented counts, then a second life that is stolen', () => {
  const lives = countSteps(flow, index, 0);
  expect(lives.map(({ steps }) => steps.map(({ count }) => count))).toEqual([
    [1, 2, 3, 4, 3, 2, 1, 0],
    [1, 0],
  ]);
});

test('the line says at every row what stands there', () => {
  const log = longLog(300);
  for (const { place } of log.cast.places) {
    const lives = countSteps(log, logIndex(log), place);
    for (let row = 0; row < log.length; row += 1) {
      const view = log.snapshotAt(row).ids[place];
      if (view?.refcount === undefined) continue;
      const life = lives.find(({ life }) => life === view.life);
      expect(life?.steps.findLast((step) => step.row <= row)?.count).toBe(view.refcount);
    }
  }
});

test('in focus is what was chosen, else what the row is about, else the busiest', () => {
  const log = longLog(300);
  const places = log.cast.places.length;
  expect(placeInFocus(log, logIndex(log), places - 1, 5)).toBe(places - 1);
  const { life } = log.row(7);
  expect(placeInFocus(log, logIndex(log), undefined, 7)).toBe(log.life(life).place);
  expect(placeInFocus(flow, index, undefined, -1)).toBe(0);
});

test('a row about no ID leaves the one in focus that was', () => {
  const refused = rowOf(flow, 'VFIO', 'ioasid_alloc', { nth: 2 });
  expect(flow.row(refused).life).toBe(-1);
  expect(placeInFocus(flow, index, undefined, refused)).toBe(0);
  const log = longLog(300);
  const { life } = log.row(1);
  const withoutLast = { ...logIndex(log), lives: Int32Array.of(-1, life, -1, -1) };
  expect(placeInFocus(log, withoutLast, undefined, 3)).toBe(log.life(life).place);
});

test('the step line in pixels', () => {
  const scale = rowScale(wholeLog(flow.length), 100, 1040, flow.length);
  const picture = countPicture({ playback: flow, scale }, countSteps(flow, index, 0));
  expect(picture.map((node) => svgMarkup(node)).join('')).toMatchSnapshot();
});

test('a line of many steps in few pixels stays short and keeps its extremes', () => {
  const steps = Array.from({ length: 50_000 }, (_, row) => ({
    row,
    count: row === 25_000 ? 90 : 1 + (row % 3),
  }));
  const life = { life: 0, ioasid: 5, generation: 1, allocatedAt: 0, pendingAt: -1, reclaimedAt: -1, steps };
  const scale = rowScale(wholeLog(50_000), 0, 500, 50_000);
  const playback = { ...flow, length: 50_000 };
  const [picture] = countPicture({ playback, scale }, [life], thinned);
  const [area, line, ...rest] = picture?.children ?? [];
  expect(area?.attributes['d']?.length).toBeLessThan(30_000);
  expect(line?.attributes['d']).toContain('V12');
  expect(rest).toEqual([]);
});

test('of many steps on one column the line keeps the last where it was', () => {
  const counts = [1, 5, 2, 1, -1, 3];
  const steps = counts.map((count, row) => ({ row, count }));
  expect(thinned(steps, () => 7).map(({ count }) => count)).toEqual([1, -1, 3]);
  expect(thinned(steps, (row) => row)).toEqual(steps);
  expect(thinned(steps.slice(0, 4), () => 7).map(({ count }) => count)).toEqual([1, 5, 1]);
});
