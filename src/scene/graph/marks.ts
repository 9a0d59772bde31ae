import type { Route } from './curve.ts';
import type { GraphLayout } from './layout.ts';
import type { Box, PlaceSpot } from './spots.ts';
import type { IdModel } from './id-model.ts';
import type { GraphInput, GraphModel, SetModel, UserModel } from './model.ts';
import type { NoticeMark } from './notice.ts';
import { relatedKeys } from './related.ts';
import { strandRoute } from './route.ts';
import { selectionKey } from './selection.ts';
import type { StrandModel } from './strands.ts';

/** Everything that is drawn, with its place: plain data, one list a kind of mark. */
export interface GraphMarks {
  readonly users: readonly UserMark[];
  readonly sets: readonly SetMark[];
  readonly ids: readonly IdMark[];
  readonly strands: readonly StrandMark[];
  readonly notices: readonly NoticeMark[];
}

interface Shown {
  readonly selected: boolean;
  /** Something else is selected that has nothing to do with it. */
  readonly dim: boolean;
  /** Somebody who explains points at it. */
  readonly highlighted: boolean;
  /** It is otherwise than at a moment that somebody holds on to. */
  readonly differs: boolean;
}

export interface UserMark extends UserModel, Shown {
  readonly box: Box;
  readonly compact: boolean;
}

export interface SetMark extends SetModel, Shown {
  readonly box: Box;
  readonly compact: boolean;
}

export interface IdMark extends IdModel, Shown {
  readonly spot: PlaceSpot;
  /** Letters of the holders, in the order of the references. */
  readonly letters: readonly string[];
}

export interface StrandMark extends StrandModel, Shown {
  readonly route: Route;
  /** Thin and pale: one of very many, and not what this moment is about. */
  readonly quiet: boolean;
}

/** What readers and those who explain look at. */
export type Emphasis = Pick<GraphInput, 'selection' | 'highlights' | 'differing'>;

/** With more strands than this, those that the moment is not about become pale. */
const CROWD = 24;

export function graphMarks(
  model: GraphModel,
  layout: GraphLayout,
  { selection, highlights = [], differing = [] }: Emphasis = {},
): GraphMarks {
  const highlighted = new Set(highlights.map(selectionKey));
  const differs = new Set(differing.map(selectionKey));
  const selected = selection && selectionKey(selection);
  // A selection that has nothing in the picture, such as a reference dropped long ago, dims nothing.
  const related = selected === undefined ? new Set<string>() : relatedKeys(model, selected);
  const shown = (key: string): Shown => ({
    selected: key === selected,
    dim: related.size > 0 && !related.has(key),
    highlighted: highlighted.has(key),
    differs: differs.has(key),
  });

  const spots = new Map(layout.places);
  for (const [index, spot] of layout.visitors.entries()) {
    const place = model.visitors[index];
    if (place !== undefined) spots.set(place, spot);
  }
  const letters = new Map(model.users.map(({ user, letter }) => [user, letter]));
  const changed = new Set(model.ids.filter((id) => id.changed).map(({ place }) => place));
  const crowded = model.strands.length > CROWD;
  const cards = new Map(layout.cards.map((card) => [card.user, card]));
  const { compact } = layout;
  return {
    users: model.users.flatMap((user) => {
      const box = cards.get(user.user);
      return box ? { ...user, ...shown(user.key), box, compact } : [];
    }),
    sets: model.sets.flatMap((set, index) => {
      const box = layout.sets[index];
      return box ? { ...set, ...shown(set.key), box, compact } : [];
    }),
    ids: model.ids.flatMap((id) => {
      const spot = spots.get(id.place);
      return spot
        ? { ...id, ...shown(id.key), spot, letters: id.holders.map((user) => letters.get(user) ?? '') }
        : [];
    }),
    strands: model.strands.flatMap((strand) => {
      const { key, user, place, slot, phase, stale } = strand;
      const [card, spot] = [cards.get(user), spots.get(place)];
      const pale = phase === 'steady' && !stale && !changed.has(place) && !related.has(key);
      if (!card || !spot || (pale && layout.fewStrands)) return [];
      return {
        ...strand,
        ...shown(key),
        route: strandRoute(layout, card, spot, slot),
        quiet: crowded && pale,
      };
    }),
    notices: layout.crowd?.noticesOf(model, layout) ?? [],
  };
}
