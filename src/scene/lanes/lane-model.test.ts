import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exceptionFlow, longLog, rowOf } from '../timeline/logs.testing.ts';
import { logIndex } from '../timeline/log-index.ts';
import { idTracks } from './id-tracks.ts';
import { heldCounts } from './held-counts.ts';
import { referenceIntervals, rowIntervals, slotOffset } from './intervals.ts';
import { laneColumns } from './lane-columns.ts';
import { listedRows } from './listed-rows.ts';
import { rowWords } from './row-words.ts';

const flow = exceptionFlow();
const index = logIndex(flow);
const long = longLog(400);
const longIndex = logIndex(long);

test('strands are the references that stand at every row', () => {
  const intervals = referenceIntervals(long, undefined);
  const counts = heldCounts(intervals);
  for (let row = 0; row < long.length; row += 1) {
    for (const { user, held } of long.snapshotAt(row).users) {
      const there = intervals.filter(
        (each) => each.user === user && each.from <= row && (each.to < 0 || each.to > row),
      );
      const own = counts.get(user);
      expect(there.length).toBe(held);
      expect(own?.counts[own.rows.findLastIndex((change) => change <= row)] ?? 0).toBe(held);
    }
  }
});

test('two strands of a user never share a slot', () => {
  const intervals = referenceIntervals(long, undefined);
  for (const one of intervals) {
    const clash = intervals.find(
      (other) =>
        other !== one &&
        other.user === one.user &&
        other.slot === one.slot &&
        other.from < (one.to < 0 ? Infinity : one.to) &&
        one.from < (other.to < 0 ? Infinity : other.to),
    );
    expect(clash).toBeUndefined();
  }
});

test('slots lie about the middle and never move one another', () => {
  expect([0, 1, 2, 3, 4].map((slot) => slotOffset(slot, 4))).toEqual([0, 4, -4, 8, -8]);
});

test('contexts last from the row that set them to the one that cleared them', () => {
  const found = rowIntervals(flow, index, undefined).contexts.map(({ from, to }) => [from, to]);
  const lasting = ['IOMMU driver', 'KVM', 'VDCM'].map((user) => [
    rowOf(flow, user, 'set_context'),
    rowOf(flow, user, 'clear_context'),
  ]);
  expect(found).toEqual(lasting);
});

test('deferred work is linked from where it was queued to where it ran', () => {
  const found = rowIntervals(flow, index, undefined).works.map(({ from, to }) => [from, to]);
  const links = ['IOMMU driver', 'VDCM'].map((user) => [
    rowOf(flow, user, 'queue_work'),
    rowOf(flow, user, 'run_work', { kind: 'work' }),
  ]);
  expect(found).toEqual(links);
});

test('without a choice every row is listed, with one what has to do with the ID', () => {
  expect(listedRows(flow, index, undefined, undefined).length).toBe(flow.length);
  const one = listedRows(flow, index, 0, undefined);
  const born = rowOf(flow, 'VFIO', 'ioasid_alloc');
  expect(one.isListed(rowOf(flow, 'VFIO', 'ioasid_alloc_set'))).toBe(false);
  expect(one.isListed(born)).toBe(true);
  // Refused, since nobody has allocated the number; still about it. And its second life.
  expect(one.isListed(rowOf(flow, 'IOMMU driver', 'ioasid_get', { nth: 1 }))).toBe(true);
  expect(one.isListed(rowOf(flow, 'KVM', 'ioasid_put'))).toBe(true);
  expect(one.placeOf(0)).toBe(one.placeOf(born));
});

test('a filter and a choice both count', () => {
  const both = listedRows(flow, index, 0, [0, 1, 4, 8]);
  expect([both.at(0), both.at(1), both.length]).toEqual([4, 8, 2]);
});

test('lives that overlap lie side by side, and those of one number in one track', () => {
  const several = idTracks(long, undefined);
  for (const one of several.lives) {
    const clash = several.lives.find(
      (other) =>
        other.life > one.life &&
        other.track === one.track &&
        (one.reclaimedAt < 0 || other.allocatedAt < one.reclaimedAt),
    );
    expect(clash).toBeUndefined();
  }
  expect(idTracks(flow, 0).lives.map(({ track }) => track)).toEqual([0, 0]);
  expect(longIndex.length).toBe(long.length);
});

test('columns fill the host, or more where many users need it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 320, max: 2400 }), fc.integer({ min: 1, max: 30 }), (widthPx, users) => {
      const columns = laneColumns(widthPx, users);
      expect(columns.refX + columns.refPx).toBeCloseTo(columns.widthPx);
      expect(columns.users).toHaveLength(users);
      expect(columns.users[0]).toBeGreaterThan(columns.textPx);
      expect(columns.widthPx).toBeLessThanOrEqual(users <= 4 ? widthPx + 1e-6 : Infinity);
    }),
  );
});

test('every row of the flow in words', () => {
  const lines = Array.from({ length: flow.length }, (_, row) => {
    const { number, title, result, meaning, count, depth } = rowWords(flow, index, row);
    return `${number.padStart(2)} ${'  '.repeat(depth)}${[title, result && `= ${result}`, meaning, count && `[${count}]`].filter(Boolean).join(' ')}`;
  });
  expect(lines.join('\n')).toMatchSnapshot();
});
