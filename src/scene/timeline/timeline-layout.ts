import { clamp } from '../../base/clamp.ts';
import { textWidth } from '../text-width.ts';
import type { RowScale } from './row-scale.ts';

/** Heights of the parts, as the style sheet has them. Flags stand in a strip of their own above the numbers. */
export const RULER_PX = 38;
export const LANE_PX = 22;
export const COUNTS_PX = 62;
export const MOST_LANES_SHOWN = 8;

/** Where the track stands that rows are drawn on, in pixels. Depends on the width and the users alone, so that nothing shifts. */
export interface TimelineLayout {
  /** Names become letters. */
  readonly compact: boolean;
  readonly left: number;
  readonly right: number;
}

const COMPACT_BELOW_PX = 640;
const COMPACT_LABELS_PX = 34;
/** --ioasid-text-s, as the style sheet says. */
export const LABEL_TEXT_PX = 12;
export const SIGN_PX = 16;
/** The sign, what parts it from the name, and what parts the name from the track. */
export const BESIDE_NAME_PX = SIGN_PX + 7 + 18;
const LEAST_LABELS_PX = 118;
const MOST_LABELS_PX = 148;
/** Room for half a mark and half a badge at either end. */
export const TRACK_MARGIN_PX = 14;

export function timelineLayout(widthPx: number, users: readonly { readonly name: string }[]): TimelineLayout {
  const compact = widthPx < COMPACT_BELOW_PX;
  const longestPx = Math.max(...users.map(({ name }) => Math.ceil(textWidth(name, LABEL_TEXT_PX))));
  const left = compact
    ? COMPACT_LABELS_PX
    : clamp(longestPx + BESIDE_NAME_PX, LEAST_LABELS_PX, MOST_LABELS_PX);
  return { compact, left, right: Math.max(widthPx - TRACK_MARGIN_PX, left + 1) };
}

/** The middle of a user's lane. */
export function laneMiddle(user: number): number {
  return (user + 0.5) * LANE_PX;
}

/** Rows at which the ruler has a number: a round distance apart, wide enough for the numbers. */
export function rulerRows({
  first,
  last,
  stepPx,
}: Pick<RowScale, 'first' | 'last' | 'stepPx'>): readonly number[] {
  const distance = roundAbove(RULER_DISTANCE_PX / stepPx);
  const rows: number[] = [];
  // Numbers on screen count from 1, so the row whose number is round is one before.
  for (let row = Math.ceil((first + 1) / distance) * distance - 1; row <= last; row += distance)
    rows.push(row);
  return rows;
}

const RULER_DISTANCE_PX = 64;

/** 1, 2, 5, 10, 20, 50, ... the first that is at least `least`. */
function roundAbove(least: number): number {
  for (let power = 1; ; power *= 10) {
    for (const digit of [1, 2, 5]) if (digit * power >= least) return digit * power;
  }
}
