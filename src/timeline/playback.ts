import type { Effect } from '../allocator/effect.ts';
import type { Operation } from '../allocator/operation.ts';
import type { World } from '../allocator/world.ts';
import type { Row } from './row.ts';
import type { Cast, Snapshot } from './snapshot.ts';

/** A log that was run under one variant's rules, for reading at any row. Pictures, panels and tables know only this. */
export interface Playback {
  /** Id of the variant. */
  readonly semantics: string;
  /** Names of users, handles, subscribers and contexts. */
  readonly world: World;
  /** How many rows there are; valid rows are 0 to length - 1. */
  readonly length: number;
  row(index: number): Row;
  /** The operation of the log that row `index` is a part of, with all its arguments. */
  operationOf(index: number): Operation;
  /** What stands after row `index`; -1 is before the first. The same object for the same row while it is cached. */
  snapshotAt(index: number): Snapshot;
  /** What exactly this row did, in order. */
  effectsAt(index: number): readonly Effect[];
  /** Everybody in the whole log; does not depend on a cursor. */
  readonly cast: Cast;
  life(index: number): Life;
  reference(index: number): Reference;
  readonly referenceCount: number;
  readonly lifeCount: number;
}

/** One life of a number: from an alloc that succeeded to its reclaim. Rows are -1 where that never comes. */
export interface Life {
  readonly ioasid: number;
  readonly set: number;
  readonly generation: number;
  readonly place: number;
  readonly allocatedAt: number;
  readonly pendingAt: number;
  readonly reclaimedAt: number;
}

/** One counted reference: held by `user` from row `takenAt` until row `droppedAt` (-1 if never dropped). */
export interface Reference {
  readonly life: number;
  readonly user: number;
  readonly takenAt: number;
  readonly droppedAt: number;
  /** Who dropped it; differs from `user` when the drop was unheld. -1 if never dropped. */
  readonly droppedBy: number;
}
