import type { Playback } from '../../timeline/playback.ts';
import { firstRowOf } from '../../timeline/places.ts';
import type { Names } from '../names.ts';

/** Whether and how a user learned of a free. */
export interface Notification {
  /** The delivery, or else the notification that passed the user by; undefined where there was neither. */
  readonly row: number | undefined;
  readonly text: string;
  /** Why a user was not told, as the rest of a sentence; empty where it was. */
  readonly why: string;
}

/** Looks through the operation that freed a life, which began at `freedAt`. */
export function notificationOf(
  playback: Playback,
  names: Names,
  freedAt: number,
  life: number,
  user: number,
): Notification {
  const { operation } = playback.row(freedAt);
  const end = firstRowOf(playback, operation + 1);
  const name = names.user(user);
  let refused: number | undefined;
  let passedBy: number | undefined;
  for (let index = freedAt; index < end; index += 1) {
    const row = playback.row(index);
    for (const effect of playback.effectsAt(index)) {
      if (effect.kind === 'notify' && effect.event === 'FREE' && row.life === life) {
        if (effect.undelivered === true) refused = index;
        else if (effect.subscribers > 0) passedBy = index;
      }
      if (
        effect.kind === 'delivered' &&
        effect.event === 'FREE' &&
        effect.user === user &&
        row.life === life
      ) {
        return { row: index, text: `${name} is told of FREE: ${handled(playback, index, end)}.`, why: '' };
      }
    }
  }
  if (refused !== undefined) {
    const why = 'these rules never send FREE';
    return { row: refused, text: `Nobody is told: ${why}.`, why };
  }
  if (passedBy === undefined)
    return { row: undefined, text: '', why: 'nobody is told, because nobody has subscribed' };
  const why = `${name} is not told, because it is on none of the chains that were called`;
  return { row: passedBy, text: `FREE is sent, and ${why}.`, why };
}

export function isDelivery(playback: Playback, row: number): boolean {
  return playback.row(row).kind === 'delivery';
}

/** What the handler of a delivery did, as calls. */
function handled(playback: Playback, delivery: number, end: number): string {
  const { depth } = playback.row(delivery);
  const calls: string[] = [];
  for (let index = delivery + 1; index < end; index += 1) {
    const row = playback.row(index);
    if (row.depth <= depth) break;
    if (row.depth === depth + 1 && row.kind === 'call') calls.push(row.call);
  }
  return calls.length === 0 ? 'its handler does nothing' : `its handler calls ${calls.join(', ')}`;
}
