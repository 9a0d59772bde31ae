import { lowerBound } from '../../base/search.ts';
import type { Playback } from '../../timeline/playback.ts';
import type { LogIndex } from '../timeline/log-index.ts';

/** The rows that stand in the lanes, ascending, and where each is in the list. */
export interface ListedRows {
  readonly length: number;
  /** The row at a place of the list. */
  at(place: number): number;
  /** The place of a row; of the next listed one where it is not listed itself. */
  placeOf(row: number): number;
  isListed(row: number): boolean;
}

/** Every row, or those that pass the filter and have to do with the chosen ID. */
export function listedRows(
  playback: Playback,
  index: LogIndex,
  selectedPlace: number | undefined,
  visible: ArrayLike<number> = Int32Array.from({ length: playback.length }, (_, row) => row),
): ListedRows {
  const chosen =
    selectedPlace === undefined
      ? visible
      : rowsOfPlace(playback, index, selectedPlace).filter((row) => has(visible, row));
  return {
    length: chosen.length,
    at: (place) => chosen[place] ?? -1,
    placeOf: (row) => lowerBound(chosen, row),
    isListed: (row) => has(chosen, row),
  };
}

function has(rows: ArrayLike<number>, row: number): boolean {
  return rows[lowerBound(rows, row)] === row;
}

/** Rows about any life of the number, with the calls they happen in, and rows that took or dropped a reference in passing. */
function rowsOfPlace(playback: Playback, index: LogIndex, place: number): readonly number[] {
  const rows = new Set<number>();
  const add = (row: number): void => {
    for (let each = row; each >= 0 && !rows.has(each); each = index.parents[each] ?? -1) rows.add(each);
  };
  for (const life of playback.cast.places[place]?.lives ?? []) {
    index.rowsOfLife(life).forEach(add);
    for (const reference of index.referencesOfLife(life)) {
      const { takenAt, droppedAt } = playback.reference(reference);
      add(takenAt);
      add(droppedAt);
    }
  }
  // A refused call about the number belongs here although no life answered to it.
  const ioasid = playback.cast.places[place]?.ioasid;
  for (let row = 0; row < index.length; row += 1) {
    if ((index.lives[row] ?? -1) < 0 && playback.row(row).ioasid === ioasid) add(row);
  }
  return [...rows].toSorted((a, b) => a - b);
}
