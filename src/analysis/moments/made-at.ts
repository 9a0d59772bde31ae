import type { Playback } from '../../timeline/playback.ts';
import { differenceKey, type Difference } from './difference.ts';
import { differenceOf } from './difference-of.ts';

/**
 * For each difference between two rows, a row that made it so: after it the later state stood for this one thing, before it not.
 * Where it went back and forth in between there are several, and any of them may be named. Found by halving the stretch for all
 * differences at once, so that few snapshots are needed however long it is. The result has the order of `differences`.
 */
export function madeAt(
  playback: Playback,
  from: number,
  to: number,
  differences: readonly Difference[],
): readonly number[] {
  const rows = new Map<string, number>();
  const end = playback.snapshotAt(to);

  /** `open`: what differs from the end after row `low`, and no longer after row `high`. */
  function search(low: number, high: number, open: readonly string[]): void {
    if (open.length === 0) return;
    if (high - low <= 1) {
      for (const key of open) rows.set(key, high);
      return;
    }
    const middle = (low + high) >>> 1;
    const differing = new Set(differenceOf(playback.snapshotAt(middle), end).map(differenceKey));
    search(
      low,
      middle,
      open.filter((key) => !differing.has(key)),
    );
    search(
      middle,
      high,
      open.filter((key) => differing.has(key)),
    );
  }

  const known = differences.map((difference) => ({ difference, row: knownRow(playback, difference) }));
  search(
    from,
    to,
    known.filter(({ row }) => row === undefined).map(({ difference }) => differenceKey(difference)),
  );
  return known.map(({ difference, row }) => row ?? rows.get(differenceKey(difference)) ?? to);
}

/** What the run has noted itself. */
function knownRow(playback: Playback, difference: Difference): number | undefined {
  if (difference.kind === 'stopped') return difference.at;
  if (difference.kind === 'work' && difference.change === 'queued') return difference.queuedAt;
  if (difference.kind !== 'reference') return undefined;
  const { takenAt, droppedAt } = playback.reference(difference.reference);
  const row = difference.change === 'taken' ? takenAt : droppedAt;
  // Counters that an aid wrote forget references without a drop.
  return row < 0 ? undefined : row;
}
