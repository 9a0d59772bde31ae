import type { Playback } from '../../timeline/playback.ts';
import type { Columns } from './columns.ts';
import { readColumns } from './row-columns.ts';
import { ROW_SHAPES, TROUBLES, type RowShape, type Trouble } from './row-shape.ts';

/**
 * What drawing needs of every row, in columns read once: decoding a row makes an object, and the drawing asks for
 * the same few facts of thousands of rows at each zoom.
 */
export interface LogIndex {
  readonly length: number;
  /** Index of the user who performed the row. */
  readonly users: Uint16Array;
  /** The last row inside each row, itself where nothing is inside. */
  readonly ends: Int32Array;
  /** The row of the enclosing call, -1 at depth 0; for a return row the call that returns. */
  readonly parents: Int32Array;
  readonly lives: Int32Array;
  shape(row: number): RowShape;
  trouble(row: number): Trouble | undefined;
  /** Rows that are about a life, ascending. */
  rowsOfLife(life: number): readonly number[];
  /** Counted references on a life, as indexes of the run. */
  referencesOfLife(life: number): readonly number[];
}

const NONE: readonly number[] = [];
/** Code 0 is a row in which nothing went wrong. */
const TROUBLE_OF_CODE: readonly (Trouble | undefined)[] = [undefined, ...TROUBLES];

/** The index of a playback; built once and kept as long as the playback is, again if it has grown. */
export function logIndex(playback: Playback): LogIndex {
  let index = indexes.get(playback);
  if (index?.length !== playback.length) {
    index = indexOf(playback, readColumns(playback));
    indexes.set(playback, index);
  }
  return index;
}

const indexes = new WeakMap<Playback, LogIndex>();

function indexOf(playback: Playback, columns: Columns): LogIndex {
  const { length, users, shapes, troubles, parents, lives } = columns;
  const byLife = new Map<number, number[]>();
  for (let row = 0; row < length; row += 1) {
    const life = lives[row] ?? -1;
    if (life >= 0) append(byLife, life, row);
  }
  const referencesByLife = new Map<number, number[]>();
  const { referenceCount } = playback;
  for (let index = 0; index < referenceCount; index += 1) {
    append(referencesByLife, playback.reference(index).life, index);
  }
  return {
    length,
    users,
    ends: lastInside(parents),
    parents,
    lives,
    shape: (row) => ROW_SHAPES[shapes[row] ?? 0] ?? 'call',
    trouble: (row) => TROUBLE_OF_CODE[troubles[row] ?? 0],
    rowsOfLife: (life) => byLife.get(life) ?? NONE,
    referencesOfLife: (life) => referencesByLife.get(life) ?? NONE,
  };
}

/** From the last row to the first, so that what is inside an inner call reaches the outer one. */
function lastInside(parents: Int32Array): Int32Array {
  const ends = new Int32Array(parents.length);
  for (let row = parents.length - 1; row >= 0; row -= 1) {
    const end = Math.max(ends[row] ?? 0, row);
    ends[row] = end;
    const parent = parents[row] ?? -1;
    if (parent >= 0) ends[parent] = Math.max(ends[parent] ?? 0, end);
  }
  return ends;
}

function append(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
