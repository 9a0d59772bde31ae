import type { EntryState } from '../../allocator/effect.ts';

type State = EntryState | 'unborn';

/**
 * States by the names that a condition may use. IDLE of v4 is what the other variants call ACTIVE, so either name means both: a
 * condition keeps its meaning when other rules are chosen. `free` is an ID that nobody has.
 */
const MEANINGS: Readonly<Record<string, readonly State[]>> = {
  ACTIVE: ['ACTIVE', 'IDLE'],
  IDLE: ['ACTIVE', 'IDLE'],
  FREE_PENDING: ['FREE_PENDING'],
  reclaimed: ['reclaimed'],
  unborn: ['unborn'],
  free: ['reclaimed', 'unborn'],
};

export const STATE_NAMES: readonly string[] = Object.keys(MEANINGS);

/** Those worth offering: the rest are other names for the same. */
export const OFFERED_STATES: readonly string[] = ['ACTIVE', 'FREE_PENDING', 'reclaimed', 'free'];

/** Whether two states share a meaning; either may be a name of ours or what a run answers. */
export function sameState(one: string, other: string): boolean {
  const [mine, theirs] = [meaning(one), meaning(other)];
  return mine.some((state) => theirs.includes(state));
}

function meaning(name: string): readonly string[] {
  return Object.hasOwn(MEANINGS, name) ? (MEANINGS[name] ?? []) : [name];
}
