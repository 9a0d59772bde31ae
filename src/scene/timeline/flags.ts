import type { RowScale } from './row-scale.ts';
import { tenth } from './pixels.ts';

/** A place worth coming back to: a marker of the log, a bookmark of the reader, or where compared rules part. */
export interface TimelineFlag {
  readonly row: number;
  readonly text: string;
  readonly kind: 'marker' | 'bookmark' | 'difference';
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
  readonly x: number;
}

export function placeFlags(flags: readonly TimelineFlag[], scale: RowScale): readonly PlacedFlag[] {
  const seen = flags.filter(({ row }) => row >= scale.first && row <= scale.last);
  const taken = new Set(seen.filter(({ kind }) => kind !== 'difference').map(({ row }) => row));
  return seen.map((flag) => {
    const beside = flag.kind === 'difference' && taken.has(flag.row);
    return { ...flag, x: scale.xOf(flag.row) + (beside ? BESIDE_PX : 0) };
  });
}

/** A difference gives way to a marker of the same row. */
const BESIDE_PX = 11;

const UNEQUAL = 'M-4 3.5H4V5.25H-4ZM-4 7.75H4V9.5H-4ZM2.2 1L3.6 1.6L-2.2 12L-3.6 11.4Z';
const POINTER = 'M-4 1H4V7.5L0 12L-4 7.5Z';
const RIBBON = 'M-4 1H4V12L0 9L-4 12Z';

/** A marker of the log points at its row, a bookmark hangs over it. About 8 wide and 13 high, from 0 down. */
export function flagPath(kind: TimelineFlag['kind']): string {
  if (kind === 'difference') return UNEQUAL;
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
