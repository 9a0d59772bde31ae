import type { Playback } from '../timeline/playback.ts';
import { outcomeClass } from './filter.ts';
import type { OutcomeClass } from './state.ts';

export type OutcomeCounts = Readonly<Record<OutcomeClass, number>>;

/** How many rows of a run ended in which way. */
export function outcomeCounts(playback: Playback): OutcomeCounts {
  const counts = { ok: 0, refused: 0, unheld: 0, oops: 0 };
  for (let index = 0; index < playback.length; index += 1) counts[outcomeClass(playback.row(index))] += 1;
  return counts;
}
