import { expect, test } from 'vitest';
import type { SvgNode } from '../svg-tree.ts';
import { passing } from './features/passing.ts';
import { exceptionFlow, rowOf } from './logs.testing.ts';
import { brackets, laneMarks } from './lane-marks.ts';
import { logIndex } from './log-index.ts';
import { rowScale, wholeLog } from './row-scale.ts';
import { laneMiddle } from './timeline-layout.ts';

const flow = exceptionFlow();
const index = logIndex(flow);
const everything = passing(undefined, flow.length);
const whole = rowScale(wholeLog(flow.length), 100, 1040, flow.length);

const classOf = ({ attributes }: SvgNode): string => attributes['class'] ?? '';
const placeOf = ({ attributes }: SvgNode): readonly number[] =>
  (attributes['transform']?.match(/[\d.]+/g) ?? []).map(Number);

test('marks of the exception flow', () => {
  const lines = laneMarks({ index, scale: whole, passes: everything }).map((mark, row) => {
    const [x, y = 0] = placeOf(mark);
    const lane = [0, 1, 2, 3].find((user) => laneMiddle(user) === y);
    return `${row} lane ${lane} ${classOf(mark).split('-').at(-1)} at ${x}`;
  });
  expect(lines.join('\n')).toMatchSnapshot();
});

test('a filter dims and moves nothing', () => {
  const all = laneMarks({ index, scale: whole, passes: everything });
  const some = laneMarks({ index, scale: whole, passes: passing([3, 5], flow.length) });
  expect(some.map(placeOf)).toEqual(all.map(placeOf));
  const rows = some.map((mark, row) => (classOf(mark).includes('-dim') ? -1 : row));
  expect(rows.filter((row) => row >= 0)).toEqual([3, 5]);
});

test('brackets span what is inside a call, and reach into a window that begins in the middle', () => {
  const row = rowOf(flow, 'VFIO', 'ioasid_free');
  const scale = rowScale([row + 3, row + 15], 0, 1000, flow.length);
  const end = scale.xOf(rowOf(flow, 'VFIO', 'ioasid_free', { kind: 'return' }));
  const [bracket] = brackets({ index, scale, passes: everything });
  expect(bracket?.attributes['d']).toBe(`M0 11H${Math.round(end * 10) / 10}`);
  expect(bracket && classOf(bracket)).toBe('ioasid-tl-bracket');
});
