import { expect, test } from 'vitest';
import { exceptionFlow, longLog, rowOf, staleContext } from '../timeline/logs.testing.ts';
import type { SvgChild, SvgNode } from '../svg-tree.ts';
import { laneColumns, ROW_PX } from './lane-columns.ts';
import { laneDrawing } from './lane-drawing.ts';
import { laneExtras } from './lane-extras.ts';
import { laneFacts } from './lane-facts.ts';
import { lanePicture, type LanePicture, type UserLine } from './lane-picture.ts';

const flow = exceptionFlow();
const facts = laneFacts(flow);
const columns = laneColumns(1000, 4);
const whole = lanePicture(facts, columns, { first: 0, last: flow.length - 1 });
const middleOf = (row: number): number => (row + 0.5) * ROW_PX;
const linesOf = (picture: LanePicture, kind: UserLine['kind']): readonly UserLine[] =>
  picture.lines.filter((line) => line.kind === kind);
const isNode = (child: SvgChild): child is SvgNode => child !== undefined && child !== false;
const arrows = laneDrawing(whole, columns)
  .filter(isNode)
  .filter(({ tag }) => tag === 'g');
/** What a row draws, by the names of its parts. */
const drawn = (row: number): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    (arrows[row]?.children ?? []).map(({ attributes, text }): [string, string | undefined] => [
      attributes['class'] ?? '',
      text ?? attributes['d'],
    ]),
  );
const born = rowOf(flow, 'VFIO', 'ioasid_alloc');
const freed = rowOf(flow, 'VFIO', 'ioasid_free');
const returned = rowOf(flow, 'VFIO', 'ioasid_free', { kind: 'return' });
const reclaimed = rowOf(flow, 'IOMMU driver', 'ioasid_put');
const bornAgain = rowOf(flow, 'VFIO', 'ioasid_alloc', { nth: 1 });
const stolen = rowOf(flow, 'KVM', 'ioasid_put');

test('calls point to the core, notifications come from it, actions stay with their user', () => {
  const told = rowOf(flow, 'KVM', 'ioasid_free', { kind: 'delivery' });
  const described = [freed, told, returned, rowOf(flow, 'KVM', 'set_context')].map((row) => {
    const tip = drawn(row)['ioasid-swim-tip']?.split(/[ML ]/).map(Number);
    const points =
      tip === undefined ? 'stays' : (tip[1] ?? 0) < (tip[3] ?? 0) ? 'to the core' : 'from the core';
    return `${whole.rows[row]?.shape} ${points}`;
  });
  expect(described).toEqual([
    'call to the core',
    'delivery from the core',
    'return from the core',
    'action stays',
  ]);
});

test('an arrow in pixels', () => {
  expect(drawn(8)).toMatchSnapshot();
});

test('a refused call does not arrive', () => {
  const refused = rowOf(flow, 'KVM', 'ioasid_get');
  expect(drawn(refused)).toHaveProperty(['ioasid-tl-trouble']);
  expect(drawn(refused)).not.toHaveProperty(['ioasid-swim-tip']);
});

test('strands begin and end at the rows that take and drop', () => {
  expect(linesOf(whole, 'strand').map(({ user, y0, y1 }) => [user, y0, y1])).toEqual([
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
  expect(whole.words.map(({ y, text }) => [(y - 4) / ROW_PX - 0.5, text])).toEqual([
    [born, '5 ACTIVE'],
    [freed, 'FREE_PENDING'],
    [reclaimed, 'reclaimed'],
    [bornAgain, '5′ ACTIVE'],
    [stolen, 'reclaimed'],
  ]);
});

test('a slice shows the same as that part of the whole', () => {
  const slice = { first: 20, last: 30 };
  const part = lanePicture(facts, columns, slice);
  expect(part.rows).toEqual(whole.rows.slice(20, 31));
  const [top, bottom] = [20 * ROW_PX, 31 * ROW_PX];
  const cut = linesOf(whole, 'strand').filter(({ y0, y1 }) => y1 > top && y0 < bottom);
  expect(linesOf(part, 'strand')).toEqual(
    cut.map((line) => ({ ...line, y0: Math.max(line.y0, top), y1: Math.min(line.y1, bottom) })),
  );
});

test('a context that outlives its ID is told from there', () => {
  expect(linesOf(whole, 'stale')).toEqual([]);
  const log = staleContext();
  const picture = lanePicture(laneFacts(log), columns, { first: 0, last: 4 });
  expect(linesOf(picture, 'context')).toMatchObject([{ y0: middleOf(2), y1: middleOf(3) }]);
  expect(linesOf(picture, 'stale')).toMatchObject([{ y0: middleOf(3), y1: 5 * ROW_PX }]);
});

test('where a user holds more than there are strands its number stands beside them', () => {
  const log = longLog(2000);
  const long = laneFacts(log);
  const slice = { first: 1500, last: 1540 };
  const held = laneExtras(long, columns, slice, []).marks;
  expect(held.length).toBeGreaterThan(0);
  for (const { attributes, text } of held) {
    const { users } = log.snapshotAt(Math.floor(Number(attributes['y']) / ROW_PX));
    const user = users.find((each) => String(each.user) === attributes['data-user']);
    expect(text).toBe(`×${user?.held}`);
  }
});
