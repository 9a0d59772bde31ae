import type { Playback } from '../../timeline/playback.ts';
import type { BorrowedView, ContextView, IoasidView, SetView, UserView } from '../../timeline/snapshot.ts';
import { INVALID_IOASID } from '../../allocator/operation.ts';
import { ioasidName, lifeName, listOf, setName, stepNumber, userName } from '../../words/names.ts';
import type { DroppedReference } from './changes.ts';

/** Every text of the graph. Sentences about the whole moment are in src/words/. */

interface Holding extends Pick<UserView, 'queued' | 'stoppedAt'> {
  /** Undefined where the rules do not count who holds what. */
  readonly held: number | undefined;
  readonly operations: number;
}

/** Where there is no room for the time. */
export const STOPPED = 'stopped';

export function userStatus({ held, stoppedAt, operations }: Holding): string {
  if (stoppedAt >= 0) return `${STOPPED} at ${stepNumber(stoppedAt)}`;
  if (held === undefined) return `${operations} ${operations === 1 ? 'call' : 'calls'}`;
  return held === 0 ? 'none held' : `${held} held`;
}

export function userSentence(name: string, holding: Holding): string {
  const { held, queued, stoppedAt } = holding;
  const holds =
    held === undefined
      ? userStatus({ ...holding, stoppedAt: -1 })
      : `holds ${held === 0 ? 'no references' : references(held)}`;
  const parts = [`${name}, ${holds}`];
  if (queued > 0) parts.push(`${queued} work ${queued === 1 ? 'item' : 'items'} queued`);
  if (stoppedAt >= 0) parts.push(`its thread was stopped at ${stepNumber(stoppedAt)}`);
  return parts.join(', ');
}

export function references(count: number): string {
  return `${count} ${count === 1 ? 'reference' : 'references'}`;
}

interface SetFacts {
  readonly name: string;
  readonly state: SetView['state'];
  readonly nr: number;
  readonly quota: number;
  readonly hasQuota: boolean;
  readonly refcount: number | undefined;
  readonly token: string | undefined;
}

/** What stands at the right of a set's head: how full it is, or why it is not. */
export function setWord({ state, nr, quota, hasQuota }: SetFacts): string {
  if (state === 'unborn') return 'not created yet';
  if (state === 'gone') return 'gone';
  const used = hasQuota ? `${nr} of ${quota}` : `${nr} in use`;
  return state === 'free-pending' ? `free pending, ${used}` : used;
}

export function setSub({ token, refcount, state }: SetFacts): string {
  const parts: string[] = [];
  if (token !== undefined && token !== '') parts.push(`token ${token}`);
  if (refcount !== undefined && refcount !== 1 && (state === 'alive' || state === 'free-pending')) {
    parts.push(refcount < 0 ? 'references saturated' : `${references(refcount)} to the set`);
  }
  return parts.join(' · ');
}

export function setTitle(set: number, name: string): string {
  if (set < 0) return 'no set';
  // Recorded sets have no names of their own; importers number them.
  return /^set\b/i.test(name) ? name : `set ${name}`;
}

export function setSentence(facts: SetFacts): string {
  const used = facts.hasQuota ? `${facts.nr} of ${facts.quota} numbers used` : `${facts.nr} numbers in use`;
  const state =
    facts.state === 'alive'
      ? used
      : facts.state === 'free-pending'
        ? `free pending, ${used}`
        : setWord(facts);
  return [`Set ${facts.name || 'none'}`, state, setSub(facts)].filter((part) => part !== '').join(', ');
}

export function idWord({ state, reclaimedAt }: IoasidView): string {
  if (state === 'unborn') return '';
  return state === 'reclaimed' ? `reclaimed at ${stepNumber(reclaimedAt)}` : state;
}

/** A second line of a caption, where nothing is wrong. */
export function idDetail(view: IoasidView): string {
  if (view.hidden) return 'hidden: table not active';
  if (view.state === 'FREE_PENDING')
    return view.pendingAt < 0 ? 'being freed' : `freed at ${stepNumber(view.pendingAt)}`;
  if (
    (view.state === 'ACTIVE' || view.state === 'IDLE') &&
    view.spid !== undefined &&
    view.spid > 0 &&
    view.spid !== INVALID_IOASID
  ) {
    return `guest number ${view.spid}`;
  }
  return '';
}

const SPOKEN: Readonly<Record<IoasidView['state'], string>> = {
  unborn: 'not allocated yet',
  IDLE: 'idle',
  ACTIVE: 'active',
  FREE_PENDING: 'free pending',
  reclaimed: 'reclaimed',
};

/** "IOASID 5, free pending, 3 references: VFIO 1, IOMMU driver 2" */
export function idSentence(
  playback: Playback,
  view: IoasidView,
  hazards: readonly { readonly text: string }[],
): string {
  const alive = view.state !== 'unborn' && view.state !== 'reclaimed';
  const state = view.state === 'reclaimed' ? idWord(view) : SPOKEN[view.state];
  const parts = [`IOASID ${ioasidName(view.ioasid, view.generation)}`, state];
  if (alive && view.refcount !== undefined && view.refcount >= 0)
    parts.push(`${references(view.refcount)}${holdersOf(playback, view)}`);
  return [...parts, ...hazards.map(({ text }) => text), view.state === 'FREE_PENDING' ? '' : idDetail(view)]
    .filter((part) => part !== '')
    .join(', ');
}

function holdersOf(playback: Playback, view: IoasidView): string {
  const counts = new Map<number, number>();
  for (const { user } of view.references) counts.set(user, (counts.get(user) ?? 0) + 1);
  if (counts.size === 0) return '';
  return `: ${[...counts].map(([user, count]) => `${userName(playback, user)} ${count}`).join(', ')}`;
}

export function referenceSentence(
  playback: Playback,
  user: number,
  view: IoasidView,
  takenAt: number,
): string {
  return `Reference of ${userName(playback, user)} on ${ioasidName(view.ioasid, view.generation)}, taken at ${stepNumber(takenAt)}`;
}

export function droppedSentence(playback: Playback, drop: DroppedReference): string {
  const what = `Reference of ${userName(playback, drop.user)} on ${lifeName(playback, drop.life)}, dropped by this operation`;
  return drop.unheld ? `${what} of ${userName(playback, drop.by)}, who held none` : what;
}

export function contextSentence(playback: Playback, context: ContextView): string {
  const parts = [
    `Hardware context ${context.context} of ${userName(playback, context.user)} for ${lifeName(playback, context.life)}`,
  ];
  if (context.dma) parts.push('DMA runs through it');
  if (context.stale) parts.push('stale: that ID was reclaimed');
  return parts.join(', ');
}

export function borrowedSentence(playback: Playback, borrowed: BorrowedView): string {
  const what = `Borrowed pointer of ${userName(playback, borrowed.user)} to ${lifeName(playback, borrowed.life)}, no reference`;
  return borrowed.stale ? `${what}, stale: that ID was reclaimed` : what;
}

/** The whole picture for those who cannot see it. */
export function graphDescription(playback: Playback, row: number): string {
  const users = playback.cast.users.map(({ name }) => name);
  const sets = playback.cast.sets.filter(({ set }) => set >= 0).map(({ set }) => setName(playback, set));
  return `${listOf(users)} at the left, with a line for each reference to the IOASIDs of ${listOf(sets) || 'no set'}, after operation ${stepNumber(row)} of ${playback.length}.`;
}
