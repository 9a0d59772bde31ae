import type { Call } from '../../allocator/calls.ts';
import type { EventName } from '../../allocator/operation.ts';

/** The global chain, or the set whose chain it is. */
export type Chain = 'global' | number;

/**
 * How one listener fares when an event is sent.
 *
 * - `told`: its block was called.
 * - `stopped`: on a chain that was called, behind a block that answered STOP or BAD.
 * - `cut-off`: on a chain that was called, behind a handler that never came back.
 * - `refused`: on a chain, but the rules do not let the event out (v3).
 * - `off-chain`: it has a block, but on none of the chains that were called.
 * - `no-block`: it holds a reference on what is freed and has no block at all.
 * - `unrecorded`: it holds a reference on what is freed, and a recording saw no handler of it run.
 */
export type Standing = 'told' | 'stopped' | 'cut-off' | 'refused' | 'off-chain' | 'no-block' | 'unrecorded';

/** Deferred work that a handler queued. Rows are -1 where that never comes. */
export interface QueuedWork {
  readonly queuedAt: number;
  readonly ranAt: number;
  /** The row in which it dropped a reference of its user. */
  readonly droppedAt: number;
}

/** One notification and one listener. */
export interface Cell {
  readonly standing: Standing;
  readonly user: number;
  /** The delivery; where there is none, the row that sends. */
  readonly row: number;
  /** The last row of the handler. */
  readonly until: number;
  /** How many were told before it; -1 where it is not told. */
  readonly turn: number;
  /** How often its block was called: once for each chain that it is on. */
  readonly times: number;
  /** It is told after a block of lower priority (spec Q15). */
  readonly late: boolean;
  /** Calls and actions of the handler, in order. */
  readonly actions: readonly { readonly row: number; readonly call: Call }[];
  /** Rows of the handler that took or dropped a reference of the listener. */
  readonly taken: readonly number[];
  readonly dropped: readonly number[];
  readonly work: readonly QueuedWork[];
  /** Its answer ends the chain. */
  readonly stops: boolean;
  /** Its handler ran into an oops. */
  readonly died: boolean;
  /** The listener's block is registered nowhere. */
  readonly unregistered: boolean;
  /** References that it holds on the ID when the event is sent. */
  readonly holds: number;
  /** Somebody who should be told is not. */
  readonly hole: boolean;
}

/** A column of the matrix: a notifier block, or a user that holds references and has none. */
export interface Listener {
  readonly key: string;
  readonly user: number;
  /** -1 for a user without a block, and for one that only a recording knows. */
  readonly subscriber: number;
  /** The chain that its block is first registered on; undefined where it never is. */
  readonly chain: Chain | undefined;
  readonly priority: number | undefined;
  /** Only a recording tells that it was called: on which chain it is, nobody knows. */
  readonly recorded: boolean;
}

/** One event that is sent: a row of the matrix. */
export interface Notification {
  /** The row that sends. */
  readonly row: number;
  /** The last row in which somebody is told of it. */
  readonly until: number;
  /** The last row of the whole operation. */
  readonly end: number;
  readonly call: Call;
  /** Who makes the call. */
  readonly user: number;
  readonly event: EventName | number;
  /** -1 where it is about a set. */
  readonly ioasid: number;
  /** -1 where no life has the number. */
  readonly life: number;
  /** Chains it goes to, in order; empty where only a recording tells of it. */
  readonly chains: readonly Chain[];
  /** The rules do not let it out. */
  readonly refused: boolean;
  /** By the key of the listener; who has nothing to do with it is absent. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** How many cells are holes. */
  readonly holes: number;
}

/** Everything that is sent in a log, and who listens. */
export interface Matrix {
  /** In the order in which they are called: the global chain, then those of sets, then users without a block. */
  readonly listeners: readonly Listener[];
  readonly notifications: readonly Notification[];
  /** Events that were sent while nobody listened and nobody held: how often, by event. */
  readonly unheard: ReadonlyMap<EventName | number, number>;
}
