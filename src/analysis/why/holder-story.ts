import type { Playback } from '../../timeline/playback.ts';
import type { Row } from '../../timeline/row.ts';
import type { Names } from '../names.ts';
import { isDelivery, notificationOf, type Notification } from './notification.ts';
import type { WhyLink } from './why-link.ts';

/** How it came that a reference was not dropped. */
export type Fate =
  /** Nobody has freed the ID: there is nothing to wonder about. */
  | 'in-use'
  | 'never-told'
  /** Told, and its handler did nothing that would drop it. */
  | 'told-in-vain'
  /** Work that may drop it waits. */
  | 'queued'
  /** The work ran and did not drop it. */
  | 'work-in-vain'
  /** It tried to put and was refused, or did not survive it. */
  | 'put-refused';

/** One reference that is still held: what happened to its holder. */
export interface HolderStory {
  readonly user: number;
  readonly reference: number;
  readonly fate: Fate;
  /** In order of time; the last one is what is missing. */
  readonly links: readonly WhyLink[];
  readonly conclusion: string;
}

interface Asked {
  readonly playback: Playback;
  readonly names: Names;
  readonly life: number;
  readonly reference: number;
  /** The cursor. */
  readonly row: number;
}

export function holderStory(asked: Asked): HolderStory {
  const { playback, names, life, reference } = asked;
  const { user, takenAt } = playback.reference(reference);
  const took = playback.row(takenAt);
  const taken: WhyLink = {
    row: takenAt,
    user,
    text: `${names.user(user)} takes a reference with ${names.call(took)}.`,
  };
  const { pendingAt } = playback.life(life);
  const freed = pendingAt >= 0 && pendingAt <= asked.row;
  if (!freed) {
    return {
      user,
      reference,
      fate: 'in-use',
      links: [taken],
      conclusion: `${names.user(user)} holds ${names.life(life)}.`,
    };
  }
  const seen = watch(asked, user, Math.max(takenAt, 0));
  const told = notificationOf(playback, names, pendingAt, life, user);
  const { fate, links } = fateOf(asked, user, seen, told);
  const missing: WhyLink = {
    row: links.at(-1)?.row ?? pendingAt,
    user,
    text: missingPut(fate, names.user(user)),
    missing: true,
  };
  const conclusion = conclude(fate, names.user(user), names.kernelCall(took.call), names.life(life), told);
  return { user, reference, fate, links: [taken, ...links, missing], conclusion };
}

/** What a holder did about the life after it took its reference, as far as the cursor. */
interface Seen {
  queued: Row | undefined;
  ran: Row | undefined;
  refused: Row | undefined;
}

function watch({ playback, life, row: last }: Asked, user: number, from: number): Seen {
  const { ioasid } = playback.life(life);
  const seen: Seen = { queued: undefined, ran: undefined, refused: undefined };
  for (let index = from + 1; index <= last; index += 1) {
    const row = playback.row(index);
    if (row.user !== user || row.kind === 'delivery' || (row.ioasid !== ioasid && row.life !== life))
      continue;
    if (row.kind === 'work') {
      seen.ran = row;
    } else if (row.call === 'queue_work') {
      seen.queued = row;
      seen.ran = undefined;
    } else if (row.call.startsWith('ioasid_put') && row.kind === 'call') {
      const dropped = playback.effectsAt(index).some((effect) => effect.kind === 'reference-dropped');
      if (!dropped) seen.refused = row;
    }
  }
  return seen;
}

function fateOf(
  { playback, names }: Asked,
  user: number,
  { queued, ran, refused }: Seen,
  told: Notification,
): { readonly fate: Fate; readonly links: readonly WhyLink[] } {
  const link = (row: Row, text: string): WhyLink => ({ row: row.index, user, text });
  const name = names.user(user);
  const news = told.row === undefined ? [] : [{ row: told.row, user, text: told.text }];
  if (refused !== undefined) {
    const why = refused.outcome.kind === 'oops' ? 'does not come back' : 'is refused';
    return {
      fate: 'put-refused',
      links: [...news, link(refused, `${name}’s ${names.call(refused)} ${why}.`)],
    };
  }
  if (queued !== undefined && ran === undefined) {
    return { fate: 'queued', links: [...news, link(queued, `${name} schedules work for later.`)] };
  }
  if (queued !== undefined && ran !== undefined) {
    const work = link(ran, `${name}’s work runs and drops nothing.`);
    return {
      fate: 'work-in-vain',
      links: [...news, link(queued, `${name} schedules work for later.`), work],
    };
  }
  if (told.row === undefined || !isDelivery(playback, told.row)) return { fate: 'never-told', links: news };
  return { fate: 'told-in-vain', links: news };
}

function missingPut(fate: Fate, name: string): string {
  return fate === 'queued' ? `${name}’s work has not run yet.` : `${name}’s put is missing.`;
}

function conclude(fate: Fate, name: string, took: string, life: string, told: Notification): string {
  const missing = `${name}’s put for the reference it took with ${took}() is missing`;
  switch (fate) {
    case 'in-use':
      return `${name} holds ${life}.`;
    case 'queued':
      return `${life} waits for deferred work of ${name}, which is to drop the last reference.`;
    case 'put-refused':
      return `${missing}: the one it tried was not carried out.`;
    case 'work-in-vain':
      return `${missing}: its deferred work ran and did not put.`;
    case 'told-in-vain':
      return `${missing}: ${name} was told of FREE and did not put.`;
    case 'never-told':
      return `${missing}: ${told.why}.`;
  }
}
