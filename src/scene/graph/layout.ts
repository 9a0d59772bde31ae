import { clamp } from '../../base/clamp.ts';
import type { Cast, CastPlace } from '../../timeline/snapshot.ts';
import { textWidth } from '../text-width.ts';
import type { Crowd } from './crowd.ts';
import { VISITORS } from './drawn-places.ts';
import { gridFor } from './grid.ts';
import { NOTICE_LINE_PX } from './notice.ts';
import type { Box, CardSpot, PlaceSpot, SetSpot } from './spots.ts';
import { tierFor, type Tier } from './tier.ts';

export interface GraphSize {
  readonly widthPx: number;
  readonly crowd?: Crowd | undefined;
}

/** Where everything stands. A function of the whole log and the width, never of the cursor: nothing moves while scrubbing. */
export interface GraphLayout {
  readonly crowd: Crowd | undefined;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly compact: boolean;
  readonly tier: Tier;
  /** Numbers too long for their circle stand below it. */
  readonly numberInside: boolean;
  readonly numberSizePx: number;
  /** How far captions may reach to either side of a node's middle, together. */
  readonly captionPx: number;
  /** Between two users' strands in a lane. */
  readonly laneGapPx: number;
  readonly users: number;
  readonly cards: readonly CardSpot[];
  readonly sets: readonly SetSpot[];
  /** By place of the cast. */
  readonly places: ReadonlyMap<number, PlaceSpot>;
  /** For numbers that matter now but have no place of their own. */
  readonly visitors: readonly PlaceSpot[];
  readonly visitorBox: Box | undefined;
  /** Numbers of the log that have no place. */
  readonly left: number;
  /** Lines only for what the moment is about. */
  readonly fewStrands: boolean;
  readonly notice: { readonly x: number; readonly y: number } | undefined;
}

const COMPACT_BELOW_PX = 600;
/** Above and below. */
const MARGIN_PX = 16;
/** At the sides, as wide as the app's own. */
const SIDE_PX = 24;
const COMPACT_SIDE_PX = 12;
const SET_GAP_PX = 16;
export const SET_HEAD_PX = 56;
export const BARE_HEAD_PX = 40;
/** Scrolling starts somewhere about here; taller pictures begin with their cards at the top. */
const ONE_SCREEN_PX = 640;

export function graphLayout(cast: Cast, size: GraphSize): GraphLayout {
  const widthPx = Math.max(320, Math.round(size.widthPx));
  const compact = widthPx < COMPACT_BELOW_PX;
  const { crowd } = size;
  const drawn = crowd?.drawnPlaces(cast.places) ?? cast.places;
  const left = cast.places.length - drawn.length;
  const kind = tierFor(drawn.length, compact, crowd?.[compact ? 'compact' : 'wide']);
  const { cardX, cardWidth, setX, setWidth, padX } = widths(widthPx, compact, kind);
  const numberSizePx = numberSize(cast, kind);
  const numberInside = numberSizePx !== undefined;
  // A number that does not fit its circle takes a line of the caption of its own.
  const captionLines = kind.captionLines + (numberInside || kind.caption === 'number' ? 0 : 1);
  const groups = groupBySet(cast, drawn);
  const most = Math.max(1, ...groups.map(({ places }) => places.length));
  const users = cast.users.length;
  const grid = gridFor(setWidth, padX, { ...kind, captionLines }, most, users);
  const fewStrands = kind.name === 'xs';
  const lines = Number(left > 0) + Number(fewStrands);
  const top = MARGIN_PX + (lines && 10 + lines * NOTICE_LINE_PX);

  if (left > 0)
    groups.unshift({
      set: undefined,
      head: BARE_HEAD_PX,
      places: Array.from({ length: VISITORS }, () => -1),
    });
  const cards = cardSizes(users, compact);
  // A set that is alone is as high as the cards beside it.
  const alone = groups.length === 1 ? cards.heightOf(cards.leastGap) : 0;
  const boxes = groups.map((group) => {
    const least = grid.heightOf(group.head, group.places.length);
    return { ...group, height: Math.max(least, alone), spare: Math.max(0, alone - least) };
  });
  const setsHeight = boxes.reduce((sum, { height }) => sum + height + SET_GAP_PX, -SET_GAP_PX);
  const gap = cards.gapFor(setsHeight);
  const cardsHeight = cards.heightOf(gap);
  // Beside sets that take no scrolling the cards stand in the middle.
  const above = setsHeight <= ONE_SCREEN_PX ? Math.max(0, (setsHeight - cardsHeight) / 2) : 0;
  const cardsTop = Math.round(top + above);
  const bottom = Math.max(cardsTop + cardsHeight, top + setsHeight, top);

  let y = Math.round(top + Math.max(0, (cardsTop + cardsHeight - top - setsHeight) / 2));
  let visitors: readonly PlaceSpot[] = [];
  let visitorBox: Box | undefined;
  const sets: SetSpot[] = [];
  const spots: (readonly [place: number, spot: PlaceSpot])[] = [];
  for (const { set, head, places, height, spare } of boxes) {
    const box = { x: setX, y, width: setWidth, height };
    const found = grid.spotsIn(box, head + spare / 2, places.length);
    if (set === undefined) [visitorBox, visitors] = [box, found];
    else {
      sets.push({ ...box, set });
      spots.push(...found.map((spot, index) => [places[index] ?? -1, spot] as const));
    }
    y += height + SET_GAP_PX;
  }
  return {
    crowd,
    widthPx,
    heightPx: Math.ceil(bottom + MARGIN_PX),
    compact,
    tier: grid.tier,
    numberInside,
    numberSizePx: numberSizePx ?? grid.tier.captionSizePx,
    captionPx: Math.min(grid.cellWidth, setWidth) - 8,
    laneGapPx: grid.laneGapPx,
    users,
    cards: cast.users.map(({ user }, index) => ({
      user,
      x: cardX,
      y: cardsTop + index * (cards.height + gap),
      width: cardWidth,
      height: cards.height,
    })),
    sets,
    places: withOrder(spots),
    visitors,
    visitorBox,
    left,
    notice: lines > 0 ? { x: cardX, y: MARGIN_PX + 12 } : undefined,
    fewStrands,
  };
}

