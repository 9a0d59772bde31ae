import type { LogIndex } from './log-index.ts';
import type { RowScale } from './row-scale.ts';
import type { RowShape, Trouble } from './row-shape.ts';

/** One row on its user's lane, where single rows can be told apart. */
export interface LaneMark {
  readonly row: number;
  readonly user: number;
  readonly shape: RowShape;
  readonly trouble: Trouble | undefined;
  readonly x: number;
  /** Half the mark's width. */
  readonly sizePx: number;
  /** The filter does not let it pass. */
  readonly dim: boolean;
}

/** Below this distance marks would cover each other: rows are counted by column instead. */
export const LEAST_MARK_STEP_PX = 4;

const LARGEST_PX = 5.5;
const SMALLEST_PX = 2;

export function laneMarks(
  index: LogIndex,
  scale: RowScale,
  passes: (row: number) => boolean,
): readonly LaneMark[] {
  const sizePx = Math.min(LARGEST_PX, Math.max(SMALLEST_PX, scale.stepPx * 0.42));
  const marks: LaneMark[] = [];
  for (let row = scale.first; row <= scale.last; row += 1) {
    marks.push({
      row,
      user: index.users[row] ?? 0,
      shape: index.shape(row),
      trouble: index.trouble(row),
      x: scale.xOf(row),
      sizePx,
      dim: !passes(row),
    });
  }
  return marks;
}

/** What happened inside a call: from the call to the last row inside it, on the caller's lane. */
export interface Bracket {
  readonly row: number;
  readonly user: number;
  readonly x0: number;
  readonly x1: number;
  /** Brackets inside brackets lie lower. */
  readonly level: number;
  readonly deferred: boolean;
  readonly dim: boolean;
}

export function brackets(
  index: LogIndex,
  scale: RowScale,
  passes: (row: number) => boolean,
): readonly Bracket[] {
  const found: Bracket[] = [];
  for (const row of rowsAtOrOver(index, scale)) {
    const end = index.ends[row] ?? row;
    if (end === row) continue;
    found.push({
      row,
      user: index.users[row] ?? 0,
      x0: Math.max(scale.xOf(row), scale.left),
      x1: Math.min(scale.xOf(end), scale.right),
      level: depthOf(index, row),
      deferred: index.shape(row) === 'work',
      dim: !passes(row),
    });
  }
  return found;
}

/** Rows in the window, and before them those that enclose the first: their brackets reach into it. */
function rowsAtOrOver(index: LogIndex, scale: RowScale): readonly number[] {
  const rows: number[] = [];
  for (let row = index.parents[scale.first] ?? -1; row >= 0; row = index.parents[row] ?? -1)
    rows.unshift(row);
  for (let row = scale.first; row <= scale.last; row += 1) rows.push(row);
  return rows;
}

function depthOf(index: LogIndex, row: number): number {
  let depth = 0;
  for (let above = index.parents[row] ?? -1; above >= 0; above = index.parents[above] ?? -1) depth += 1;
  return depth;
}
