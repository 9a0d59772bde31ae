import { countOf } from '../base/in-words.ts';
import type { Playback } from '../timeline/playback.ts';
import type { IoasidView, Snapshot } from '../timeline/snapshot.ts';
import { ioasidName, listOf, stepNumber, userName, refcountText } from './names.ts';

/** Which ID a moment is about: the selected one, else the row's own, else the busiest pending one, else the busiest. */
export function placeInFocus(
  playback: Playback,
  row: number,
  selectedPlace: number | undefined,
): number | undefined {
  if (selectedPlace !== undefined) return selectedPlace;
  const { ids } = playback.snapshotAt(row);
  for (let at = row; at >= 0; at -= 1) {
    const { life } = playback.row(at);
    if (life >= 0) return playback.life(life).place;
    if (row - at > 64) break;
  }
  const living = ids.filter((id) => id.state !== 'unborn');
  return living.find((id) => id.state === 'FREE_PENDING')?.place ?? living[0]?.place;
}

/** "KVM and VDCM still hold IOASID 5. It was freed at 15; two puts are missing before the number can be reused." */
export function statusText(playback: Playback, row: number, selectedPlace?: number): string {
  if (playback.length === 0) return 'Nothing has happened yet. Add an operation, or open a file.';
  const place = placeInFocus(playback, row, selectedPlace);
  if (place === undefined) return noIdText(playback.snapshotAt(row));
  const id = playback.snapshotAt(row).ids[place];
  if (id === undefined) return noIdText(playback.snapshotAt(row));
  return idText(playback, id);
}

function noIdText(snapshot: Snapshot): string {
  const alive = snapshot.sets.filter((set) => set.state === 'alive').length;
  return alive === 0
    ? 'No ID is allocated and there is no set yet.'
    : `No ID is allocated; there ${alive === 1 ? 'is one set' : `are ${alive} sets`}.`;
}

/** Who holds an ID and what is missing before its number can be used again. */
export function idText(playback: Playback, id: IoasidView): string {
  const name = `IOASID ${ioasidName(id.ioasid, id.generation)}`;
  switch (id.state) {
    case 'unborn':
      return `${name} is not allocated yet.`;
    case 'reclaimed':
      return `${name} was reclaimed at ${stepNumber(id.reclaimedAt)}: nobody holds it and the number can be used again.${leftovers(playback, id)}`;
    default:
      return `${holdersText(playback, id, name)}${danglingText(id)}`;
  }
}

function danglingText(id: IoasidView): string {
  if (id.dangling) return ' Its memory is freed but the number is still listed.';
  return id.orphan ? ' Its set is gone.' : '';
}

/** Contexts that outlived the ID they were set for. */
function leftovers(playback: Playback, id: IoasidView): string {
  const stale = playback
    .snapshotAt(Math.max(id.reclaimedAt, 0))
    .contexts.filter((context) => context.life === id.life && context.stale);
  if (stale.length === 0) return '';
  const users = [...new Set(stale.map((context) => userName(playback, context.user)))];
  return ` ${listOf(users)} left ${stale.length === 1 ? 'a context' : 'contexts'} behind.`;
}

function holdersText(playback: Playback, id: IoasidView, name: string): string {
  const { refcount } = id;
  if (refcount === undefined) return `${name} is allocated; these rules do not count who uses it.`;
  if (refcount < 0) return `The counter of ${name} is saturated: it can never be reclaimed.`;
  const holders = [...new Set(id.references.map((reference) => playback.world.users.nameOf(reference.user)))];
  const pending = id.state === 'FREE_PENDING';
  if (holders.length === 0) return `Nobody known holds ${name}; its count is ${refcountText(refcount)}.`;
  const hold = `${listOf(holders)}${pending ? ' still' : ''} ${holders.length === 1 ? 'holds' : 'hold'} ${name}`;
  if (!pending) return `${hold}: ${countOf(refcount, 'reference')}.`;
  const missing = `${countOf(refcount, 'put')} ${refcount === 1 ? 'is' : 'are'} missing before the number can be reused`;
  // A free that never comes back is undone and has left no step.
  const freed = id.pendingAt < 0 ? 'It is being freed' : `It was freed at ${stepNumber(id.pendingAt)}`;
  return `${hold}. ${freed}; ${missing}.`;
}
