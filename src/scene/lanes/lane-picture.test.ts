import { expect, test } from 'vitest';
import { exceptionFlow, longLog, rowOf, staleContext } from '../timeline/logs.testing.ts';
import { laneColumns } from './lane-columns.ts';
import { laneFacts } from './lane-facts.ts';
import { lanePicture } from './lane-picture.ts';
import { arrowPath, headPath } from './row-arrow.ts';

const flow = exceptionFlow();
const facts = laneFacts(flow, undefined, undefined);
const columns = laneColumns(1000, 4);
const whole = lanePicture(facts, columns, { first: 0, last: flow.length - 1 }, []);
const middleOf = (row: number): number => (row + 0.5) * columns.rowPx;
const born = rowOf(flow, 'VFIO', 'ioasid_alloc');
const freed = rowOf(flow, 'VFIO', 'ioasid_free');
const returned = rowOf(flow, 'VFIO', 'ioasid_free', { kind: 'return' });
const reclaimed = rowOf(flow, 'IOMMU driver', 'ioasid_put');
const bornAgain = rowOf(flow, 'VFIO', 'ioasid_alloc', { nth: 1 });
const stolen = rowOf(flow, 'KVM', 'ioasid_put');

test('calls point to the core, notifications come from it, actions stay with their user', () => {
  const told = rowOf(flow, 'KVM', 'ioasid_free', { kind: 'delivery' });
  const described = [freed, told, returned, rowOf(flow, 'KVM', 'set_context')].map((row) => {
    const arrow = whole.arrows[row];
    return `${arrow?.shape} ${arrow?.coreX === undefined ? 'stays' : arrow.direction}`;
  });
  expect(described).toEqual(['call to-core', 'delivery from-core', 'return from-core', 'action stays']);
});

test('an arrow in pixels', () => {
  const [arrow] = whole.arrows.filter(({ row }) => row === 8);
  expect(arrow && [arrowPath(arrow, arrow.y), headPath(arrow, arrow.y)]).toMatchSnapshot();
});

test('strands begin and end at the rows that take and drop', () => {
  expect(whole.strands.map(({ user, y0, y1 }) => [user, y0, y1])).toEqual([
    [0, middleOf(born), middleOf(returned)],
    [1, middleOf(rowOf(flow, 'IOMMU driver', 'ioasid_get')), middleOf(reclaimed)],
    [2, middleOf(rowOf(flow, 'KVM', 'ioasid_get_locked')), middleOf(rowOf(flow, 'KVM', 'ioasid_put_locked'))],
    [3, middleOf(rowOf(flow, 'VDCM', 'ioasid_find_by_spid')), middleOf(rowOf(flow, 'VDCM', 'ioasid_put'))],
    [0, middleOf(bornAgain), middleOf(stolen)],
  ]);
});

test('the bar of an ID is hatched from its free to its reclaim', () => {
  expect(whole.bars[0]).toMatchObject({
    y0: middleOf(born),
    y1: middleOf(reclaimed),
    pendingFrom: middleOf(freed),
    ends: true,
  });
  expect(whole.words.map(({ row, text }) => [row, text])).toEqual([
    [born, '5 ACTIVE'],
    [freed, 'FREE_PENDING'],
    [reclaimed, 'reclaimed'],
    [bornAgain, '5′ ACTIVE'],
    [stolen, 'reclaimed'],
  ]);
});

test('a slice shows the same as that part of the whole', () => {
  const slice = { first: 20, last: 30 };
  const part = lanePicture(facts, columns, slice, []);
  expect(part.arrows).toEqual(whole.arrows.slice(20, 31));
  const [top, bottom] = [20 * columns.rowPx, 31 * columns.rowPx];
  const cut = whole.strands.filter(({ y0, y1 }) => y1 >= top && y0 <= bottom);
  expect(part.strands.map(({ key, y0, y1 }) => [key, y0, y1])).toEqual(
    cut.map(({ key, y0, y1 }) => [key, Math.max(y0, top), Math.min(y1, bottom)]),
  );
});

test('a context that outlives its ID is told from there', () => {
  expect(whole.contexts.every(({ staleFrom }) => staleFrom === undefined)).toBe(true);
  const log = staleContext();
  const { contexts } = lanePicture(laneFacts(log, undefined, undefined), columns, { first: 0, last: 4 }, []);
  expect(contexts).toMatchObject([{ y0: middleOf(2), y1: 5 * columns.rowPx, staleFrom: middleOf(3) }]);
});

test('where a user holds more than there are strands its number stands beside them', () => {
  const log = longLog(2000);
  const long = laneFacts(log, undefined, undefined);
  const picture = lanePicture(long, columns, { first: 1500, last: 1540 }, []);
  expect(picture.held.length).toBeGreaterThan(0);
  for (const { key, count } of picture.held) {
    const [user, row] = key.split(' ').map(Number);
    expect(log.snapshotAt(row ?? -1).users.find((each) => each.user === user)?.held).toBe(count);
  }
});
