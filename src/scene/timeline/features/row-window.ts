import { clamp } from '../../../base/clamp.ts';
import { wholeLog, type RowWindow } from '../row-scale.ts';

/** A window never shows fewer rows than this: closer there is nothing more to see. */
const FEWEST_ROWS = 6;

export function isWhole([from, to]: RowWindow, length: number): boolean {
  const [first, last] = wholeLog(length);
  return from <= first && to >= last;
}

/** Inside the log, in order, and not too narrow; as near to what was asked as that allows. */
export function clampWindow([a, b]: RowWindow, length: number): RowWindow {
  const [first, last] = wholeLog(length);
  const span = clamp(Math.abs(b - a), FEWEST_ROWS, last - first);
  const middle = (a + b) / 2;
  const from = clamp(middle - span / 2, first, last - span);
  return [from, from + span];
}

export function moveWindow([from, to]: RowWindow, by: number, length: number): RowWindow {
  const [first, last] = wholeLog(length);
  const step = clamp(by, first - from, last - to);
  return [from + step, to + step];
}

/** `factor` below 1 shows fewer rows; `around` stays where it is. */
export function zoomWindow([from, to]: RowWindow, factor: number, around: number, length: number): RowWindow {
  const [first, last] = wholeLog(length);
  const span = clamp((to - from) * factor, FEWEST_ROWS, last - first);
  const share = (around - from) / (to - from);
  const wanted: RowWindow = [around - share * span, around + (1 - share) * span];
  return clampWindow(wanted, length);
}

/** The window that shows a row: the same one if it does already, else turned like a page, the row near its start. */
export function windowShowing(window: RowWindow, row: number, length: number): RowWindow {
  const [from, to] = window;
  if (row >= from && row + 1 <= to) return window;
  const span = to - from;
  const ahead = row >= to ? span * 0.1 : span * 0.9;
  return moveWindow(window, row - ahead - from, length);
}

/** Where a log is first shown: all of it while single rows can be told apart, else as much as reads well. */
export function firstWindow(length: number, row: number, widthPx: number): RowWindow {
  const whole = wholeLog(length);
  if (widthPx / (length + 1) >= LEAST_STEP_PX) return whole;
  const span = Math.max(widthPx / COMFORTABLE_STEP_PX, FEWEST_ROWS);
  return clampWindow([row + 0.5 - span / 2, row + 0.5 + span / 2], length);
}

const LEAST_STEP_PX = 4;
const COMFORTABLE_STEP_PX = 8;
