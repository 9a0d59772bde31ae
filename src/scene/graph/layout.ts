import { clamp } from '../../base/clamp.ts';
import type { Cast, CastPlace, CastSet, CastUser } from '../../timeline/snapshot.ts';
import { textWidth } from '../text-width.ts';
import { drawnPlaces, MOST_PLACES, VISITORS } from './drawn-places.ts';
import { gridFor, setHeight, spotsIn } from './grid.ts';
import type { Box, CardSpot, PlaceSpot, SetSpot } from './spots.ts';
import { tierFor, type Tier } from './tier.ts';

export interface GraphSize {
  readonly widthPx: number;
}

/** Where everything stands. A function of the whole log and the width, never of the cursor: nothing moves while scrubbing. */
export interface GraphLayout {
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
export const NOTICE_LINE_PX = 18;
export const SET_HEAD_PX = 56;
export const BARE_HEAD_PX = 40;
/** Scrolling starts somewhere about here; taller pictures begin with their cards at the top. */
const ONE_SCREEN_PX = 640;

export function graphLayout(cast: Cast, size: GraphSize): GraphLayout {
  const widthPx = Math.max(320, Math.round(size.widthPx));
  const compact = widthPx < COMPACT_BELOW_PX;
  const drawn = drawnPlaces(cast, MOST_PLACES);
  const kind = tierFor(drawn.places.length, compact);
  const across = widths(widthPx, compact, kind);
  const numberSizePx = numberSize(cast, kind);
  // A number that does not fit its circle takes a line of the caption of its own.
  const ownLine = numberSizePx === undefined && kind.caption !== 'number' ? 1 : 0;
  const groups = groupBySet(cast, drawn.places);
  const most = groups.reduce((max, { places }) => Math.max(max, places.length), 1);
  const wanted = { ...kind, captionLines: kind.captionLines + ownLine };
  const grid = gridFor(across.setWidth, across.padX, wanted, most, cast.users.length);
  const lines = (drawn.left > 0 ? 1 : 0) + (drawsFewStrands(kind) ? 1 : 0);
  const top = MARGIN_PX + (lines === 0 ? 0 : 10 + lines * NOTICE_LINE_PX);

  const visitorsHeight = drawn.left > 0 ? setHeight(BARE_HEAD_PX, VISITORS, grid) + SET_GAP_PX : 0;
  const leastHeights = groups.map(({ set, places }) => setHeight(headOf(set), places.length, grid));
  // A set that is alone is as high as the cards beside it.
  const alone = groups.length === 1 && drawn.left === 0 ? leastCardsHeight(cast.users.length, compact) : 0;
  const setHeights = leastHeights.map((height) => Math.max(height, alone));
  const setsHeight = setHeights.reduce(
    (sum, height) => sum + height + SET_GAP_PX,
    visitorsHeight - SET_GAP_PX,
  );
  const cards = placeCards(cast.users, across, compact, top, setsHeight);
  const cardsHeight = (cards.at(-1)?.y ?? top) + (cards.at(-1)?.height ?? 0) - top;

  let y = Math.round(top + Math.max(0, (cardsHeight - setsHeight) / 2));
  const visitorBox: Box | undefined =
    visitorsHeight === 0
      ? undefined
      : { x: across.setX, y, width: across.setWidth, height: visitorsHeight - SET_GAP_PX };
  const visitors = visitorBox ? spotsIn(visitorBox, BARE_HEAD_PX, VISITORS, grid) : [];
  y += visitorsHeight;
  const sets: SetSpot[] = [];
  const spots = new Map<number, Omit<PlaceSpot, 'order'>>();
  for (const [position, { set, places: members }] of groups.entries()) {
    const box: SetSpot = {
      set: set.set,
      x: across.setX,
      y,
      width: across.setWidth,
      height: setHeights[position] ?? 0,
    };
    sets.push(box);
    const spare = box.height - (leastHeights[position] ?? 0);
    for (const [index, spot] of spotsIn(box, headOf(set) + spare / 2, members.length, grid).entries()) {
      const member = members[index];
      if (member) spots.set(member.place, spot);
    }
    y += box.height + SET_GAP_PX;
  }
  return {
    widthPx,
    heightPx: Math.ceil(top + Math.max(cardsHeight, setsHeight) + MARGIN_PX),
    compact,
    tier: grid.tier,
    numberInside: numberSizePx !== undefined,
    numberSizePx: numberSizePx ?? grid.tier.captionSizePx,
    captionPx: Math.min(grid.cellWidth, across.setWidth) - 8,
    laneGapPx: grid.laneGapPx,
    users: cast.users.length,
    cards,
    sets,
    places: withOrder(spots),
    visitors: visitors.map((spot) => ({ ...spot, order: 0.5 })),
    visitorBox,
    left: drawn.left,
    notice: lines > 0 ? { x: across.cardX, y: MARGIN_PX + 12 } : undefined,
    fewStrands: drawsFewStrands(kind),
  };
}

/** Strands leave a card from top to bottom as they arrive from top to bottom, so that they do not cross at once. */
function withOrder(spots: ReadonlyMap<number, Omit<PlaceSpot, 'order'>>): ReadonlyMap<number, PlaceSpot> {
  const inOrder = [...spots].toSorted(([, a], [, b]) => a.laneY - b.laneY || b.x - a.x);
  const order = new Map(
    inOrder.map(([place], rank) => [place, inOrder.length < 2 ? 0.5 : rank / (inOrder.length - 1)]),
  );
  return new Map([...spots].map(([place, spot]) => [place, { ...spot, order: order.get(place) ?? 0.5 }]));
}

function drawsFewStrands({ name }: Tier): boolean {
  return name === 'xs';
}

interface Across {
  readonly cardX: number;
  readonly cardWidth: number;
  readonly setX: number;
  readonly setWidth: number;
  readonly padX: number;
}

const WIDEST_SETS: Readonly<Record<Tier['name'], number>> = { xl: 480, l: 640, m: 720, s: 880, xs: 960 };

function widths(widthPx: number, compact: boolean, tier: Tier): Across {
  const margin = compact ? COMPACT_SIDE_PX : SIDE_PX;
  const large = tier.name === 'xl' || tier.name === 'l' || widthPx > 1000;
  const cardWidth = compact ? 100 : large && widthPx > 760 ? 208 : 176;
  const gutter = compact ? 40 : clamp(Math.round(widthPx * (large ? 0.16 : 0.14)), 72, 176);
  const setWidth = Math.min(widthPx - 2 * margin - cardWidth - gutter, WIDEST_SETS[tier.name]);
  // What a wide window has left over goes half into the gutter, half into the margins.
  const spare = Math.max(0, widthPx - 2 * margin - cardWidth - gutter - setWidth);
  const wideGutter = gutter + Math.min(spare, 80);
  const cardX = Math.round(margin + (spare - (wideGutter - gutter)) / 2);
  return { cardX, cardWidth, setX: cardX + cardWidth + wideGutter, setWidth, padX: compact ? 8 : 16 };
}

interface Group {
  readonly set: CastSet;
  readonly places: readonly CastPlace[];
}

const NO_SET: CastSet = { set: -1, name: '', sid: -1, type: 'NULL', token: undefined, quota: 0 };

/** Sets without a number to draw are shown too while they are few: a set is created before its first ID. */
const MOST_EMPTY_SETS = 12;

function groupBySet(cast: Cast, places: readonly CastPlace[]): readonly Group[] {
  const members = new Map<number, CastPlace[]>();
  for (const place of places) members.set(place.set, [...(members.get(place.set) ?? []), place]);
  const known =
    cast.sets.some(({ set }) => set === -1) || !members.has(-1) ? cast.sets : [...cast.sets, NO_SET];
  return known
    .map((set) => ({ set, places: members.get(set.set) ?? [] }))
    .filter(
      (group) => group.places.length > 0 || (group.set.set >= 0 && cast.sets.length <= MOST_EMPTY_SETS),
    );
}

/** Labels of mainline have no quota, hence no meter. */
function headOf(set: CastSet): number {
  return set.quota > 0 ? SET_HEAD_PX : BARE_HEAD_PX;
}

interface CardSize {
  readonly height: number;
  readonly leastGap: number;
  readonly mostGap: number;
}

function cardSize(users: number, compact: boolean): CardSize {
  return {
    height: users > 12 ? 40 : compact ? 64 : 56,
    leastGap: users > 6 ? 8 : 16,
    mostGap: compact ? 24 : 40,
  };
}

function leastCardsHeight(users: number, compact: boolean): number {
  const { height, leastGap } = cardSize(users, compact);
  return users * (height + leastGap) - leastGap;
}

function placeCards(
  users: readonly CastUser[],
  across: Across,
  compact: boolean,
  top: number,
  setsHeight: number,
): readonly CardSpot[] {
  const { height, leastGap, mostGap } = cardSize(users.length, compact);
  const spare = (setsHeight - users.length * height) / Math.max(1, users.length - 1);
  const gap = clamp(Math.floor(spare), leastGap, mostGap);
  const total = users.length * (height + gap) - gap;
  const start = top + (setsHeight <= ONE_SCREEN_PX ? Math.max(0, (setsHeight - total) / 2) : 0);
  return users.map(({ user }, index) => ({
    user,
    x: across.cardX,
    y: Math.round(start) + index * (height + gap),
    width: across.cardWidth,
    height,
  }));
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
