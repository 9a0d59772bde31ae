import { clamp } from '../../base/clamp.ts';
import type { Playback } from '../../timeline/playback.ts';
import type { IoasidView } from '../../timeline/snapshot.ts';
import type { Changes } from './changes.ts';
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

/** More parallel lines than this become one number. */
const MOST_PARALLEL = 4;

interface Scope {
  /** The numbers that are drawn. */
  readonly views: readonly IoasidView[];
  readonly changes: Changes;
}

/** What is the same for most lines need not be said. */
type Drawn = Pick<StrandModel, 'key' | 'kind' | 'user' | 'slot' | 'phase' | 'sentence'> &
  Partial<StrandModel>;

export function strandsOf(
  playback: Playback,
  row: number,
  { views, changes }: Scope,
): readonly StrandModel[] {
  const { contexts, borrowed } = playback.snapshotAt(row);
  const drawn = new Set(views.map(({ place }) => place));
  const strands: StrandModel[] = [];
  const add = (place: number, strand: Drawn): void => {
    if (!drawn.has(place)) return;
    const selects: GraphSelection = { kind: 'ioasid', place };
    strands.push({ place, selects, stale: false, dma: false, stolen: false, count: 0, ...strand });
  };
  const placeOf = (life: number): number => (life < 0 ? life : playback.life(life).place);
  const phaseOf = (fresh: boolean): StrandModel['phase'] => (fresh ? 'fresh' : 'steady');
  const phaseSince = ({ user, life }: { readonly user: number; readonly life: number }) =>
    phaseOf(changes.fresh.has(`${user}:${life}`));

  for (const view of views) {
    const rankOf = new Map<number, number>();
    for (const { reference, user, takenAt } of view.references) {
      const rank = rankOf.get(user) ?? 0;
      rankOf.set(user, rank + 1);
      // Beyond the limit the newest would be missing; it is the one that was just taken, so the last line stands for it.
      if (rank >= MOST_PARALLEL) continue;
      const total = rank > 0 ? 0 : view.references.filter((each) => each.user === user).length;
      add(view.place, {
        key: referenceKey(reference),
        kind: 'reference',
        user,
        slot: 0 - rank,
        phase: phaseOf(changes.taken.has(reference)),
        count: total > MOST_PARALLEL ? total : 0,
        sentence: referenceSentence(playback, user, view, takenAt),
        selects: { kind: 'reference', reference },
      });
    }
  }
  for (const drop of changes.dropped) {
    const { reference, user } = drop;
    const place = placeOf(drop.life);
    const before = playback.snapshotAt(row - 1).ids[place]?.references ?? [];
    const rank = before
      .filter((each) => each.user === user)
      .findIndex((each) => each.reference === reference);
    add(place, {
      key: referenceKey(reference),
      kind: 'reference',
      user,
      slot: 0 - clamp(rank, 0, MOST_PARALLEL - 1),
      phase: 'dropped',
      stolen: drop.unheld,
      sentence: droppedSentence(playback, drop),
      selects: { kind: 'reference', reference },
    });
  }
  for (const held of contexts) {
    const { user, context, life, stale, dma } = held;
    add(placeOf(life), {
      key: `context:${user}:${context}:${life}`,
      kind: 'context',
      user,
      slot: 1 + (Math.max(0, playback.cast.contexts.indexOf(context)) % 2),
      phase: phaseSince(held),
      stale,
      dma,
      sentence: contextSentence(playback, held),
    });
  }
  for (const pointer of borrowed) {
    const { user, life, stale } = pointer;
    add(placeOf(life), {
      key: `borrowed:${user}:${life}`,
      kind: 'borrowed',
      user,
      slot: 1 + Math.min(2, playback.cast.contexts.length),
      phase: phaseSince(pointer),
      stale,
      sentence: borrowedSentence(playback, pointer),
    });
  }
  return strands;
}
