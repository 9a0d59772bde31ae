import type { Playback } from '../../timeline/playback.ts';
import type { BorrowedView, ContextView, IoasidView } from '../../timeline/snapshot.ts';
import type { Changes, DroppedReference } from './changes.ts';
import { borrowedSentence, contextSentence, droppedSentence, referenceSentence } from './labels.ts';
import { referenceKey, type GraphSelection } from './selection.ts';

/** A line from a user's card to a number. */
export interface StrandModel {
  readonly key: string;
  readonly kind: 'reference' | 'borrowed' | 'context';
  readonly user: number;
  readonly place: number;
  /** Which of the user's lines to this number it is; see `strandRoute`. */
  readonly slot: number;
  /** steady: was there before. fresh: this row drew it. dropped: this row took it away, and it is shown once more. */
  readonly phase: 'steady' | 'fresh' | 'dropped';
  /** It outlived the life it meant. */
  readonly stale: boolean;
  readonly dma: boolean;
  /** Dropped by somebody who held none. */
  readonly stolen: boolean;
  /** How many references this line and those not drawn beside it stand for; 0 where each has a line. */
  readonly count: number;
  readonly sentence: string;
  readonly selects: GraphSelection;
}

export const NO_STRANDS: readonly StrandModel[] = [];

/** More parallel lines than this become one number. */
const MOST_PARALLEL = 4;

interface Scope {
  /** The numbers that are drawn. */
  readonly views: readonly IoasidView[];
  readonly changes: Changes;
}

export function strandsOf(
  playback: Playback,
  row: number,
  { views, changes }: Scope,
): readonly StrandModel[] {
  const snapshot = playback.snapshotAt(row);
  const drawn = new Set(views.map(({ place }) => place));
  const placeOf = (life: number): number | undefined => {
    const place = life < 0 ? undefined : playback.life(life).place;
    return place !== undefined && drawn.has(place) ? place : undefined;
  };
  const contextSlots = Math.min(2, playback.cast.contexts.length);
  const contexts = snapshot.contexts.flatMap(
    (context) => contextStrand(playback, context, placeOf, changes) ?? [],
  );
  const borrowed = snapshot.borrowed.flatMap(
    (each) => borrowedStrand(playback, each, placeOf, changes, contextSlots) ?? [],
  );
  return [
    ...views.flatMap((view) => referenceStrands(playback, view, changes)),
    ...changes.dropped.flatMap((drop) => droppedStrand(playback, row, drop, placeOf) ?? []),
    ...contexts,
    ...borrowed,
  ];
}

const PLAIN = { stale: false, dma: false, stolen: false, count: 0 } as const;

function referenceStrands(playback: Playback, view: IoasidView, changes: Changes): readonly StrandModel[] {
  const held = new Map<number, number>();
  for (const { user } of view.references) held.set(user, (held.get(user) ?? 0) + 1);
  const drawn = new Map<number, number>();
  return view.references.flatMap(({ reference, user, takenAt }) => {
    const rank = drawn.get(user) ?? 0;
    drawn.set(user, rank + 1);
    const total = held.get(user) ?? 0;
    // Beyond the limit the newest would be missing; it is the one that was just taken, so the last line stands for it.
    if (rank >= MOST_PARALLEL) return [];
    return {
      ...PLAIN,
      key: referenceKey(reference),
      kind: 'reference',
      user,
      place: view.place,
      slot: 0 - rank,
      phase: changes.taken.has(reference) ? 'fresh' : 'steady',
      count: total > MOST_PARALLEL && rank === 0 ? total : 0,
      sentence: referenceSentence(playback, user, view, takenAt),
      selects: { kind: 'reference', reference },
    };
  });
}

type PlaceOf = (life: number) => number | undefined;

function droppedStrand(
  playback: Playback,
  row: number,
  drop: DroppedReference,
  placeOf: PlaceOf,
): StrandModel | undefined {
  const place = placeOf(drop.life);
  if (place === undefined) return undefined;
  const before = playback.snapshotAt(row - 1).ids[place]?.references ?? [];
  const rank = before
    .filter(({ user }) => user === drop.user)
    .findIndex(({ reference }) => reference === drop.reference);
  return {
    ...PLAIN,
    key: referenceKey(drop.reference),
    kind: 'reference',
    user: drop.user,
    place,
    slot: 0 - Math.min(Math.max(rank, 0), MOST_PARALLEL - 1),
    phase: 'dropped',
    stolen: drop.unheld,
    sentence: droppedSentence(playback, drop),
    selects: { kind: 'reference', reference: drop.reference },
  };
}

function contextStrand(
  playback: Playback,
  context: ContextView,
  placeOf: PlaceOf,
  changes: Changes,
): StrandModel | undefined {
  const place = placeOf(context.life);
  if (place === undefined) return undefined;
  const name = Math.max(0, playback.cast.contexts.indexOf(context.context));
  return {
    ...PLAIN,
    key: `context:${context.user}:${context.context}:${context.life}`,
    kind: 'context',
    user: context.user,
    place,
    slot: 1 + (name % 2),
    phase: changes.fresh.has(`${context.user}:${context.life}`) ? 'fresh' : 'steady',
    stale: context.stale,
    dma: context.dma,
    sentence: contextSentence(playback, context),
    selects: { kind: 'ioasid', place },
  };
}

function borrowedStrand(
  playback: Playback,
  borrowed: BorrowedView,
  placeOf: PlaceOf,
  changes: Changes,
  contextSlots: number,
): StrandModel | undefined {
  const place = placeOf(borrowed.life);
  if (place === undefined) return undefined;
  return {
    ...PLAIN,
    key: `borrowed:${borrowed.user}:${borrowed.life}`,
    kind: 'borrowed',
    user: borrowed.user,
    place,
    slot: 1 + contextSlots,
    phase: changes.fresh.has(`${borrowed.user}:${borrowed.life}`) ? 'fresh' : 'steady',
    stale: borrowed.stale,
    sentence: borrowedSentence(playback, borrowed),
    selects: { kind: 'ioasid', place },
  };
}
