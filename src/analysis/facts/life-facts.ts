import type { EntryState } from '../../allocator/effect.ts';
import type { ToldRow } from '../../timeline/walk.ts';

/** One counted reference that is held at the moment. */
export interface HeldReference {
  readonly reference: number;
  readonly user: number;
  /** The row that took it. */
  readonly takenAt: number;
  /** What took it, such as ioasid_get. */
  readonly takenBy: ToldRow['call'];
}

/** What is known of one life at the moment. */
export interface LifeFacts {
  readonly life: number;
  readonly ioasid: number;
  readonly set: number;
  readonly generation: number;
  readonly allocatedAt: number;
  readonly allocatedBy: number;
  state: EntryState;
  refcount: number;
  /** Oldest first. */
  held: readonly HeldReference[];
  /** The first free that took effect, -1 before. */
  freedAt: number;
  freedBy: number;
  reclaimedAt: number;
  /** The last row that was about it. */
  lastRow: number;
  /** What somebody attached; undefined while it has the default of the rules. */
  spid: number | undefined;
  /** An aid wrote the counter: count and references need not agree. */
  preset: boolean;
}

export const NONE_HELD: readonly HeldReference[] = [];

/** A life as alloc leaves it. */
export function newLife(
  life: number,
  effect: { readonly ioasid: number; readonly set: number },
  generation: number,
  row: ToldRow,
): LifeFacts {
  return {
    life,
    ioasid: effect.ioasid,
    set: effect.set,
    generation,
    allocatedAt: row.index,
    allocatedBy: row.user,
    state: 'ACTIVE',
    refcount: 1,
    held: NONE_HELD,
    freedAt: -1,
    freedBy: -1,
    reclaimedAt: -1,
    lastRow: row.index,
    spid: undefined,
    preset: false,
  };
}