/** Strands leave a card from top to bottom as they arrive from top to bottom, so that they do not cross at once. */
function withOrder(
  spots: readonly (readonly [place: number, spot: PlaceSpot])[],
): ReadonlyMap<number, PlaceSpot> {
  const inOrder = spots.map(([, spot]) => spot).toSorted((a, b) => a.laneY - b.laneY || b.x - a.x);
  if (inOrder.length < 2) return new Map(spots);
  const order = new Map(inOrder.map((spot, rank) => [spot, rank / (inOrder.length - 1)]));
  return new Map(spots.map(([place, spot]) => [place, { ...spot, order: order.get(spot) ?? 0 }]));
}

function byNumber(a: CastPlace, b: CastPlace): number {
  return a.ioasid - b.ioasid || a.place - b.place;
}

interface Across {
  readonly cardX: number;
  readonly cardWidth: number;
  readonly setX: number;
  readonly setWidth: number;
  readonly padX: number;
}

function widths(widthPx: number, compact: boolean, tier: Tier): Across {
  const inner = widthPx - 2 * (compact ? COMPACT_SIDE_PX : SIDE_PX);
  const large = tier.large || widthPx > 1000;
  const cardWidth = compact ? 100 : large && widthPx > 760 ? 208 : 176;
  const gutter = compact ? 40 : clamp(Math.round(widthPx * (large ? 0.16 : 0.14)), 72, 176);
  const setWidth = Math.min(inner - cardWidth - gutter, tier.widestPx);
  // What a wide window has left over goes half into the gutter, half into the margins.
  const spare = Math.max(0, inner - cardWidth - gutter - setWidth);
  const wider = Math.min(spare, 80);
  const cardX = Math.round((widthPx - inner + spare - wider) / 2);
  const setX = cardX + cardWidth + gutter + wider;
  return { cardX, cardWidth, setX, setWidth, padX: compact ? 8 : 16 };
}

interface Group {
  /** Undefined for the place of visitors. */
  readonly set: number | undefined;
  readonly head: number;
  readonly places: readonly number[];
}

/** Sets without a number to draw are shown too while they are few: a set is created before its first ID. */
const MOST_EMPTY_SETS = 12;

function groupBySet(cast: Cast, drawn: readonly CastPlace[]): Group[] {
  const sets = cast.sets.some(({ set }) => set === -1) ? cast.sets : [...cast.sets, { set: -1, quota: 0 }];
  const placesIn = new Map(sets.map(({ set }): [number, number[]] => [set, []]));
  for (const { set, place } of drawn.toSorted(byNumber)) placesIn.get(set)?.push(place);
  const showsEmpty = cast.sets.length <= MOST_EMPTY_SETS;
  return sets
    .map(({ set, quota }) => ({
      set,
      // Labels of mainline have no quota, hence no meter.
      head: quota > 0 ? SET_HEAD_PX : BARE_HEAD_PX,
      places: placesIn.get(set) ?? [],
    }))
    .filter(({ set, places }) => places.length > 0 || (set >= 0 && showsEmpty));
}

function cardSizes(users: number, compact: boolean) {
  const height = users > 12 ? 40 : compact ? 64 : 56;
  const leastGap = users > 6 ? 8 : 16;
  return {
    height,
    leastGap,
    /** Of all cards. */
    heightOf: (gap: number) => users * (height + gap) - gap,
    gapFor: (setsHeight: number) =>
      clamp(Math.floor((setsHeight - users * height) / Math.max(1, users - 1)), leastGap, compact ? 24 : 40),
  };
}

const LEAST_NUMBER_PX = 10;

/** The size at which every number of the log fits its circle; undefined if that would be too small to read. */
function numberSize(cast: Cast, tier: Tier): number | undefined {
  if (tier.caption === 'number') return undefined;
  const widest = cast.places.reduce((most, place) => Math.max(most, nameWidth(place)), 0);
  const room = 2 * (tier.radius - tier.ringPx) - 6;
  const size = Math.min(tier.numberSizePx, Math.floor(room / widest));
  return size >= LEAST_NUMBER_PX ? size : undefined;
}

/** Of a number with the mark of its last generation, for a font of one pixel. */
function nameWidth({ ioasid, lives }: CastPlace): number {
  const mark = lives.length < 4 ? '′'.repeat(Math.max(0, lives.length - 1)) : `(${lives.length})`;
  return textWidth(String(ioasid), 1) + textWidth(mark, 1) / 2;
}
