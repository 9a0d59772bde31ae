import type { Playback } from '../../timeline/playback.ts';
import { referenceIntervals, type Interval } from './intervals.ts';

/** How many intervals a user has after each row that changes it: rows ascend, the last of the same row counts. */
export interface HeldCounts {
  readonly rows: readonly number[];
  readonly counts: readonly number[];
}

export function heldCounts(intervals: readonly Interval[]): ReadonlyMap<number, HeldCounts> {
  const held = new Map<number, { rows: number[]; counts: number[] }>();
  const changes = intervals
    .flatMap(({ user, from, to }) => [
      { user, row: from, by: 1 },
      { user, row: to, by: -1 },
    ])
    .filter(({ row }) => row >= 0)
    .toSorted((a, b) => a.row - b.row);
  for (const { user, row, by } of changes) {
    const own = held.get(user) ?? { rows: [], counts: [] };
    held.set(user, own);
    own.rows.push(row);
    own.counts.push((own.counts.at(-1) ?? 0) + by);
  }
  return held;
}

/** Whether a user ever holds more references than that. */
export function holdsMoreThan(playback: Playback, most: number): boolean {
  const held = heldCounts(referenceIntervals(playback, undefined));
  return [...held.values()].some(({ counts }) => counts.some((count) => count > most));
}
