import type { World } from '../../allocator/world.ts';
import type { Cell, Chain, Listener, Notification } from './notification.ts';
import { blockKey } from './sending.ts';

/** Who has a column in the matrix, and where it stands. */
export interface Listeners {
  subscribed(subscriber: number, chain: Chain): void;
  /** Columns of what was sent: everybody who has a cell, in call order. */
  of(notifications: readonly Notification[]): readonly Listener[];
}

export function createListeners(world: World): Listeners {
  const chains = new Map<number, Chain>();

  function listener(key: string, { user, standing }: Cell): Listener {
    const subscriber = world.subscribers.findIndex((_, index) => blockKey(index) === key);
    return {
      key,
      user,
      subscriber,
      chain: chains.get(subscriber),
      priority: world.subscribers[subscriber]?.priority,
      recorded: subscriber < 0 && standing === 'told',
    };
  }

  return {
    subscribed(subscriber, chain) {
      if (!chains.has(subscriber)) chains.set(subscriber, chain);
    },
    of(notifications) {
      const cells = new Map<string, Cell>();
      for (const notification of notifications) {
        for (const [key, cell] of notification.cells) {
          if (cell.standing === 'told' || !cells.has(key)) cells.set(key, cell);
        }
      }
      return [...cells].map(([key, cell]) => listener(key, cell)).toSorted(inCallOrder);
    },
  };
}

/** The global chain is called before those of sets, and a chain from the highest priority down. */
function inCallOrder(one: Listener, other: Listener): number {
  return (
    place(one) - place(other) ||
    (other.priority ?? 0) - (one.priority ?? 0) ||
    one.subscriber - other.subscriber ||
    one.user - other.user
  );
}

function place({ chain, subscriber, recorded }: Listener): number {
  if (recorded) return Number.MAX_SAFE_INTEGER - 2;
  if (subscriber < 0) return Number.MAX_SAFE_INTEGER;
  if (chain === undefined) return Number.MAX_SAFE_INTEGER - 1;
  return chain === 'global' ? -1 : chain;
}
