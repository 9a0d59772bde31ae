import type { Playback } from '../../timeline/playback.ts';
import type { Row } from '../../timeline/row.ts';
import { ROW_SHAPES, rowShape, rowTrouble, TROUBLES, type RowShape, type Trouble } from './row-shape.ts';

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
  readonly operations: Int32Array;
  readonly lives: Int32Array;
  shape(row: number): RowShape;
  trouble(row: number): Trouble | undefined;
  /** Rows that are about a life, ascending. */
  rowsOfLife(life: number): readonly number[];
  /** Counted references on a life, as indexes of the run. */
  referencesOfLife(life: number): readonly number[];
}

const NONE: readonly number[] = [];

/** The index of a playback; built once and kept as long as the playback is, again if it has grown. */
export function logIndex(playback: Playback): LogIndex {
  const known = indexes.get(playback);
  if (known !== undefined && known.length === playback.length) return known;
  const built = buildIndex(playback);
  indexes.set(playback, built);
  return built;
}

const indexes = new WeakMap<Playback, LogIndex>();

function buildIndex(playback: Playback): LogIndex {
  const { length } = playback;
  const users = new Uint16Array(length);
  const shapes = new Uint8Array(length);
  const troubles = new Uint8Array(length);
  const parents = new Int32Array(length);
  const operations = new Int32Array(length);
  const lives = new Int32Array(length);
  const byLife = new Map<number, number[]>();
  /** The last row met at each depth: what a return row may belong to. */
  const open: Row[] = [];
  for (let index = 0; index < length; index += 1) {
    const row = playback.row(index);
    const trouble = rowTrouble(row.flags);
    users[index] = row.user;
    shapes[index] = ROW_SHAPES.indexOf(rowShape(row));
    troubles[index] = trouble === undefined ? 0 : TROUBLES.indexOf(trouble) + 1;
    parents[index] = row.kind === 'return' ? returningCall(row, open) : row.parent;
    operations[index] = row.operation;
    lives[index] = row.life;
    if (row.kind !== 'return') open[row.depth] = row;
    if (row.life >= 0) append(byLife, row.life, index);
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
    operations,
    lives,
    shape: (row) => ROW_SHAPES[shapes[row] ?? 0] ?? 'call',
    trouble: (row) => TROUBLES[(troubles[row] ?? 0) - 1],
    rowsOfLife: (life) => byLife.get(life) ?? NONE,
    referencesOfLife: (life) => referencesByLife.get(life) ?? NONE,
  };
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
