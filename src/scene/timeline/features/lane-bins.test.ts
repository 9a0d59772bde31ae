import { expect, test } from 'vitest';
import { longLog } from '../logs.testing.ts';
import { logIndex } from '../log-index.ts';
import { rowScale, wholeLog } from '../row-scale.ts';
import { binsPath, laneBins } from './lane-bins.ts';

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
