import type { Call } from '../../allocator/calls.ts';
import type { EventName, Subscriber } from '../../allocator/operation.ts';
import type { Cell, Chain, Notification, QueuedWork } from './notification.ts';

type Growing<T> = { -readonly [K in keyof T]: T[K] };

export type GrowingWork = Growing<QueuedWork>;

export interface GrowingCell extends Growing<Omit<Cell, 'actions' | 'taken' | 'dropped' | 'work'>> {
  readonly actions: { row: number; call: Call }[];
  readonly taken: number[];
  readonly dropped: number[];
  readonly work: GrowingWork[];
  readonly chain: Chain | 'recorded' | undefined;
  readonly priority: number | undefined;
}

/** What stands when an event is sent, for asking later who was passed by. */
export interface Standings {
  /** Blocks of the chains that it goes to, each chain in call order. */
  readonly onChains: readonly { readonly chain: Chain; readonly subscribers: readonly number[] }[];
  /** Blocks that are registered on any chain. */
  readonly registered: ReadonlySet<number>;
  /** References by user. */
  readonly holders: ReadonlyMap<number, number>;
}

/** A notification while its operation is read. */
export interface Sending extends Growing<Omit<Notification, 'cells' | 'chains' | 'holes'>> {
  readonly chains: Chain[];
  readonly cells: Map<string, GrowingCell>;
  readonly depth: number;
  standings: Standings;
  told: number;
  holes: number;
}

export const blockKey = (subscriber: number): string => `block ${subscriber}`;
export const userKey = (user: number): string => `user ${user}`;

export function newCell(
  given: Partial<GrowingCell> & Pick<GrowingCell, 'standing' | 'row' | 'user'>,
): GrowingCell {
  return {
    until: given.row,
    turn: -1,
    times: 0,
    late: false,
    actions: [],
    taken: [],
    dropped: [],
    work: [],
    stops: false,
    died: false,
    unregistered: false,
    holds: 0,
    hole: false,
    chain: undefined,
    priority: undefined,
    ...given,
  };
}

/** Whether a block does something about an event. */
export function listensTo(block: Subscriber | undefined, event: EventName | number): boolean {
  return typeof event !== 'number' && block?.on[event] !== undefined;
}
