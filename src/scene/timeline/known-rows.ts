import type { Operation } from '../../allocator/operation.ts';

import type { NamedWorld, Playback } from '../../timeline/playback.ts';
import type { Columns } from './columns.ts';

interface Known {
  readonly playback: Playback;
  readonly columns: Columns;
}

/** By the first operation: the log read last of those that begin so. One operation added to a long log reads one. */
const latest = new WeakMap<Operation, WeakRef<Known>>();
/** What was read lives as long as the playback that it was read from. */
const held = new WeakMap<Playback, Known>();

/** Fills columns with what another log that begins alike had, and answers with how many rows that was. */
export function knownRows(playback: Playback, columns: Columns): number {
  const known = playback.length === 0 ? undefined : latest.get(playback.operationOf(0))?.deref();
  const shared = known === undefined ? 0 : sharedRows(playback, known);
  for (const name of ['users', 'shapes', 'troubles', 'parents', 'operations', 'lives'] as const) {
    if (known !== undefined) columns[name].set(known.columns[name].subarray(0, shared));
  }
  return shared;
}

export function keepRows(playback: Playback, columns: Columns): void {
  if (playback.length === 0) return;
  const known = { playback, columns };
  held.set(playback, known);
  latest.set(playback.operationOf(0), new WeakRef(known));
}

/**
 * How many rows two logs begin with alike: the same rules over the same operations, by identity, with the same cast.
 * Ends where an operation does, since what is inside one row depends on it.
 */
function sharedRows(playback: Playback, { playback: earlier, columns: { operations } }: Known): number {
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
