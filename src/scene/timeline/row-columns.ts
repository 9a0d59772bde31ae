import type { NamedWorld, Playback } from '../../timeline/playback.ts';
import type { Row } from '../../timeline/row.ts';
import { ROW_SHAPES, rowShape, rowTrouble, TROUBLES } from './row-shape.ts';

/** The few facts of every row that drawing asks for, shapes and troubles as codes. */
export interface Columns {
  readonly length: number;
  readonly users: Uint16Array;
  readonly shapes: Uint8Array;
  readonly troubles: Uint8Array;
  readonly parents: Int32Array;
  readonly operations: Int32Array;
  readonly lives: Int32Array;
}

/** Reads all rows, but those that a playback read before has as well. */
export function readColumns(
  playback: Playback,
  known: Columns | undefined,
  earlier: Playback | undefined,
): Columns {
  const { length } = playback;
  const shared = known === undefined || earlier === undefined ? 0 : sharedRows(playback, earlier, known);
  const columns: Columns = {
    length,
    users: grown(new Uint16Array(length), known?.users, shared),
    shapes: grown(new Uint8Array(length), known?.shapes, shared),
    troubles: grown(new Uint8Array(length), known?.troubles, shared),
    parents: grown(new Int32Array(length), known?.parents, shared),
    operations: grown(new Int32Array(length), known?.operations, shared),
    lives: grown(new Int32Array(length), known?.lives, shared),
  };
  const { users, shapes, troubles, parents, operations, lives } = columns;
  /** The last row met at each depth: what a return row may belong to. */
  const open: Row[] = [];
  for (let index = shared; index < length; index += 1) {
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
  return columns;
}

/**
 * How many rows two logs begin with alike: the same rules over the same operations, by identity, with the same cast.
 * Ends where an operation does, since what is inside one row depends on it.
 */
function sharedRows(playback: Playback, earlier: Playback, { operations }: Columns): number {
  if (playback.semantics !== earlier.semantics || !sameWorld(playback.world, earlier.world)) return 0;
  const most = Math.min(playback.length, operations.length);
  let shared = 0;
  while (shared < most) {
    if (playback.operationOf(shared) !== earlier.operationOf(shared)) return shared;
    const operation = operations[shared];
    while (shared < most && operations[shared] === operation) shared += 1;
  }
  return shared;
}

/** Whether users have the same numbers, and the same notifications and allocators answer. */
function sameWorld(world: NamedWorld, earlier: NamedWorld): boolean {
  return (
    earlier.users.list.every((name, user) => world.users.nameOf(user) === name) &&
    sameItems(world.subscribers, earlier.subscribers) &&
    sameItems(world.allocators, earlier.allocators)
  );
}

function sameItems(items: readonly object[], others: readonly object[]): boolean {
  return items.length === others.length && items.every((item, place) => item === others[place]);
}

function grown<T extends Uint8Array | Uint16Array | Int32Array>(
  fresh: T,
  known: T | undefined,
  shared: number,
): T {
  if (known !== undefined) fresh.set(known.subarray(0, shared));
  return fresh;
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
