import { firstRowOf } from '../timeline/places.ts';
import type { Playback } from '../timeline/playback.ts';

/** Where a recorder lost events, by the row after which they are missing; -1 is before the first. */
export function lostAt<Gap extends { readonly afterOperation: number; readonly lostEvents: number }>(
  playback: Playback,
  gaps: readonly Gap[],
): readonly (Gap & { readonly afterRow: number })[] {
  return gaps.map((gap) => ({ ...gap, afterRow: firstRowOf(playback, gap.afterOperation + 1) - 1 }));
}
