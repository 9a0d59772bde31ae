import type { Box, PlaceSpot } from './spots.ts';
import type { Tier } from './tier.ts';

/** How numbers stand in every set alike, so that columns line up from set to set. */
export interface Grid {
  /** The tier with the caption that fits the cells. */
  readonly tier: Tier;
  readonly cellWidth: number;
  /** Between two users' strands in a lane. */
  readonly laneGapPx: number;
  /** Of a set with so many numbers. */
  heightOf(head: number, count: number): number;
  /** So many places in a set's box, in reading order. */
  spotsIn(box: Box, head: number, count: number): readonly PlaceSpot[];
}

const SET_FOOT_PX = 4;
const CAPTION_GAP_PX = 8;
/** Joined captions need about this many times their size. */
const JOINED_EM = 15.6;

/** `most`: how many numbers the fullest set has. */
export function gridFor(setWidth: number, padX: number, kind: Tier, most: number, users: number): Grid {
  const inner = setWidth - 2 * padX;
  const fitting = Math.max(1, Math.floor(inner / kind.cellPx));
  const columns = Math.ceil(most / Math.ceil(most / fitting));
  const cellWidth = inner / columns;
  const splits = kind.caption === 'joined' && cellWidth - 8 < kind.captionSizePx * JOINED_EM;
  const tier: Tier = splits ? { ...kind, caption: 'split', captionLines: kind.captionLines + 1 } : kind;
  const { radius, bandGapPx, large } = tier;
  /** Large numbers have a lane for each column behind the first; later all to a row share one lane a user. */
  const lanesFor = (filled: number): number => Math.min(filled - 1, large ? columns : 1);
  const laneGapPx = Math.min(tier.laneGapPx, tier.lanePx / Math.max(1, users * lanesFor(columns)));
  const captionHeight = tier.captionLines * captionLine(tier) + CAPTION_GAP_PX;

  /** What differs from set to set: a set with one column needs no lanes. */
  function bandsOf(count: number) {
    const filled = Math.min(count, columns);
    const lanes = lanesFor(filled);
    const laneHeight = lanes === 0 ? 4 : lanes * users * laneGapPx + bandGapPx;
    // Two columns: the second stands this much higher, straight in its lane.
    const stagger = large && columns === 2 && filled === 2 ? laneHeight / 2 + radius : 0;
    return {
      filled,
      laneHeight,
      stagger,
      height: laneHeight + 2 * radius + captionHeight + bandGapPx,
      // Above the first lane, for the numbers that stand in it.
      headroom: stagger && radius - laneHeight / 2 + 4,
    };
  }

  return {
    tier,
    cellWidth,
    laneGapPx,
    heightOf(head, count) {
      if (count === 0) return head;
      const { headroom, height } = bandsOf(count);
      return Math.round(head + headroom + Math.ceil(count / columns) * height + SET_FOOT_PX);
    },
    spotsIn(box, head, count) {
      const { filled, laneHeight, stagger, height, headroom } = bandsOf(count);
      return Array.from({ length: count }, (_, index) => {
        const column = index % columns;
        const bandY = box.y + head + headroom + Math.floor(index / columns) * height;
        const x = box.x + padX + (column + 0.5) * cellWidth;
        const y = bandY + laneHeight + radius - (column === 1 ? stagger : 0);
        const spot = { x, y, laneY: y, gateX: undefined, setX: box.x, order: 0.5 };
        if (column === 0) return spot;
        // Lanes of far columns lie above those of near ones, which then bend down without crossing them.
        const lane = large ? (filled - column - 0.5) * users * laneGapPx + bandGapPx / 2 : laneHeight / 2;
        return { ...spot, laneY: bandY + lane, gateX: x - cellWidth + radius + 4 };
      });
    },
  };
}

export function captionLine(tier: Tier): number {
  return Math.round(tier.captionSizePx * 1.36);
}
