import { lockPicture, type LockPicture } from '../analysis/locks/lock-picture.ts';
import type { Hazard } from '../analysis/hazards/rule.ts';
import { firstRowOf } from '../timeline/places.ts';
import type { Playback } from '../timeline/playback.ts';

/** First row of the operation that a row belongs to. */
export function operationStart(playback: Playback, row: number): number {
  return firstRowOf(playback, playback.row(row).operation);
}

/** The locks of the operation that begins at a row. */
export function locksOf(playback: Playback, start: number): LockPicture {
  return lockPicture(playback, start);
}

const LOCK_RULES: ReadonlySet<string> = new Set(['sleep-in-atomic', 'self-deadlock', 'lock-inversion']);

/** Hazards about locks, by the row where they begin. */
export function lockHazards(hazards: readonly Hazard[]): ReadonlyMap<number, readonly Hazard[]> {
  const byRow = new Map<number, Hazard[]>();
  for (const hazard of hazards) {
    if (LOCK_RULES.has(hazard.code)) byRow.set(hazard.row, [...(byRow.get(hazard.row) ?? []), hazard]);
  }
  return byRow;
}
