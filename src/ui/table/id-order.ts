import type { IoasidView, Snapshot } from '../../timeline/snapshot.ts';

/** IDs that exist or existed: the living before the reclaimed, by number. */
export function idOrder(snapshot: Snapshot): readonly IoasidView[] {
  return snapshot.ids
    .filter((id) => id.state !== 'unborn')
    .toSorted(
      (a, b) => Number(a.state === 'reclaimed') - Number(b.state === 'reclaimed') || a.ioasid - b.ioasid,
    );
}
