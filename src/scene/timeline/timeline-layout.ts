import { textWidth } from '../text-width.ts';

/** Where the parts of the timeline stand, in pixels. Depends on the width and the users alone, so that nothing shifts. */
export interface TimelineLayout {
  readonly widthPx: number;
  /** Names become letters. */
  readonly compact: boolean;
  /** Left and right ends of the track that rows stand on. */
  readonly left: number;
  readonly right: number;
  readonly overviewPx: number;
  /** Flags in a strip of their own, then the numbers: neither hides the other. */
  readonly flagsPx: number;
  readonly rulerPx: number;
  readonly lanePx: number;
  /** All lanes, and what is seen of them before they scroll. */
  readonly lanesPx: number;
  readonly lanesShownPx: number;
  readonly countsPx: number;
  /** The track that is the slider: ruler, lanes and counts. */
  readonly trackPx: number;
}

const OVERVIEW_PX = 30;
const FLAGS_PX = 14;
const RULER_PX = FLAGS_PX + 24;
const LANE_PX = 22;
const COUNTS_PX = 62;
const MOST_LANES_SHOWN = 8;
/** A finger needs this much to hold the playhead. */
const LEAST_TRACK_PX = 44;

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
const TRACK_MARGIN_PX = 14;

export function timelineLayout(widthPx: number, names: readonly string[]): TimelineLayout {
  const compact = widthPx < COMPACT_BELOW_PX;
  const longestPx = names.reduce((most, name) => Math.max(most, textWidth(name, LABEL_TEXT_PX)), 0);
  const wanted = Math.min(Math.max(Math.ceil(longestPx) + BESIDE_NAME_PX, LEAST_LABELS_PX), MOST_LABELS_PX);
  const labels = compact ? COMPACT_LABELS_PX : wanted;
  const lanesPx = Math.max(names.length, 1) * LANE_PX;
  const lanesShownPx = Math.min(lanesPx, MOST_LANES_SHOWN * LANE_PX);
  return {
    widthPx,
    compact,
    left: labels,
    right: Math.max(widthPx - TRACK_MARGIN_PX, labels + 1),
    overviewPx: OVERVIEW_PX,
    flagsPx: FLAGS_PX,
    rulerPx: RULER_PX,
    lanePx: LANE_PX,
    lanesPx,
    lanesShownPx,
    countsPx: COUNTS_PX,
    trackPx: Math.max(RULER_PX + lanesShownPx + COUNTS_PX, LEAST_TRACK_PX),
  };
}

/** The middle of a user's lane. */
export function laneMiddle(layout: TimelineLayout, user: number): number {
  return (user + 0.5) * layout.lanePx;
}

/** Rows at which the ruler has a number: a round distance apart, wide enough for the numbers. */
export function rulerRows(first: number, last: number, stepPx: number): readonly number[] {
  const distance = roundAbove(RULER_DISTANCE_PX / stepPx);
  const rows: number[] = [];
  // Numbers on screen count from 1, so the row whose number is round is one before.
  for (let number = Math.ceil((first + 1) / distance) * distance; number <= last + 1; number += distance) {
    if (number > 0) rows.push(number - 1);
  }
  return rows;
}

const RULER_DISTANCE_PX = 64;

/** 1, 2, 5, 10, 20, 50, ... the first that is at least `least`. */
function roundAbove(least: number): number {
  for (let power = 1; ; power *= 10) {
    for (const digit of [1, 2, 5]) if (digit * power >= least) return digit * power;
  }
}
