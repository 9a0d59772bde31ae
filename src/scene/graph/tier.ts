/** How large things are drawn: the more numbers a log has, the smaller each becomes and the less it says. */
export interface Tier {
  readonly name: 'xl' | 'l' | 'm' | 's' | 'xs';
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
  /** Letters of the holders stand in the ring's segments. */
  readonly letters: boolean;
}

type Name = Tier['name'];

const WIDE: Readonly<Record<Name, Tier>> = {
  xl: {
    name: 'xl',
    radius: 72,
    ringPx: 16,
    cellPx: 180,
    caption: 'joined',
    captionLines: 2,
    captionSizePx: 14,
    numberSizePx: 44,
    strandGapPx: 5,
    strandPx: 2.5,
    laneGapPx: 7,
    lanePx: 40,
    bandGapPx: 12,
    letters: true,
  },
  l: {
    name: 'l',
    radius: 42,
    ringPx: 12,
    cellPx: 136,
    caption: 'joined',
    captionLines: 2,
    captionSizePx: 12,
    numberSizePx: 26,
    strandGapPx: 5,
    strandPx: 2.25,
    laneGapPx: 7,
    lanePx: 40,
    bandGapPx: 12,
    letters: true,
  },
  m: {
    name: 'm',
    radius: 28,
    ringPx: 7,
    cellPx: 100,
    caption: 'split',
    captionLines: 2,
    captionSizePx: 11,
    numberSizePx: 18,
    strandGapPx: 4,
    strandPx: 1.75,
    laneGapPx: 5,
    lanePx: 28,
    bandGapPx: 10,
    letters: false,
  },
  s: {
    name: 's',
    radius: 20,
    ringPx: 5,
    cellPx: 70,
    caption: 'short',
    captionLines: 1,
    captionSizePx: 11,
    numberSizePx: 14,
    strandGapPx: 3,
    strandPx: 1.5,
    laneGapPx: 3.5,
    lanePx: 21,
    bandGapPx: 8,
    letters: false,
  },
  xs: {
    name: 'xs',
    radius: 12,
    ringPx: 4,
    cellPx: 44,
    caption: 'number',
    captionLines: 1,
    captionSizePx: 11,
    numberSizePx: 11,
    strandGapPx: 2,
    strandPx: 1.25,
    laneGapPx: 2,
    lanePx: 6,
    bandGapPx: 6,
    letters: false,
  },
};

const COMPACT: Readonly<Record<Name, Tier>> = {
  xl: {
    ...WIDE.xl,
    radius: 54,
    ringPx: 13,
    cellPx: 150,
    caption: 'split',
    captionLines: 3,
    captionSizePx: 13,
    numberSizePx: 28,
  },
  l: {
    ...WIDE.l,
    radius: 38,
    ringPx: 12,
    cellPx: 132,
    caption: 'split',
    captionLines: 3,
    captionSizePx: 12,
    numberSizePx: 24,
    strandGapPx: 4,
    laneGapPx: 5,
    lanePx: 30,
  },
  m: { ...WIDE.m, radius: 26, cellPx: 96, numberSizePx: 17 },
  s: { ...WIDE.s, radius: 18, cellPx: 64, numberSizePx: 13, laneGapPx: 3, lanePx: 18 },
  xs: { ...WIDE.xs, radius: 11, cellPx: 42 },
};

const MOST: readonly (readonly [Name, number])[] = [
  ['xl', 1],
  ['l', 6],
  ['m', 18],
  ['s', 80],
];

export function tierFor(places: number, compact: boolean): Tier {
  const [name] = MOST.find(([, most]) => places <= most) ?? ['xs' as const];
  return (compact ? COMPACT : WIDE)[name];
}
