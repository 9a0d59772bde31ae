import { ROW_FLAG } from '../allocator/machine-interface.ts';
import type { Playback } from '../timeline/playback.ts';
import type { Row } from '../timeline/row.ts';
import { rowTitle } from '../words/step-text.ts';
import { NO_FILTER, type Filter, type OutcomeClass } from './state.ts';

export function isFiltering(filter: Filter): boolean {
  return (
    filter.text.trim() !== '' ||
    filter.users.length + filter.places.length + filter.calls.length + filter.outcomes.length >
      NO_FILTER.users.length
  );
}

/** How a row ended, as the filter speaks of it. */
export function outcomeClass(row: Row): OutcomeClass {
  if (row.flags & ROW_FLAG.oops) return 'oops';
  if (row.flags & ROW_FLAG.unheldDrop) return 'unheld';
  return row.flags & ROW_FLAG.refused ? 'refused' : 'ok';
}

/** The rows that pass, in order; undefined where no filter is set. */
export function visibleRows(playback: Playback, filter: Filter): readonly number[] | undefined {
  if (!isFiltering(filter)) return undefined;
  const passes = rowTest(playback, filter);
  const rows: number[] = [];
  for (let index = 0; index < playback.length; index += 1) {
    if (passes(playback.row(index))) rows.push(index);
  }
  return rows;
}

function rowTest(playback: Playback, filter: Filter): (row: Row) => boolean {
  const users = new Set(filter.users);
  const places = new Set(filter.places);
  const calls = new Set(filter.calls);
  const outcomes = new Set(filter.outcomes);
  const text = filter.text.trim().toLowerCase();
  return (row) =>
    (users.size === 0 || users.has(row.user)) &&
    (places.size === 0 || (row.life >= 0 && places.has(playback.life(row.life).place))) &&
    (calls.size === 0 || (row.kind === 'call' && calls.has(row.call))) &&
    (outcomes.size === 0 || outcomes.has(outcomeClass(row))) &&
    (text === '' || rowTitle(playback, row).toLowerCase().includes(text));
}

/** The visible row next to `from` in a direction; `from` itself where there is none. */
export function neighbour(
  visible: readonly number[] | undefined,
  from: number,
  by: number,
  length: number,
): number {
  if (visible === undefined) return Math.min(Math.max(from + by, 0), length - 1);
  const next = by > 0 ? visible.find((row) => row > from) : visible.findLast((row) => row < from);
  return next ?? from;
}
