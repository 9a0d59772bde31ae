import type { Marker } from '../timeline/document.ts';
import { rowAtPlace } from '../timeline/places.ts';
import type { Playback } from '../timeline/playback.ts';

/** A marker and the row it means in the run that is shown. */
export interface MarkedRow extends Marker {
  readonly row: number;
}

/** The markers of a run in the order of their rows. */
export function markedRows(playback: Playback, markers: readonly Marker[]): readonly MarkedRow[] {
  return markers
    .map((marker) => ({ ...marker, row: rowAtPlace(playback, marker) }))
    .toSorted((a, b) => a.row - b.row);
}

/** The marker one has come to: the last at or before a row. */
export function markerReached(marked: readonly MarkedRow[], row: number): MarkedRow | undefined {
  return marked.findLast((marker) => marker.row <= row);
}
