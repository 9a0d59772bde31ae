import type { EntryState } from '../allocator/effect.ts';

/**
 * What stands at one cursor, as plain data for drawing, tables and text. Built from the memory at that row; nobody
 * changes it. Users, sets and lives are indexes into the run's {@link Cast}, which does not depend on the cursor.
 */
export interface Snapshot {
  /** The row after which this is so; -1 before the first. */
  readonly row: number;
  readonly capacity: number;
  readonly available: number;
  /** Every place of the cast, in its order, whatever became of it. */
  readonly ids: readonly IoasidView[];
  /** Every set of the cast, in its order. */
  readonly sets: readonly SetView[];
  /** Every user of the cast, in its order. */
  readonly users: readonly UserView[];
  readonly contexts: readonly ContextView[];
  readonly borrowed: readonly BorrowedView[];
  readonly globalChain: readonly number[];
  readonly work: readonly WorkView[];
}

export interface IoasidView {
  /** Index of the place in the cast: one number in one set. */
  readonly place: number;
  readonly ioasid: number;
  /** Index of the set object in the cast, -1 where the semantics have none. */
  readonly set: number;
  /** The life that stands here now, or the last one that did; -1 before the first. */
  readonly life: number;
  /** 1 for the first life of this number in the whole log, 2 for the next (drawn 5, 5′). */
  readonly generation: number;
  readonly state: EntryState | 'unborn';
  /** Signed; negative is saturated. Undefined where the semantics do not count, or nothing lives here. */
  readonly refcount: number | undefined;
  readonly references: readonly ReferenceView[];
  readonly spid: number | undefined;
  readonly priv: number;
  /** Its set is gone. */
  readonly orphan: boolean;
  /** Listed, but its memory is freed (Q7, Q19). */
  readonly dangling: boolean;
  /** In a table that is not active: unknown to every call. */
  readonly hidden: boolean;
  /** Rows at which the life began, became pending and ended, as far as the cursor has seen; -1 if not yet. */
  readonly allocatedAt: number;
  readonly pendingAt: number;
  readonly reclaimedAt: number;
}

export interface ReferenceView {
  /** Index of the reference in the run. */
  readonly reference: number;
  readonly user: number;
  /** The row that took it. */
  readonly takenAt: number;
}

export interface SetView {
  readonly set: number;
  readonly state: 'unborn' | 'alive' | 'free-pending' | 'gone';
  readonly quota: number;
  readonly nr: number;
  readonly refcount: number | undefined;
  /** Subscribers in call order. */
  readonly chain: readonly number[];
}

export interface UserView {
  readonly user: number;
  /** Counted references held now, over all IDs. */
  readonly held: number;
  /** Deferred work that waits to run. */
  readonly queued: number;
  /** An oops stopped its thread at this row; -1 if it runs. */
  readonly stoppedAt: number;
}

export interface ContextView {
  readonly user: number;
  readonly context: string;
  readonly ioasid: number;
  /** The life it was set for. */
  readonly life: number;
  /** That life is over: whatever the hardware does now goes to a stranger. */
  readonly stale: boolean;
  /** DMA runs through it. */
  readonly dma: boolean;
}

/** What ioasid_find() handed out: a private pointer and no reference. */
export interface BorrowedView {
  readonly user: number;
  readonly ioasid: number;
  readonly life: number;
  readonly stale: boolean;
}

export interface WorkView {
  readonly user: number;
  readonly ioasid: number;
  readonly life: number;
  readonly queuedAt: number;
}

/** Everybody who plays in the whole log; positions are computed from this alone. */
export interface Cast {
  readonly users: readonly CastUser[];
  readonly sets: readonly CastSet[];
  readonly places: readonly CastPlace[];
  /** Names of contexts in order of appearance. */
  readonly contexts: readonly string[];
}

export interface CastUser {
  readonly user: number;
  readonly name: string;
  /** Operations of its own in the log, inner calls included. */
  readonly operations: number;
}

export interface CastSet {
  /** -1 is the one without a set (an allocation that never had one). */
  readonly set: number;
  readonly name: string;
  readonly sid: number;
  readonly type: 'NULL' | 'MM' | 'label';
  readonly token: string | undefined;
  /** The largest quota it ever has, for a meter that does not jump. */
  readonly quota: number;
}

export interface CastPlace {
  readonly place: number;
  readonly ioasid: number;
  readonly set: number;
  /** Lives that stand here in order of time, as indexes of the run. */
  readonly lives: readonly number[];
  /** The most references ever held here at once, for a ring that does not jump. */
  readonly mostReferences: number;
}
