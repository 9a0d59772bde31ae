import type { EntryState } from '../../allocator/effect.ts';
import { semanticsOf } from '../../allocator/variants.ts';
import type { Life, Playback } from '../../timeline/playback.ts';
import type { IoasidView } from '../../timeline/snapshot.ts';
import { capitalized, counted, listed, type Names, namesOfPlayback } from '../names.ts';
import { type HolderStory, holderStory } from './holder-story.ts';
import type { WhyLink } from './why-link.ts';

/** Why an ID is still there. */
export interface WhyHere {
  readonly life: number;
  readonly ioasid: number;
  readonly generation: number;
  readonly state: EntryState;
  /** A handful of operations, from the free to what is missing. */
  readonly links: readonly WhyLink[];
  /** The same for each reference that is held, in full. */
  readonly holders: readonly HolderStory[];
  /** One sentence. */
  readonly conclusion: string;
}

/** Links shown in one chain; more holders than that are counted in the conclusion. */
const MOST_LINKS = 6;

/** Why a life is still there after a row; undefined where it has not begun or is over. */
export function whyHere(playback: Playback, life: number, row = playback.length - 1): WhyHere | undefined {
  const facts = playback.life(life);
  const view = playback.snapshotAt(row).ids[facts.place];
  if (view === undefined || view.life !== life || view.state === 'unborn' || view.state === 'reclaimed')
    return undefined;
  const names = namesOfPlayback(playback);
  const holders = view.references.map(({ reference }) =>
    holderStory({ playback, names, life, reference, row }),
  );
  const links = [...freeLink(facts, playback, names, row), ...chosenLinks(holders)];
  return {
    life,
    ioasid: facts.ioasid,
    generation: facts.generation,
    state: view.state,
    links: links.toSorted((a, b) => a.row - b.row),
    holders,
    conclusion: conclusionOf(view, holders, names, playback),
  };
}

function freeLink({ pendingAt }: Life, playback: Playback, names: Names, row: number): readonly WhyLink[] {
  if (pendingAt < 0 || pendingAt > row) return [];
  const free = playback.row(pendingAt);
  const call = names.call(free);
  return [
    {
      row: pendingAt,
      user: free.user,
      text: `${names.user(free.user)} calls ${call}: the ID is FREE_PENDING until the last reference is gone.`,
    },
  ];
}

/** All of a single holder's story; of several, what decides each. */
function chosenLinks(holders: readonly HolderStory[]): readonly WhyLink[] {
  const [only] = holders;
  if (holders.length === 1 && only !== undefined) return only.links.slice(-MOST_LINKS + 1);
  return holders.slice(0, MOST_LINKS - 1).flatMap(({ links }) => links.slice(-1));
}

function conclusionOf(
  view: IoasidView,
  holders: readonly HolderStory[],
  names: Names,
  playback: Playback,
): string {
  const name = names.life(view.life);
  if (view.dangling)
    return `${name} is listed although its memory is freed, and no call can take it off the list.`;
  if (view.hidden) return `${name} is in the table of an allocator that is not in use: no call can reach it.`;
  if ((view.refcount ?? 0) < 0) return `The counter of ${name} is saturated, and no put moves it any more.`;
  if (view.state !== 'FREE_PENDING') return notFreed(view, name, names, playback);
  if (holders.length === 0)
    return `${name} is FREE_PENDING and nobody known holds it; its count is ${view.refcount}.`;
  return missingText(holders, name, names);
}

function notFreed(view: IoasidView, name: string, names: Names, playback: Playback): string {
  const frees = semanticsOf(playback.semantics)?.calls.has('ioasid_free') === true;
  const holders = [...new Set(view.references.map(({ user }) => user))];
  if (holders.length === 0)
    return `Nobody has freed ${name}; ${names.user(playback.row(view.allocatedAt).user)} allocated it.`;
  const hold = `${names.users(holders)} ${holders.length === 1 ? 'holds' : 'hold'} ${name}`;
  return frees ? `${hold}, and nobody has freed it.` : `${hold}: it goes with the last put.`;
}

function missingText(holders: readonly HolderStory[], name: string, names: Names): string {
  const [only] = holders;
  if (holders.length === 1 && only !== undefined) return only.conclusion;
  const waiting = holders.filter(({ fate }) => fate === 'queued');
  const puts = capitalized(counted(holders.length, 'put'));
  const missing = `${puts} are missing before ${name} is reclaimed: ${listed([...new Set(holders.map(({ user }) => `${names.user(user)}’s`))])}`;
  if (waiting.length === holders.length) return `${missing}; all of them wait in deferred work.`;
  return waiting.length === 0
    ? `${missing}.`
    : `${missing}; ${names.users(waiting.map(({ user }) => user))} has work waiting that would.`;
}
