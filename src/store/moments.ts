import type { Difference } from '../analysis/moments/difference.ts';
import { differenceOf } from '../analysis/moments/difference-of.ts';
import { madeAt } from '../analysis/moments/made-at.ts';
import { rowAtPlace } from '../timeline/places.ts';
import type { Playback } from '../timeline/playback.ts';
import type { FigureState, Selection } from './state.ts';

export type { Difference };

/** Two rows of a run, the earlier first, and what is otherwise after the later one. */
export interface Moments {
  readonly from: number;
  readonly to: number;
  readonly differences: readonly Difference[];
}

/** What lies between the pinned row and another, whichever comes first; undefined where nothing is pinned in this run. */
export function momentsBetween(
  playback: Playback,
  pin: number | undefined,
  row: number,
): Moments | undefined {
  if (pin === undefined || pin >= playback.length || row < 0 || row >= playback.length) return undefined;
  const [from, to] = pin < row ? [pin, row] : [row, pin];
  return { from, to, differences: differenceOf(playback.snapshotAt(from), playback.snapshotAt(to)) };
}

/** For some of the differences, a step that made each so. */
export function stepsOf(
  playback: Playback,
  { from, to }: Moments,
  differences: readonly Difference[],
): readonly number[] {
  return madeAt(playback, from, to, differences);
}

/** What a difference is listed under. */
export type Subject =
  | { readonly kind: 'ioasid'; readonly place: number }
  | { readonly kind: 'set'; readonly set: number }
  | { readonly kind: 'user'; readonly user: number }
  | { readonly kind: 'allocator' };

/** Under the ID, the set or the user that it is about; what belongs to everybody stands under the allocator. */
export function subjectOf(difference: Difference): Subject {
  switch (difference.kind) {
    case 'set-state':
    case 'quota':
    case 'nr':
    case 'set-refcount':
      return { kind: 'set', set: difference.set };
    case 'chain':
      return difference.chain === 'global' ? { kind: 'allocator' } : { kind: 'set', set: difference.chain };
    case 'context':
    case 'borrowed':
    case 'work':
    case 'stopped':
      return { kind: 'user', user: difference.user };
    case 'capacity':
    case 'available':
      return { kind: 'allocator' };
    default:
      return { kind: 'ioasid', place: difference.place };
  }
}

/** Which marks of the picture differ. */
export function differingOf(differences: readonly Difference[]): readonly Selection[] {
  return differences.flatMap((difference): readonly Selection[] => {
    const subject = subjectOf(difference);
    if (subject.kind === 'allocator') return [];
    // Who took or dropped a reference holds another number of them.
    return difference.kind === 'reference' ? [subject, { kind: 'user', user: difference.user }] : [subject];
  });
}

/** The pin under other rules: at the end of the same operation, as the cursor is. */
export function pinUnder({ pin }: FigureState, before: Playback, after: Playback): number | undefined {
  if (pin === undefined || pin >= before.length || after.length === 0) return undefined;
  return rowAtPlace(after, { operation: before.row(pin).operation });
}
