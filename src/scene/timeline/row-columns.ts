import type { Playback } from '../../timeline/playback.ts';
import type { Row } from '../../timeline/row.ts';
import type { Columns } from './columns.ts';
import { keepRows, knownRows } from './known-rows.ts';
import { ROW_SHAPES, rowShape, rowTrouble, TROUBLES } from './row-shape.ts';

/** Reads all rows, but those that a playback read before has as well. */
export function readColumns(playback: Playback): Columns {
  const { length } = playback;
  const columns: Columns = {
    length,
    users: new Uint16Array(length),
    shapes: new Uint8Array(length),
    troubles: new Uint8Array(length),
    parents: new Int32Array(length),
    operations: new Int32Array(length),
    lives: new Int32Array(length),
  };
  const { users, shapes, troubles, parents, operations, lives } = columns;
  /** The last row met at each depth: what a return row may belong to. */
  const open: Row[] = [];
  for (let index = knownRows(playback, columns); index < length; index += 1) {
    const row = playback.row(index);
    const trouble = rowTrouble(row.flags);
    users[index] = row.user;
    shapes[index] = ROW_SHAPES.indexOf(rowShape(row));
    troubles[index] = trouble === undefined ? 0 : TROUBLES.indexOf(trouble) + 1;
    parents[index] = row.kind === 'return' ? returningCall(row, open) : row.parent;
    operations[index] = row.operation;
    lives[index] = row.life;
    if (row.kind !== 'return') open[row.depth] = row;
  }
  keepRows(playback, columns);
  return columns;
}

/** A return row stands either beside its call or inside it. */
function returningCall(row: Row, open: readonly Row[]): number {
  const beside = open[row.depth];
  const isBeside =
    beside !== undefined &&
    beside.operation === row.operation &&
    beside.kind !== 'delivery' &&
    beside.call === row.call;
  return isBeside ? beside.index : row.parent;
}
