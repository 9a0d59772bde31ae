import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { markedRows, markersOf, type MarkedRow } from '../store/markers.ts';
import { useFigureState, usePlayback } from './figure.ts';

/** The log's markers and the reader's bookmarks, by row. */
export function useMarkers(): readonly MarkedRow[] {
  const playback = usePlayback();
  const markers = useFigureState(useShallow(markersOf));
  return useMemo(() => markedRows(playback, markers), [playback, markers]);
}
