import type { World } from '../../allocator/world.ts';
import { blockKey, type GrowingCell, listensTo, newCell, type Sending, userKey } from './sending.ts';

/** Adds everybody whom an event should have reached and did not, once its operation is over. */
export function addPassedBy(sending: Sending, world: World, died: boolean): void {
  addBehind(sending, world, died);
  addOffChain(sending, world);
  addWithoutBlock(sending, world);
  sending.holes = [...sending.cells.values()].filter(({ hole }) => hole).length;
}

/** On a chain that was called or should have been, and not told. */
function addBehind(sending: Sending, world: World, died: boolean): void {
  for (const { chain, subscribers } of sending.standings.onChains) {
    for (const subscriber of subscribers) {
      const block = world.subscribers[subscriber];
      const key = blockKey(subscriber);
      if (block === undefined || sending.cells.has(key)) continue;
      const listens = listensTo(block, sending.event);
      // Who would do nothing about an event that never left misses nothing.
      if (sending.refused && !listens) continue;
      const standing = sending.refused
        ? 'refused'
        : died && !stopsBefore(sending, chain)
          ? 'cut-off'
          : 'stopped';
      const cell = absent(sending, world, subscriber, standing);
      cell.hole = listens || cell.holds > 0;
      sending.cells.set(key, cell);
    }
  }
}

function stopsBefore({ cells }: Sending, chain: number | 'global'): boolean {
  return [...cells.values()].some((cell) => cell.stops && cell.chain === chain);
}

/** Blocks that are elsewhere, or nowhere: a hole where the user holds what is freed. */
function addOffChain(sending: Sending, world: World): void {
  // What a recording tells is what happened, whatever chains the log knows of.
  if (sending.chains.length === 0) return;
  world.subscribers.forEach((block, subscriber) => {
    const key = blockKey(subscriber);
    if (sending.cells.has(key) || !listensTo(block, sending.event)) return;
    if (isTold(sending, world.users.find(block.user))) return;
    const cell = absent(sending, world, subscriber, 'off-chain');
    cell.unregistered = !sending.standings.registered.has(subscriber);
    cell.hole = sending.event === 'FREE' && cell.holds > 0 && cell.user !== sending.user;
    sending.cells.set(key, cell);
  });
}

/** Holders that have no block, of an ID that is freed. Whoever frees it knows. */
function addWithoutBlock(sending: Sending, world: World): void {
  if (sending.event !== 'FREE') return;
  // What a recording does not show may still be there: it says what ran, not what is registered.
  const standing = sending.chains.length === 0 ? 'unrecorded' : 'no-block';
  for (const [user, holds] of sending.standings.holders) {
    const name = world.users.nameOf(user);
    if (
      user === sending.user ||
      isTold(sending, user) ||
      world.subscribers.some((block) => block.user === name)
    )
      continue;
    sending.cells.set(userKey(user), newCell({ standing, row: sending.row, user, holds, hole: true }));
  }
}

function isTold({ cells }: Sending, user: number): boolean {
  return [...cells.values()].some((cell) => cell.user === user && cell.standing === 'told');
}

function absent(
  sending: Sending,
  world: World,
  subscriber: number,
  standing: GrowingCell['standing'],
): GrowingCell {
  const block = world.subscribers[subscriber];
  const user = world.users.find(block?.user ?? '');
  const holds = sending.standings.holders.get(user) ?? 0;
  return newCell({ standing, row: sending.row, user, holds });
}
