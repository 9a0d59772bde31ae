import { type WhyHere, whyHere } from '../analysis/why/why-here.ts';
import type { Playback } from '../timeline/playback.ts';

/** Why the ID at a place is still there although it should not be; undefined where nobody has to wonder. */
export function whyStillHere(playback: Playback, place: number, row: number): WhyHere | undefined {
  const view = playback.snapshotAt(row).ids[place];
  if (view === undefined) return undefined;
  const isOdd = view.state === 'FREE_PENDING' || view.dangling || view.orphan || (view.refcount ?? 0) < 0;
  return isOdd ? whyHere(playback, view.life, row) : undefined;
}
