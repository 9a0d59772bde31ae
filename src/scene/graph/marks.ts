import type { Route } from './curve.ts';
import type { GraphLayout } from './layout.ts';
import type { Box, PlaceSpot } from './spots.ts';
import { FEW_STRANDS_TEXT, leftOutText, VISITORS_TITLE } from './labels.ts';
import type { IdModel } from './id-model.ts';
import type { GraphModel, SetModel, UserModel } from './model.ts';
import { relatedKeys } from './related.ts';
import { knownRoute } from './route.ts';
import { idKey, selectionKey, type GraphSelection } from './selection.ts';
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

export interface NoticeMark {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly box: Box | undefined;
}

/** With more strands than this, those that the moment is not about become pale. */
const CROWD = 24;

export function graphMarks(
  model: GraphModel,
  layout: GraphLayout,
  selection: GraphSelection | undefined,
  highlights: readonly GraphSelection[] = [],
): GraphMarks {
  const highlighted = new Set(highlights.map(selectionKey));
  const selected = selection === undefined ? undefined : selectionKey(selection);
  const related = selected === undefined ? undefined : relatedKeys(model, selected);
  // A selection that has nothing in the picture, such as a reference dropped long ago, dims nothing.
  const dims = related !== undefined && (related.size > 1 || isDrawn(model, selected)) ? related : undefined;
  const shown = (key: string): Shown => ({
    selected: key === selected,
    dim: dims !== undefined && !dims.has(key),
    highlighted: highlighted.has(key),
  });

  const spots = new Map(layout.places);
  for (const [index, place] of model.visitors.entries()) {
    const spot = layout.visitors[index];
    if (spot) spots.set(place, spot);
  }
  const letters = new Map(model.users.map(({ user, letter }) => [user, letter]));
  const changed = new Set(model.ids.filter((id) => id.changed).map(({ key }) => key));
  const crowded = model.strands.length > CROWD;
  const cards = new Map(layout.cards.map((card) => [card.user, card]));
  return {
    users: model.users.flatMap((user) => {
      const box = cards.get(user.user);
      return box ? { ...user, ...shown(user.key), box, compact: layout.compact } : [];
    }),
    sets: model.sets.flatMap((set, index) => {
      const box = layout.sets[index];
      return box ? { ...set, ...shown(set.key), box, compact: layout.compact } : [];
    }),
    ids: model.ids.flatMap((id) => {
      const spot = spots.get(id.place);
      return spot
        ? { ...id, ...shown(id.key), spot, letters: id.holders.map((user) => letters.get(user) ?? '') }
        : [];
    }),
    strands: model.strands.flatMap((strand) => {
      const [card, spot] = [cards.get(strand.user), spots.get(strand.place)];
      if (!card || !spot) return [];
      const of = shown(strand.key);
      const bright =
        strand.phase !== 'steady' ||
        strand.stale ||
        changed.has(idKey(strand.place)) ||
        related?.has(strand.key);
      if (bright !== true && layout.fewStrands) return [];
      return {
        ...strand,
        ...of,
        route: knownRoute(layout, card, spot, strand.slot),
        quiet: crowded && bright !== true,
      };
    }),
    notices: notices(model, layout),
  };
}

function isDrawn(model: GraphModel, key: string | undefined): boolean {
  return [model.users, model.sets, model.ids, model.strands].some((list) =>
    list.some((each) => each.key === key),
  );
}

function notices(model: GraphModel, layout: GraphLayout): readonly NoticeMark[] {
  const { notice, visitorBox: box } = layout;
  if (!notice) return [];
  const texts: string[] = [];
  if (model.left > 0) texts.push(leftOutText(model.all - model.left, model.all));
  if (layout.fewStrands) texts.push(FEW_STRANDS_TEXT);
  const lines = texts.map((text, index) => ({
    key: `notice:${index}`,
    x: notice.x,
    y: notice.y + index * 18,
    text,
    box: undefined,
  }));
  return box
    ? [...lines, { key: 'visitors', x: box.x + 16, y: box.y + 24, text: VISITORS_TITLE, box }]
    : lines;
}
