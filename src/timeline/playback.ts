import type { Call } from '../allocator/calls.ts';
import type { Effect } from '../allocator/effect.ts';
import type { CustomAllocator, Operation, Subscriber } from '../allocator/operation.ts';
import type { Names } from '../allocator/world.ts';
import type { Row } from './row.ts';
import type { Cast, Snapshot } from './snapshot.ts';

/** Names by number, to be read. */
export type NameList = Pick<Readonly<Names>, 'find' | 'nameOf'> & { readonly list: readonly string[] };

/** Everything that a log names, to be read. */
export interface NamedWorld extends Readonly<
  Record<'users' | 'handles' | 'tokens' | 'variables' | 'contexts', NameList>
> {
  readonly subscribers: readonly Subscriber[];
  readonly allocators: readonly CustomAllocator[];
}

/**
 * A log that was run under one variant's rules, for reading at any row. Pictures, panels and tables know only this: what the
 * rules and the tables of calls say about a row comes with it, so that a run that was written down needs neither.
 */
export interface Playback {
  /** Id of the variant. */
  readonly semantics: string;
  /** Under rules without a refcount a number is allocated or it is not. */
  readonly counts: boolean;
  /** What the kernel calls the nearest relative of a call that these rules lack. Nothing is ever mapped to it silently. */
  nearestCall(call: Call): string | undefined;
  readonly world: NamedWorld;
  /** How many rows there are; valid rows are 0 to length - 1. */
  readonly length: number;
  row(index: number): Row;
  /** The operation of the log that row `index` is a part of, with all its arguments. */
  operationOf(index: number): Operation;
  /** "ioasid_alloc(vm1, 1, 15)": the call of a row as a C programmer writes it; without all its arguments where a handler made it. */
  callText(index: number): string;
  /** What stands after row `index`; -1 is before the first. The same object for the same row while it is cached. */
  snapshotAt(index: number): Snapshot;
  /** Sixteen hex digits of what stands after a row, the same for the same state everywhere. */
  stateHash(index: number): string;
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
