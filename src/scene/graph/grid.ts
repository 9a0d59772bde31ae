import type { Box, PlaceSpot } from './spots.ts';
import type { Tier } from './tier.ts';

/** How numbers stand in every set alike, so that columns line up from set to set. */
export interface Grid {
  /** The tier with the caption that fits the cells. */
  readonly tier: Tier;
  readonly columns: number;
  readonly padX: number;
  readonly cellWidth: number;
  readonly users: number;
  /** Between two users' strands in a lane. */
  readonly laneGapPx: number;
}

const SET_FOOT_PX = 4;
const CAPTION_GAP_PX = 8;
/** Joined captions need about this many times their size. */
const JOINED_EM = 15.6;

export function gridFor(setWidth: number, padX: number, tier: Tier, most: number, users: number): Grid {
  const inner = setWidth - 2 * padX;
  const fitting = Math.max(1, Math.floor(inner / tier.cellPx));
  const columns = Math.max(1, Math.ceil(most / Math.ceil(most / fitting)));
  const cellWidth = inner / columns;
  const splits = tier.caption === 'joined' && cellWidth - 8 < tier.captionSizePx * JOINED_EM;
  const strands = Math.max(1, users * (hasOwnLanes(tier) ? Math.max(1, columns - 1) : 1));
  return {
    tier: splits ? { ...tier, caption: 'split', captionLines: tier.captionLines + 1 } : tier,
    columns,
    padX,
    cellWidth,
    users,
    laneGapPx: Math.min(tier.laneGapPx, tier.lanePx / strands),
  };
}

/** While numbers are few, strands to each column keep to themselves; later all to a row share one lane a user. */
function hasOwnLanes({ name }: Tier): boolean {
  return name === 'xl' || name === 'l';
}

export function captionLine(tier: Tier): number {
  return Math.round(tier.captionSizePx * 1.36);
}

/** What differs from set to set: a set with one column needs no lanes. */
interface Bands {
  readonly columns: number;
  readonly count: number;
  readonly laneHeight: number;
  readonly height: number;
  /** Two columns: the second stands this much higher, straight in its lane. */
  readonly stagger: number;
  /** Above the first lane, for the numbers that stand in it. */
  readonly headroom: number;
}

function bandsOf(places: number, grid: Grid): Bands {
  const { tier, users, laneGapPx } = grid;
  const columns = Math.min(places, grid.columns);
  const lanes = hasOwnLanes(tier) ? columns - 1 : Math.min(1, columns - 1);
  const laneHeight = lanes === 0 ? 4 : lanes * users * laneGapPx + (2 * tier.bandGapPx) / 2;
  const stagger = hasOwnLanes(tier) && grid.columns === 2 && columns === 2 ? laneHeight / 2 + tier.radius : 0;
  const caption = tier.captionLines * captionLine(tier) + CAPTION_GAP_PX;
  return {
    columns,
    count: Math.ceil(places / grid.columns),
    laneHeight,
    height: laneHeight + 2 * tier.radius + caption + tier.bandGapPx,
    stagger,
    headroom: stagger === 0 ? 0 : tier.radius - laneHeight / 2 + 4,
  };
}

export function setHeight(head: number, places: number, grid: Grid): number {
  if (places === 0) return head;
  const bands = bandsOf(places, grid);
  return Math.round(head + bands.headroom + bands.count * bands.height + SET_FOOT_PX);
}

/** Places in a set's box, in reading order. */
export function spotsIn(
  box: Box,
  head: number,
  places: number,
  grid: Grid,
): readonly Omit<PlaceSpot, 'order'>[] {
  const { tier, cellWidth, users, laneGapPx } = grid;
  const { laneHeight, height, stagger, headroom, columns } = bandsOf(places, grid);
  return Array.from({ length: places }, (_, index) => {
    const column = index % grid.columns;
    const bandY = box.y + head + headroom + Math.floor(index / grid.columns) * height;
    const cellX = box.x + grid.padX + column * cellWidth;
    const x = cellX + cellWidth / 2;
    const middleY = bandY + laneHeight + tier.radius;
    const y = column === 1 ? middleY - stagger : middleY;
    if (column === 0) return { x, y, laneY: y, gateX: undefined, setX: box.x };
    // Lanes of far columns lie above those of near ones, which then bend down without crossing them.
    const lane = hasOwnLanes(tier)
      ? (columns - 1 - column + 0.5) * users * laneGapPx + tier.bandGapPx / 2
      : laneHeight / 2;
    return { x, y, laneY: bandY + lane, gateX: x - cellWidth + tier.radius + 4, setX: box.x };
  });
}
