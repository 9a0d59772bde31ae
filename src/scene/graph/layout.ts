import type { Cast, CastPlace, CastSet, CastUser } from '../../timeline/snapshot.ts';
import { textWidth } from '../text-width.ts';
import { drawnPlaces, MOST_PLACES, VISITORS } from './drawn-places.ts';
import { tierFor, type Tier } from './tier.ts';

export interface GraphSize {
  readonly widthPx: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface CardSpot extends Box {
  readonly user: number;
}

export interface SetSpot extends Box {
  readonly set: number;
}

/** Where a number stands, and how strands reach it. */
export interface PlaceSpot {
  /** The middle of the circle. */
  readonly x: number;
  readonly y: number;
  /** Strands run at this height from the set's left side to `gateX`, then bend to the circle. */
  readonly laneY: number;
  /** Undefined in the first column, which has nothing in front. */
  readonly gateX: number | undefined;
  readonly setX: number;
  /** 0 to 1 in reading order: where its strands leave a card. */
  readonly order: number;
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
  readonly notice: { readonly x: number; readonly y: number } | undefined;
}

const COMPACT_BELOW_PX = 600;
const MARGIN_PX = 16;
const COMPACT_MARGIN_PX = 8;
const SET_GAP_PX = 16;
const NOTICE_PX = 28;
export const SET_HEAD_PX = 60;
export const BARE_HEAD_PX = 40;
const BAND_GAP_PX = 12;
const SET_FOOT_PX = 8;
const LABEL_GAP_PX = 8;
/** Scrolling starts somewhere about here; taller pictures begin with their cards at the top. */
const ONE_SCREEN_PX = 640;

export function graphLayout(cast: Cast, size: GraphSize): GraphLayout {
  const widthPx = Math.max(320, Math.round(size.widthPx));
  const compact = widthPx < COMPACT_BELOW_PX;
  const drawn = drawnPlaces(cast, MOST_PLACES);
  const tier = tierFor(drawn.places.length, compact);
  const across = widths(widthPx, compact, tier);
  const number = numberSize(cast, tier);
  // A number that does not fit its circle takes a line of the caption of its own.
  const captionLines = tier.captionLines + (number === undefined && tier.caption !== 'number' ? 1 : 0);
  const groups = groupBySet(cast, drawn.places);
  const grid = gridFor(groups, across, { ...tier, captionLines }, cast.users.length);
  const top = MARGIN_PX + (drawn.left > 0 ? NOTICE_PX : 0);

  const setHeights = groups.map(({ set, places }) => setHeight(headOf(set), places.length, grid));
  const visitorsHeight = drawn.left > 0 ? setHeight(BARE_HEAD_PX, VISITORS, grid) : undefined;
  const heights = visitorsHeight === undefined ? setHeights : [visitorsHeight, ...setHeights];
  const setsHeight = heights.reduce((sum, height) => sum + height + SET_GAP_PX, -SET_GAP_PX);
  const cards = placeCards(cast.users, across, compact, top, setsHeight);
  const cardsHeight = (cards.at(-1)?.y ?? top) + (cards.at(-1)?.height ?? 0) - top;

  let y = top + Math.max(0, (cardsHeight - setsHeight) / 2);
  let visitorBox: Box | undefined;
  let visitors: readonly PlaceSpot[] = [];
  if (visitorsHeight !== undefined) {
    visitorBox = { x: across.setX, y, width: across.setWidth, height: visitorsHeight };
    visitors = spotsIn(visitorBox, BARE_HEAD_PX, VISITORS, grid).map((spot) => ({ ...spot, order: 0.5 }));
    y += visitorsHeight + SET_GAP_PX;
  }
  const sets: SetSpot[] = [];
  const places = new Map<number, PlaceSpot>();
  for (const [position, { set, places: members }] of groups.entries()) {
    const box: SetSpot = {
      set: set.set,
      x: across.setX,
      y,
      width: across.setWidth,
      height: setHeights[position] ?? 0,
    };
    sets.push(box);
    for (const [index, spot] of spotsIn(box, headOf(set), members.length, grid).entries()) {
      const order = drawn.places.length < 2 ? 0.5 : places.size / (drawn.places.length - 1);
      const member = members[index];
      if (member) places.set(member.place, { ...spot, order });
    }
    y += box.height + SET_GAP_PX;
  }
  return {
    widthPx,
    heightPx: Math.ceil(top + Math.max(cardsHeight, setsHeight) + MARGIN_PX),
    compact,
    tier,
    numberInside: number !== undefined,
    numberSizePx: number ?? tier.captionSizePx,
    captionPx: Math.min(grid.cellWidth, across.setWidth) - 8,
    users: cast.users.length,
    cards,
    sets,
    places,
    visitors,
    visitorBox,
    left: drawn.left,
    notice: drawn.left > 0 ? { x: across.setX, y: MARGIN_PX + 12 } : undefined,
  };
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
  const margin = compact ? COMPACT_MARGIN_PX : MARGIN_PX;
  const cardWidth = compact ? 104 : widthPx < 760 ? 168 : 208;
  const gutter = compact ? 40 : Math.min(176, Math.max(80, Math.round(widthPx * 0.16)));
  const setWidth = Math.min(widthPx - 2 * margin - cardWidth - gutter, WIDEST_SETS[tier.name]);
  // What a wide window has left over goes half into the gutter, half into the margins.
  const spare = Math.max(0, widthPx - 2 * margin - cardWidth - gutter - setWidth);
  const wideGutter = gutter + Math.min(spare, 80);
  const cardX = Math.round(margin + (spare - (wideGutter - gutter)) / 2);
  return { cardX, cardWidth, setX: cardX + cardWidth + wideGutter, setWidth, padX: compact ? 8 : 16 };
}

/** How nodes stand in every set alike, so that columns line up from set to set. */
interface Grid {
  readonly tier: Tier;
  readonly columns: number;
  readonly padX: number;
  readonly cellWidth: number;
  readonly laneHeight: number;
  readonly bandHeight: number;
  /** Two columns: the second stands this much higher, straight in its lane. */
  readonly stagger: number;
}

function gridFor(groups: readonly Group[], across: Across, tier: Tier, users: number): Grid {
  const inner = across.setWidth - 2 * across.padX;
  const most = groups.reduce((max, { places }) => Math.max(max, places.length), 1);
  const fitting = Math.max(1, Math.floor(inner / tier.cellPx));
  const large = tier.name === 'xl' || tier.name === 'l';
  const columns = Math.min(most, large ? Math.min(2, fitting) : fitting);
  const spread = Math.min((users - 1) * tier.laneGapPx, tier.lanePx);
  const laneHeight = columns === 1 ? 4 : Math.max(0, spread) + 2 * tier.strandGapPx + 8;
  const caption = tier.captionLines * captionLine(tier) + LABEL_GAP_PX;
  return {
    tier,
    columns,
    padX: across.padX,
    cellWidth: inner / columns,
    laneHeight,
    bandHeight: laneHeight + 2 * tier.radius + caption + BAND_GAP_PX,
    stagger: large && columns === 2 ? laneHeight / 2 + tier.radius : 0,
  };
}

export function captionLine(tier: Tier): number {
  return Math.round(tier.captionSizePx * 1.36);
}

function setHeight(head: number, places: number, grid: Grid): number {
  if (places === 0) return head;
  const bands = Math.ceil(places / grid.columns);
  return head + headroom(grid) + bands * grid.bandHeight + SET_FOOT_PX;
}

/** Above the first lane, for the nodes that stand in it. */
function headroom(grid: Grid): number {
  return grid.stagger === 0 ? 0 : grid.tier.radius - grid.laneHeight / 2 + 8;
}

function spotsIn(box: Box, head: number, count: number, grid: Grid): readonly Omit<PlaceSpot, 'order'>[] {
  const { tier, columns, cellWidth, laneHeight, bandHeight, stagger } = grid;
  return Array.from({ length: count }, (_, index) => {
    const column = index % columns;
    const bandY = box.y + head + headroom(grid) + Math.floor(index / columns) * bandHeight;
    const cellX = box.x + grid.padX + column * cellWidth;
    const middleY = bandY + laneHeight + tier.radius;
    const y = column === 1 ? middleY - stagger : middleY;
    return {
      x: cellX + cellWidth / 2,
      y,
      laneY: column === 0 ? y : bandY + laneHeight / 2,
      gateX: column === 0 ? undefined : Math.min(cellX + 4, cellX + cellWidth / 2 - tier.radius - 12),
      setX: box.x,
    };
  });
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
export function headOf(set: CastSet): number {
  return set.quota > 0 ? SET_HEAD_PX : BARE_HEAD_PX;
}

function placeCards(
  users: readonly CastUser[],
  across: Across,
  compact: boolean,
  top: number,
  setsHeight: number,
): readonly CardSpot[] {
  const count = users.length;
  const height = count > 12 ? 40 : compact ? 64 : 56;
  const least = count > 6 ? 8 : 16;
  const widest = compact ? 24 : 40;
  const gap = Math.min(widest, Math.max(least, (setsHeight - count * height) / Math.max(1, count)));
  const total = count * height + (count - 1) * gap;
  const start = top + (setsHeight <= ONE_SCREEN_PX ? Math.max(0, (setsHeight - total) / 2) : 0);
  return users.map(({ user }, index) => ({
    user,
    x: across.cardX,
    y: Math.round(start + index * (height + gap)),
    width: across.cardWidth,
    height,
  }));
}

const LEAST_NUMBER_PX = 10;

/** The size at which every number of the log fits its circle; undefined if that would be too small to read. */
function numberSize(cast: Cast, tier: Tier): number | undefined {
  if (tier.caption === 'number') return undefined;
  const longest = cast.places.reduce((most, { ioasid }) => Math.max(most, String(ioasid).length), 1);
  const sample = `${'0'.repeat(longest)}${cast.places.some(({ lives }) => lives.length > 1) ? '′' : ''}`;
  const room = 2 * (tier.radius - tier.ringPx) - 6;
  const size = Math.min(tier.numberSizePx, Math.floor(room / textWidth(sample, 1)));
  return size >= LEAST_NUMBER_PX ? size : undefined;
}
