import type { Playback } from '../../timeline/playback.ts';
import type { CastUser, Snapshot } from '../../timeline/snapshot.ts';
import { changesOf, type Changes } from './changes.ts';
import { idModel, type IdModel } from './id-model.ts';
import type { Crowd } from './crowd.ts';
import { setSentence, setSub, setWord, userSentence, userStatus } from './labels.ts';
import { setKey, userKey, type GraphSelection } from './selection.ts';
import { strandsOf, type StrandModel } from './strands.ts';
import type { GraphLayout } from './layout.ts';
import { userLetters } from './user-letters.ts';

/** What is drawn at one cursor, as plain data without a place on the screen. */
export interface GraphModel {
  readonly users: readonly UserModel[];
  readonly sets: readonly SetModel[];
  readonly ids: readonly IdModel[];
  readonly strands: readonly StrandModel[];
  /** Places that stand in the layout's visitor slots, in their order. */
  readonly visitors: readonly number[];
  /** Numbers of the log that are neither drawn nor visiting. */
  readonly left: number;
  readonly all: number;
}

export interface UserModel {
  readonly key: string;
  readonly selects: GraphSelection;
  readonly user: number;
  readonly name: string;
  readonly letter: string;
  readonly status: string;
  readonly queued: number;
  readonly stopped: boolean;
  /** This row is its doing. */
  readonly acting: boolean;
  readonly changed: boolean;
  readonly sentence: string;
}

export interface SetModel {
  readonly key: string;
  readonly selects: GraphSelection;
  readonly set: number;
  readonly name: string;
  readonly sub: string;
  readonly state: 'unborn' | 'alive' | 'free-pending' | 'gone';
  readonly word: string;
  readonly meter: { readonly used: number; readonly quota: number; readonly most: number } | undefined;
  readonly nr: number;
  readonly changed: boolean;
  readonly sentence: string;
}

export interface GraphInput {
  readonly playback: Playback;
  /** -1 is before the first row. */
  readonly row: number;
  /** For logs that may have more than a few numbers. */
  readonly crowd?: Crowd | undefined;
  readonly selection?: GraphSelection | undefined;
  /** What an explanation points at: gets a calm ring. */
  readonly highlights?: readonly GraphSelection[] | undefined;
  /** What is otherwise than at a moment that somebody holds on to; absent where nobody does. */
  readonly differing?: readonly GraphSelection[] | undefined;
}

export function graphModel({ playback, row, selection }: GraphInput, layout: GraphLayout): GraphModel {
  const { cast, referenceCount } = playback;
  const snapshot = playback.snapshotAt(row);
  const changes = changesOf(playback, row);
  const letters = userLetters(cast.users.map(({ name }) => name));
  const { places: drawn, visitors: slots } = layout;
  const wanted = { drawn, changes, selection, most: slots.length };
  const visitors = layout.crowd?.visitorsAt(playback, row, wanted) ?? [];
  const views = [...drawn.keys(), ...visitors].flatMap((place) => snapshot.ids[place] ?? []);
  const strands = strandsOf(playback, row, { views, changes });
  const troubled = strands.filter(({ stale, stolen }) => stale || stolen);
  return {
    users: cast.users.map((user, index) =>
      userModel(user, letters[index] ?? '', snapshot, changes, referenceCount > 0),
    ),
    sets: layout.sets.map(({ set }) => setModel(playback, set, snapshot, changes)),
    ids: views.map((view) => idModel(playback, view, changes, troubled)),
    strands,
    visitors,
    left: layout.left - visitors.length,
    all: cast.places.length,
  };
}

function userModel(
  { user, name, operations }: CastUser,
  letter: string,
  snapshot: Snapshot,
  changes: Changes,
  counted: boolean,
): UserModel {
  const view = snapshot.users.find((each) => each.user === user);
  const given = {
    held: counted ? (view?.held ?? 0) : undefined,
    queued: view?.queued ?? 0,
    stoppedAt: view?.stoppedAt ?? -1,
    operations,
  };
  return {
    key: userKey(user),
    selects: { kind: 'user', user },
    user,
    name,
    letter,
    status: userStatus(given),
    queued: given.queued,
    stopped: given.stoppedAt >= 0,
    acting: changes.actor === user,
    changed: changes.users.has(user),
    sentence: userSentence(name, given),
  };
}

function setModel(playback: Playback, set: number, snapshot: Snapshot, changes: Changes): SetModel {
  const cast = playback.cast.sets.find((each) => each.set === set);
  const view = snapshot.sets.find((each) => each.set === set);
  const state = view?.state ?? 'alive';
  const nr = view?.nr ?? 0;
  const most = cast?.quota ?? 0;
  const name = cast?.name ?? '';
  const given = {
    name,
    state,
    nr,
    quota: view?.quota ?? most,
    refcount: view?.refcount,
    token: cast?.token,
    hasQuota: most > 0,
  };
  return {
    key: setKey(set),
    selects: { kind: 'set', set },
    set,
    name,
    sub: setSub(given),
    state,
    word: setWord(given),
    meter:
      most > 0
        ? { used: state === 'alive' || state === 'free-pending' ? nr : 0, quota: given.quota, most }
        : undefined,
    nr,
    changed: changes.sets.has(set),
    sentence: setSentence(given),
  };
}
