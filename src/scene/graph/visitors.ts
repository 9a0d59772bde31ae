import type { Playback } from '../../timeline/playback.ts';
import type { Changes } from './changes.ts';
import type { GraphSelection } from './selection.ts';

interface Wanted {
  readonly drawn: ReadonlyMap<number, unknown>;
  readonly changes: Changes;
  readonly selection: GraphSelection | undefined;
  readonly most: number;
}

/**
 * Which numbers without a place of their own are shown now: the selected one, those of this row, then those that are
 * free pending or held by most. At most as many as there are slots.
 */
export function visitorsAt(playback: Playback, row: number, wanted: Wanted): readonly number[] {
  const { drawn, changes, selection, most } = wanted;
  if (most === 0) return [];
  const lives = [...changes.lives, row < 0 ? -1 : playback.row(row).life];
  if (selection?.kind === 'reference') lives.unshift(playback.reference(selection.reference).life);
  const others = playback
    .snapshotAt(row)
    .ids.filter(({ references, place }) => references.length > 0 && !drawn.has(place))
    .toSorted(
      (a, b) =>
        Number(b.state === 'FREE_PENDING') - Number(a.state === 'FREE_PENDING') ||
        b.references.length - a.references.length,
    );
  const places = new Set([
    ...(selection?.kind === 'ioasid' ? [selection.place] : []),
    ...lives.filter((life) => life >= 0).map((life) => playback.life(life).place),
    ...others.slice(0, most).map(({ place }) => place),
  ]);
  return [...places].filter((place) => place >= 0 && !drawn.has(place)).slice(0, most);
}
