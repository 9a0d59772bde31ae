import type { RowWindow } from './row-window.ts';

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
  /** The row whose slot covers x, never outside the log: -1 is before the first. */
  rowAt(x: number): number;
  /** First and last row that can be seen, -1 and below the length not included. */
  readonly first: number;
  readonly last: number;
}

export function rowScale(window: RowWindow, left: number, right: number, length: number): RowScale {
  const [from, to] = window;
  const stepPx = (right - left) / Math.max(to - from, 1e-9);
  const edgeOf = (row: number): number => left + (row - from) * stepPx;
  return {
    window,
    left,
    right,
    stepPx,
    xOf: (row) => edgeOf(row + 0.5),
    edgeOf,
    rowAt: (x) => Math.min(Math.max(Math.floor(from + (x - left) / stepPx + NUDGE), -1), length - 1),
    first: Math.max(Math.floor(from), 0),
    last: Math.min(Math.ceil(to), length) - 1,
  };
}

/** Keeps the edge of a slot on its own side whatever the division rounds to. */
const NUDGE = 1e-9;
