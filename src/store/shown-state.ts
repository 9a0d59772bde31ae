import type { EntryState } from '../allocator/effect.ts';
import type { Playback } from '../timeline/playback.ts';
import type { IoasidView, Snapshot } from '../timeline/snapshot.ts';
import { userName } from '../words/names.ts';
import type { Figure } from './figure.ts';

/** What `getState` of the embed's contract returns: plain data about what is shown. */
export interface ShownState {
  readonly index: number;
  readonly total: number;
  readonly semantics: string;
  readonly stateHash: string;
  readonly ids: readonly ShownId[];
  readonly sets: readonly { readonly sid: number; readonly quota: number; readonly nr: number }[];
  readonly hazards: readonly { readonly code: string; readonly operation: number }[];
}

interface ShownId {
  readonly ioasid: number;
  readonly generation: number;
  readonly state: EntryState;
  readonly refcount: number | undefined;
  readonly set: string | undefined;
  readonly holders: readonly { readonly user: string; readonly references: number }[];
}

export function shownState(figure: Figure): ShownState {
  figure.readOn(Infinity);
  return shownStateAt(figure.playback(), figure.store.getState().cursor, figure.hazards() ?? []);
}

/** The same for a run that stands in no store of ours, such as that of an embedded figure. */
export function shownStateAt(
  playback: Playback,
  cursor: number,
  hazards: readonly { readonly code: string; readonly row: number }[],
): ShownState {
  const snapshot = playback.snapshotAt(cursor);
  return {
    index: cursor,
    total: playback.length,
    semantics: playback.semantics,
    stateHash: playback.stateHash(cursor),
    ids: snapshot.ids.flatMap((id) => shownId(playback, id)),
    sets: shownSets(playback, snapshot),
    // Those that began up to the cursor, by the row where they begin.
    hazards: hazards.filter(({ row }) => row <= cursor).map(({ code, row }) => ({ code, operation: row })),
  };
}

function shownId(playback: Playback, id: IoasidView): readonly ShownId[] {
  if (id.state === 'unborn') return [];
  const { ioasid, generation, state, refcount } = id;
  const set = playback.cast.sets.find((each) => each.set === id.set)?.name;
  const counts = new Map<number, number>();
  for (const { user } of id.references) counts.set(user, (counts.get(user) ?? 0) + 1);
  const holders = [...counts].map(([user, references]) => ({ user: userName(playback, user), references }));
  return [{ ioasid, generation, state, refcount, set, holders }];
}

function shownSets(playback: Playback, snapshot: Snapshot): ShownState['sets'] {
  return snapshot.sets.flatMap(({ set, state, quota, nr }) => {
    const sid = playback.cast.sets.find((each) => each.set === set)?.sid;
    return sid === undefined || (state !== 'alive' && state !== 'free-pending') ? [] : [{ sid, quota, nr }];
  });
}
