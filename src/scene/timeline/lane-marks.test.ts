import { expect, test } from 'vitest';
import { exceptionFlow, longLog, rowOf } from './logs.testing.ts';
import { binsPath, laneBins } from './lane-bins.ts';
import { brackets, laneMarks } from './lane-marks.ts';
import { logIndex } from './log-index.ts';
import { passing } from './passing.ts';
import { rowScale } from './row-scale.ts';
import { wholeLog } from './row-window.ts';

const flow = exceptionFlow();
const index = logIndex(flow);
const everything = passing(undefined, flow.length);

test('marks of the exception flow', () => {
  const scale = rowScale(wholeLog(flow.length), 100, 1040, flow.length);
  const lines = laneMarks(index, scale, everything).map(
    ({ row, user, shape, trouble, x }) => `${row} lane ${user} ${trouble ?? shape} at ${x}`,
  );
  expect(lines.join('\n')).toMatchSnapshot();
});

test('a filter dims and moves nothing', () => {
  const scale = rowScale(wholeLog(flow.length), 100, 1040, flow.length);
  const all = laneMarks(index, scale, everything);
  const some = laneMarks(index, scale, passing([3, 5], flow.length));
  expect(some.map(({ x }) => x)).toEqual(all.map(({ x }) => x));
  expect(some.filter(({ dim }) => !dim).map(({ row }) => row)).toEqual([3, 5]);
});

test('brackets span what is inside a call, and reach into a window that begins in the middle', () => {
  const row = rowOf(flow, 'VFIO', 'ioasid_free');
  const scale = rowScale([row + 3, row + 15], 0, 1000, flow.length);
  const end = scale.xOf(rowOf(flow, 'VFIO', 'ioasid_free', { kind: 'return' }));
  expect(brackets(index, scale, everything)[0]).toMatchObject({
    row,
    x0: 0,
    x1: end,
    level: 0,
    deferred: false,
  });
});

const long = longLog(5000);
const longIndex = logIndex(long);

test('columns count every row once', () => {
  const scale = rowScale(wholeLog(long.length), 50, 650, long.length);
  const bins = laneBins(longIndex, scale, 6, (row) => row % 2 === 0);
  const sum = (counts: Uint32Array): number => counts.reduce((all, count) => all + count, 0);
  expect(bins.lanes.reduce((all, lane) => all + sum(lane.all), 0)).toBe(long.length);
  expect(bins.lanes.reduce((all, lane) => all + sum(lane.passing), 0)).toBe(long.length / 2);
});

test('no trouble is lost when icons are joined', () => {
  const scale = rowScale(wholeLog(long.length), 50, 650, long.length);
  const bins = laneBins(longIndex, scale, 6, () => true);
  const real = Array.from({ length: long.length }, (_, row) => longIndex.trouble(row)).filter(Boolean).length;
  expect(bins.troubles.reduce((all, { count }) => all + count, 0)).toBe(real);
  expect(bins.troubles.length).toBeLessThan(real);
});

test('a lane of columns is one path', () => {
  const bins = { columnPx: 2, left: 10, lanes: [], most: 3, troubles: [] };
  expect(binsPath(Uint32Array.of(0, 1, 0, 3), bins, 20, 10)).toMatchInlineSnapshot(
    `"M12 20v-6.5h1.5v6.5zM16 20v-10h1.5v10z"`,
  );
});
