import { ballotsFor, type Entries } from './entries.ts';
import type { SharedVote } from './part.ts';

/** How many chose each option: hands that were counted, and answers that arrived. */
export function tally(vote: SharedVote, entries: Entries): readonly number[] {
  const counts = [...vote.hands];
  for (const { choice } of ballotsFor(entries, vote.id)) {
    const before = counts[choice];
    if (before !== undefined) counts[choice] = before + 1;
  }
  return counts;
}

/** The vote with one hand more or less for an option; never less than none. */
export function withHand(vote: SharedVote, option: number, by: 1 | -1): SharedVote {
  const hands = vote.hands.map((count, index) => (index === option ? Math.max(0, count + by) : count));
  return { ...vote, hands };
}
