import { clamp } from '../../base/clamp.ts';

/**
 * Which part of a log is shown, in rows: [from, to). A slot is one row wide and its row stands in the middle. The slot
 * of row -1 is the moment before the first, so a whole log is [-1, length).
 */
export type RowWindow = readonly [from: number, to: number];

/** A log shorter than this leaves room on the right, so that its steps are no leaps and a growing one grows into it. */
const SHORT_LOG = 12;

export function wholeLog(length: number): RowWindow {
  return [-1, Math.max(length, SHORT_LOG)];
}

/** Rows to pixels and back, in equal steps by index: time between rows is not drawn. */
export interface RowScale {
  readonly window: RowWindow;
  readonly left: number;
  readonly right: number;
  /** Pixels from one row to the next; below 1 where there are more rows than pixels. */
  readonly stepPx: number;
  xOf(row: number): number;
  /** The boundary before a row. */
  edgeOf(row: number): number;
  /** The nearest place between left and right. */
  inside(x: number): number;
  /** The row whose slot covers x, never outside the log: -1 is before the first. */
  rowAt(x: number): number;
  /** First and last row that can be seen, -1 and below the length not included. */
  readonly first: number;
  readonly last: number;
}

export function rowScale([from, to]: RowWindow, left: number, right: number, length: number): RowScale {
  const stepPx = (right - left) / Math.max(to - from, 1e-9);
  const edgeOf = (row: number): number => left + (row - from) * stepPx;
  return {
    window: [from, to],
    left,
    right,
    stepPx,
    xOf: (row) => edgeOf(row + 0.5),
    edgeOf,
    inside: (x) => clamp(x, left, right),
    rowAt: (x) => clamp(Math.floor(from + (x - left) / stepPx + NUDGE), -1, length - 1),
    first: Math.max(Math.floor(from), 0),
    last: Math.min(Math.ceil(to), length) - 1,
  };
}

/** Keeps the edge of a slot on its own side whatever the division rounds to. */
const NUDGE = 1e-9;

/** The rows that can be seen. */
export function rowsIn({ first, last }: RowScale): readonly number[] {
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, place) => first + place);
}
