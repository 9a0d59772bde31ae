import type { Playback, Reference } from '../../timeline/playback.ts';
import type { Row } from '../../timeline/row.ts';
import { type Names, namesOfPlayback } from '../names.ts';
import { isStolen } from './ledger.ts';

/** What becomes of the put that the victim makes in good faith. */
export type LaterPut =
  | { readonly kind: 'nothing-yet' }
  | { readonly kind: 'unknown-id'; readonly row: number }
  /** It drops a reference on the next life of the number. */
  | { readonly kind: 'next-owner'; readonly row: number; readonly user: number; readonly life: number }
  /** It drops somebody else's reference on the same life. */
  | { readonly kind: 'another-holder'; readonly row: number; readonly user: number }
  /** It is refused, or the thread does not survive it. */
  | { readonly kind: 'refused'; readonly row: number };

/** A reference that somebody else dropped, with both sides of the story. */
export interface StolenReference {
  readonly reference: number;
  readonly life: number;
  readonly ioasid: number;
  readonly victim: number;
  readonly takenAt: number;
  readonly thief: number;
  /** The row of the thief's drop. */
  readonly stolenAt: number;
  readonly later: LaterPut;
  /** Who took what from whom, and what came of it, in a sentence or two. */
  readonly text: string;
}

interface Theft extends Reference {
  readonly reference: number;
  readonly ioasid: number;
}

/** All of a run, in the order in which they happened. */
export function stolenReferences(playback: Playback): readonly StolenReference[] {
  const thefts: Theft[] = [];
  const droppedAt = new Map<number, number>();
  for (let reference = 0; reference < playback.referenceCount; reference += 1) {
    const facts = playback.reference(reference);
    if (facts.droppedAt < 0) continue;
    droppedAt.set(facts.droppedAt, reference);
    const { ioasid, allocatedAt } = playback.life(facts.life);
    if (isStolen(playback, facts, allocatedAt)) thefts.push({ ...facts, reference, ioasid });
  }
  if (thefts.length === 0) return [];
  thefts.sort((a, b) => a.droppedAt - b.droppedAt);
  const later = laterPuts(playback, thefts, droppedAt);
  const names = namesOfPlayback(playback);
  return thefts.map((theft) =>
    storyOf(playback, theft, later.get(theft.reference) ?? { kind: 'nothing-yet' }, names),
  );
}

const PUTS: ReadonlySet<Row['call']> = new Set(['ioasid_put', 'ioasid_put_locked']);

/** Each put of a victim that finds no reference of its own is the one it meant for the oldest that it lost. */
function laterPuts(
  playback: Playback,
  thefts: readonly Theft[],
  droppedAt: ReadonlyMap<number, number>,
): ReadonlyMap<number, LaterPut> {
  const later = new Map<number, LaterPut>();
  const waiting = [...thefts];
  for (let index = waiting[0]?.droppedAt ?? 0; index < playback.length && waiting.length > 0; index += 1) {
    const row = playback.row(index);
    if (row.kind !== 'call' || !PUTS.has(row.call)) continue;
    const at = waiting.findIndex(
      ({ user, ioasid, droppedAt: stolenAt }) =>
        user === row.user && ioasid === row.ioasid && stolenAt < index,
    );
    const theft = waiting[at];
    if (theft === undefined) continue;
    const put = putOf(playback, row, theft, droppedAt.get(index));
    if (put === undefined) continue;
    later.set(theft.reference, put);
    waiting.splice(at, 1);
  }
  return later;
}

/** Undefined where the victim had another reference of its own, which this put was for. */
function putOf(
  playback: Playback,
  row: Row,
  theft: Theft,
  dropped: number | undefined,
): LaterPut | undefined {
  const at = row.index;
  if (dropped === undefined) {
    const unknown = row.life < 0 && row.outcome.kind !== 'stopped' && row.outcome.kind !== 'oops';
    return unknown ? { kind: 'unknown-id', row: at } : { kind: 'refused', row: at };
  }
  const { user, life } = playback.reference(dropped);
  if (user === row.user) return undefined;
  return life === theft.life
    ? { kind: 'another-holder', row: at, user }
    : { kind: 'next-owner', row: at, user, life };
}

function storyOf(playback: Playback, theft: Theft, later: LaterPut, names: Names): StolenReference {
  const { reference, life, ioasid, user, takenAt, droppedAt, droppedBy } = theft;
  const drop = names.call(playback.row(droppedAt));
  const took = names.kernelCall(playback.row(takenAt).call);
  const first = `${names.user(droppedBy)}’s ${drop} dropped the reference that ${names.user(user)} took with ${took}().`;
  const text = `${first} ${laterText(later, names.user(user), names)}`;
  return {
    reference,
    life,
    ioasid,
    victim: user,
    takenAt,
    thief: droppedBy,
    stolenAt: droppedAt,
    later,
    text,
  };
}

function laterText(later: LaterPut, victim: string, names: Names): string {
  switch (later.kind) {
    case 'nothing-yet':
      return `${victim} does not know.`;
    case 'unknown-id':
      return `${victim}’s own put then finds nobody under that number.`;
    case 'next-owner':
      return `${victim}’s own put then drops a reference of ${names.user(later.user)} on ${names.life(later.life)}, the next owner’s.`;
    case 'another-holder':
      return `${victim}’s own put then drops a reference of ${names.user(later.user)}.`;
    case 'refused':
      return `${victim}’s own put is not carried out.`;
  }
}
