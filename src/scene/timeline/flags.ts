import type { RowScale } from './row-scale.ts';
import { tenth } from './pixels.ts';

/**
 * A place worth coming back to: a marker of the log, a bookmark of the reader, where compared rules part, where a condition becomes
 * true, or the step that is pinned.
 */
export interface TimelineFlag {
  readonly row: number;
  readonly text: string;
  readonly kind: 'marker' | 'bookmark' | 'difference' | 'condition' | 'pin';
  /** A word or two to stand beside it where there is room. */
  readonly label?: string;
}

/** Events that a recorder lost between row `afterRow` and the next. */
export interface TimelineGap {
  readonly afterRow: number;
  readonly lostEvents: number;
}

export interface PlacedGap extends TimelineGap {
  readonly x: number;
  readonly text: string;
}

export interface PlacedFlag extends TimelineFlag {
  /** The middle of the flag. */
  readonly x: number;
  /** What of the label has room before the next flag. */
  readonly words: string;
  /** The middle of its row, where its pole stands. */
  readonly poleX: number;
}

export function placeFlags(flags: readonly TimelineFlag[], scale: RowScale): readonly PlacedFlag[] {
  const seen = flags.filter(({ row }) => row >= scale.first && row <= scale.last);
  const taken = new Map<number, number>();
  const placed: (TimelineFlag & { readonly x: number; readonly poleX: number })[] = [];
  const drawn = new Set<string>();
  for (const flag of seen.toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind])) {
    const x = scale.xOf(flag.row);
    // In a long log thousands stand on the same pixel: one of each kind is all that can be seen there.
    const spot = `${flag.kind} ${Math.round(x)}`;
    if (scale.stepPx < 1 && drawn.has(spot)) continue;
    drawn.add(spot);
    const before = taken.get(flag.row) ?? 0;
    taken.set(flag.row, before + 1);
    placed.push({ ...flag, x: x + before * BESIDE_PX, poleX: x });
  }
  const xs = placed.map(({ x }) => x).toSorted((a, b) => a - b);
  return placed.map((flag) => ({ ...flag, words: wordsOf(flag, xs, scale.right) }));
}

/** The label, as far as it fits before the next flag or the end. */
function wordsOf(
  { label, x }: TimelineFlag & { readonly x: number },
  xs: readonly number[],
  right: number,
): string {
  if (label === undefined) return '';
  const next = xs.find((other) => other > x) ?? right;
  const letters = Math.floor((Math.min(next, right) - x - SIGN_PX * 2) / LETTER_PX);
  if (letters >= label.length) return label;
  return letters >= FEWEST_LETTERS ? `${label.slice(0, letters - 1).trimEnd()}…` : '';
}

const SIGN_PX = 7;
const LETTER_PX = 6.2;
const FEWEST_LETTERS = 6;

/** Flags of the same row stand side by side, in this order. */
const BESIDE_PX = 11;
const ORDER = { marker: 0, bookmark: 1, pin: 2, condition: 3, difference: 4 } as const;

const UNEQUAL = 'M-4 3.5H4V5.25H-4ZM-4 7.75H4V9.5H-4ZM2.2 1L3.6 1.6L-2.2 12L-3.6 11.4Z';
const POINTER = 'M-4 1H4V7.5L0 12L-4 7.5Z';
const TARGET =
  'M0 1.5A5 5 0 1 1 0 11.5A5 5 0 1 1 0 1.5ZM0 3A3.5 3.5 0 1 0 0 10A3.5 3.5 0 1 0 0 3ZM0 4.7A1.8 1.8 0 1 1 0 8.3A1.8 1.8 0 1 1 0 4.7Z';
const PIN = 'M0 0.5A4 4 0 1 1 0 8.5A4 4 0 1 1 0 0.5ZM-0.75 8H0.75V13H-0.75Z';
const RIBBON = 'M-4 1H4V12L0 9L-4 12Z';

/** A marker of the log points at its row, a bookmark hangs over it. About 8 wide and 13 high, from 0 down. */
export function flagPath(kind: TimelineFlag['kind']): string {
  if (kind === 'difference') return UNEQUAL;
  if (kind === 'condition') return TARGET;
  if (kind === 'pin') return PIN;
  return kind === 'marker' ? POINTER : RIBBON;
}

/** Room that a gap's words need before the next gap. */
const WORDS_PX = 116;

export function placeGaps(
  gaps: readonly TimelineGap[],
  scale: RowScale,
  compact: boolean,
): readonly PlacedGap[] {
  const shown = gaps.filter(({ afterRow }) => afterRow + 1 >= scale.first && afterRow <= scale.last);
  return shown.map((gap, place) => {
    const x = scale.edgeOf(gap.afterRow + 1);
    const next = shown[place + 1];
    const roomPx = (next === undefined ? Infinity : scale.edgeOf(next.afterRow + 1)) - x;
    const words = compact ? `${gap.lostEvents} lost` : `${gap.lostEvents} events lost`;
    return { ...gap, x, text: roomPx >= WORDS_PX ? words : '' };
  });
}

/** A band with torn edges, as of paper: something is missing here. */
export function tornPath(x: number, top: number, bottom: number, halfWidthPx = 4): string {
  const toothPx = 5;
  const edge = (side: 1 | -1, from: number, to: number): string => {
    const step = from < to ? toothPx : -toothPx;
    let path = '';
    let out = false;
    for (let y = from + step; step > 0 ? y < to : y > to; y += step) {
      out = !out;
      path += `L${tenth(x + side * (halfWidthPx + (out ? 2 : 0)))} ${y}`;
    }
    return `${path}L${tenth(x + side * halfWidthPx)} ${to}`;
  };
  return `M${tenth(x - halfWidthPx)} ${top}${edge(-1, top, bottom)}L${tenth(x + halfWidthPx)} ${bottom}${edge(1, bottom, top)}Z`;
}
