import type { Place } from './document.ts';
import type { Playback } from './playback.ts';

/** First row of an operation; the length of the run where the operation is beyond its end. */
export function firstRowOf(playback: Playback, operation: number): number {
  let low = 0;
  let high = playback.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (playback.row(middle).operation < operation) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The row a place means in this run: a step inside its operation, or the operation's last row. Clamped to what there is. */
export function rowAtPlace(playback: Playback, place: Place): number {
  const first = firstRowOf(playback, place.operation);
  const last = firstRowOf(playback, place.operation + 1) - 1;
  const row = place.step === undefined ? last : Math.min(first + place.step, last);
  return Math.min(Math.max(row, 0), playback.length - 1);
}
