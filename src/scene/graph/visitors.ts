import type { Playback } from '../../timeline/playback.ts';
import type { Changes } from './changes.ts';
import type { GraphSelection } from './selection.ts';

export const NO_VISITORS: readonly number[] = [];

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
  const found = new Set<number>();
  const add = (place: number): void => {
    if (place >= 0 && found.size < most && !drawn.has(place)) found.add(place);
  };
  if (selection?.kind === 'ioasid') add(selection.place);
  if (selection?.kind === 'reference') add(playback.life(playback.reference(selection.reference).life).place);
  for (const life of changes.lives) add(playback.life(life).place);
  if (row >= 0 && playback.length > 0) {
    const { life } = playback.row(row);
    if (life >= 0) add(playback.life(life).place);
  }
  if (found.size < most) {
    const others = playback
      .snapshotAt(row)
      .ids.filter((view) => view.references.length > 0 && !drawn.has(view.place))
      .toSorted(
        (a, b) =>
          Number(b.state === 'FREE_PENDING') - Number(a.state === 'FREE_PENDING') ||
          b.references.length - a.references.length,
      );
    for (const view of others.slice(0, most)) add(view.place);
  }
  return [...found];
}
