import type { Playback } from '../../timeline/playback.ts';
import type { IoasidView } from '../../timeline/snapshot.ts';
import { ioasidName } from '../../words/names.ts';
import type { Changes } from './changes.ts';
import { idDetail, idSentence, idWord } from './labels.ts';
import { hazardsOf, type Hazard } from './id-hazards.ts';
import { idKey, type GraphSelection } from './selection.ts';
import type { StrandModel } from './strands.ts';

export type IdState = 'unborn' | 'idle' | 'active' | 'pending' | 'reclaimed';

export interface IdModel {
  readonly key: string;
  readonly selects: GraphSelection;
  readonly place: number;
  readonly set: number;
  /** The number as text, with the mark of its generation. */
  readonly name: string;
  readonly number: string;
  readonly generation: number;
  readonly state: IdState;
  /** "FREE_PENDING", "reclaimed at 9" */
  readonly word: string;
  readonly refcount: number | undefined;
  /** Holders of the references in the order they were taken. */
  readonly holders: readonly number[];
  /** Segments of the ring; some may be empty. */
  readonly slots: number;
  readonly saturated: boolean;
  readonly hazards: readonly Hazard[];
  readonly detail: string;
  readonly changed: boolean;
  readonly sentence: string;
}

const STATES: Readonly<Record<IoasidView['state'], IdState>> = {
  unborn: 'unborn',
  IDLE: 'idle',
  ACTIVE: 'active',
  FREE_PENDING: 'pending',
  reclaimed: 'reclaimed',
};

/** `troubled`: strands that are stale or stolen. */
export function idModel(
  playback: Playback,
  view: IoasidView,
  changes: Changes,
  troubled: readonly StrandModel[],
): IdModel {
  const state = STATES[view.state];
  const alive = state !== 'unborn' && state !== 'reclaimed';
  const holders = alive ? view.references.map(({ user }) => user) : [];
  const hazards = hazardsOf(playback, view, troubled);
  return {
    key: idKey(view.place),
    selects: { kind: 'ioasid', place: view.place },
    place: view.place,
    set: view.set,
    name: ioasidName(view.ioasid, view.generation),
    number: String(view.ioasid),
    generation: view.generation,
    state,
    word: idWord(view),
    refcount: alive ? view.refcount : undefined,
    holders,
    slots: alive ? Math.max(holders.length, playback.cast.places[view.place]?.mostReferences ?? 0) : 0,
    saturated: alive && view.refcount !== undefined && view.refcount < 0,
    hazards,
    detail: idDetail(view),
    changed: view.life >= 0 && changes.lives.has(view.life),
    sentence: idSentence(playback, view, hazards),
  };
}
