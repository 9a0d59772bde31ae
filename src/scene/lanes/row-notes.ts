import type { TimelineFlag, TimelineGap } from '../timeline/timeline-input.ts';
import type { ListedRows } from './listed-rows.ts';

/** What a listed row carries besides its own words. */
export interface RowNotes {
  readonly flags: readonly TimelineFlag[];
  /** Events that the recording lost just before it, and after it where it is the last. */
  readonly lostBefore: number;
  readonly lostAfter: number;
}

const NONE: RowNotes = { flags: [], lostBefore: 0, lostAfter: 0 };

/** Notes by place in the list. A flag on a row that is not listed is not shown: it would point at another row. */
export function rowNotes(
  rows: ListedRows,
  flags: readonly TimelineFlag[],
  gaps: readonly TimelineGap[],
): ReadonlyMap<number, RowNotes> {
  const notes = new Map<number, RowNotes>();
  const at = (place: number): RowNotes => notes.get(place) ?? NONE;
  for (const flag of flags) {
    if (!rows.isListed(flag.row)) continue;
    const place = rows.placeOf(flag.row);
    notes.set(place, { ...at(place), flags: [...at(place).flags, flag] });
  }
  for (const { afterRow, lostEvents } of gaps) {
    const next = rows.placeOf(afterRow + 1);
    const place = Math.min(next, rows.length - 1);
    if (place < 0) continue;
    const { lostBefore, lostAfter } = at(place);
    notes.set(
      place,
      next === place
        ? { ...at(place), lostBefore: lostBefore + lostEvents }
        : { ...at(place), lostAfter: lostAfter + lostEvents },
    );
  }
  return notes;
}

/** The same in words, to follow the row's own. */
export function flagWords({ flags }: RowNotes): string {
  return flags.map(({ kind, text }) => `${kind}: ${text}`).join(', ');
}

export function lostWords(lostEvents: number): string {
  return `${lostEvents} ${lostEvents === 1 ? 'event' : 'events'} lost`;
}
