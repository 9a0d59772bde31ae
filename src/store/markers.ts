import type { Marker } from '../timeline/document.ts';
import { firstRowOf, rowAtPlace } from '../timeline/places.ts';
import type { Playback } from '../timeline/playback.ts';
import { currentBranch } from './branch.ts';
import { MAIN_BRANCH } from './empty.ts';
import type { FigureState } from './state.ts';

/** A marker and the row it means in the run that is shown. */
export interface MarkedRow extends Marker {
  readonly row: number;
}

/**
 * The markers that mean something in the current branch. Those of the log speak of the operations that it came with: where a
 * branch has others, they would say something wrong.
 */
export function markersOf(state: FigureState): readonly Marker[] {
  const { operations } = currentBranch(state);
  const opened = state.branches.find(({ id }) => id === MAIN_BRANCH)?.operations ?? operations;
  const own = new Set(state.document.markers);
  return state.bookmarks.filter((marker) => {
    const { operation } = marker;
    if (operation >= operations.length) return false;
    return !own.has(marker) || operations[operation] === opened[operation];
  });
}

/** Markers in the order of their rows; without those behind the end, which a lesson may draw before that of the log. */
export function markedRows(playback: Playback, markers: readonly Marker[]): readonly MarkedRow[] {
  return markers
    .filter(({ operation }) => firstRowOf(playback, operation) < playback.length)
    .map((marker) => ({ ...marker, row: rowAtPlace(playback, marker) }))
    .toSorted((a, b) => a.row - b.row);
}

/** The marker one has come to: the last at or before a row. */
export function markerReached(marked: readonly MarkedRow[], row: number): MarkedRow | undefined {
  return marked.findLast((marker) => marker.row <= row);
}
