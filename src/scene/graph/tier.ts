/** How large things are drawn: the more numbers a log has, the smaller each becomes and the less it says. */
export interface Tier {
  readonly name: 'xl' | 'l' | 'm' | 's' | 'xs';
  /** Letters of the holders stand in the ring's segments, and strands to each column keep to themselves. */
  readonly large: boolean;
  /** Outside of the ring. */
  readonly radius: number;
  readonly ringPx: number;
  /** The least width of a node with its caption. */
  readonly cellPx: number;
  /** joined: "FREE_PENDING, 3 references"; split: the same on two lines; short: "pending 3"; number: only the number. */
  readonly caption: 'joined' | 'split' | 'short' | 'number';
  readonly captionLines: number;
  readonly captionSizePx: number;
  readonly numberSizePx: number;
  /** Between the strands of one user to one node. */
  readonly strandGapPx: number;
  readonly strandPx: number;
  /** Between users in a lane, and all of them together at most. */
  readonly laneGapPx: number;
  readonly lanePx: number;
  /** Below one row's captions; half of it on either side of a lane. */
  readonly bandGapPx: number;
  /** Sets are no wider than that. */
  readonly widestPx: number;
}

/** One row of a table; `most` is up to how many numbers it is for. */
export type Sizes = readonly [
  name: Tier['name'],
  most: number,
  caption: Tier['caption'],
  captionLines: number,
  captionSizePx: number,
  numberSizePx: number,
  radius: number,
  ringPx: number,
  cellPx: number,
  strandGapPx: number,
  strandPx: number,
  laneGapPx: number,
  lanePx: number,
  bandGapPx: number,
  widestPx: number,
];

const WIDE: readonly [Sizes, Sizes] = [
  ['l', 6, 'joined', 2, 12, 26, 42, 12, 136, 5, 2.25, 7, 40, 12, 640],
  ['xl', 1, 'joined', 2, 14, 44, 72, 16, 180, 5, 2.5, 7, 40, 12, 480],
];

const COMPACT: readonly [Sizes, Sizes] = [
  ['l', 6, 'split', 3, 12, 24, 38, 12, 132, 4, 2.25, 5, 30, 12, 640],
  ['xl', 1, 'split', 3, 13, 28, 54, 13, 150, 5, 2.5, 7, 40, 12, 480],
];

/** `more`: rows for more numbers, the smallest first. */
export function tierFor(places: number, compact: boolean, more: readonly Sizes[] = []): Tier {
  const own = compact ? COMPACT : WIDE;
  const [
    name,
    ,
    caption,
    captionLines,
    captionSizePx,
    numberSizePx,
    radius,
    ringPx,
    cellPx,
    strandGapPx,
    strandPx,
    laneGapPx,
    lanePx,
    bandGapPx,
    widestPx,
  ] = [...more, ...own].findLast(([, most]) => places <= most) ?? own[0];
  return {
    name,
    large: name === 'xl' || name === 'l',
    radius,
    ringPx,
    cellPx,
    caption,
    captionLines,
    captionSizePx,
    numberSizePx,
    strandGapPx,
    strandPx,
    laneGapPx,
    lanePx,
    bandGapPx,
    widestPx,
  };
}
