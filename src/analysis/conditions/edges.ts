import type { Moment } from '../../timeline/moment.ts';
import type { BoundCondition } from './bind.ts';

/** A run that can be asked row by row. */
export interface Moments {
  readonly length: number;
  momentAt(row: number): Moment;
}

/** Looks for the rows at which a condition becomes true: it holds after them and did not before. */
export interface EdgeSearch {
  /** Those among the rows that were looked at, ascending. */
  readonly rows: readonly number[];
  /** How many rows were looked at. */
  readonly read: number;
  readonly done: boolean;
  /** Looks at rows before `end`, and at most at so many. */
  readOn(end: number, most?: number): void;
}

export function createEdgeSearch(run: Moments, condition: BoundCondition): EdgeSearch {
  const rows: number[] = [];
  let read = 0;
  // What holds before anything has happened has not become true.
  let before = condition.holds(run.momentAt(-1));
  return {
    rows,
    get read() {
      return read;
    },
    get done() {
      return read >= run.length;
    },
    readOn(end, most = Infinity) {
      const until = Math.min(end, run.length, read + most);
      for (; read < until; read += 1) {
        const now = condition.holds(run.momentAt(read));
        if (now && !before) rows.push(read);
        before = now;
      }
    },
  };
}
