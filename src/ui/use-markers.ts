import { useMemo } from 'react';
import { markedRows, type MarkedRow } from '../store/markers.ts';
import { useFigureState, usePlayback } from './figure.ts';

/** The log's markers and the reader's bookmarks, by row. */
export function useMarkers(): readonly MarkedRow[] {
  const playback = usePlayback();
  const bookmarks = useFigureState((state) => state.bookmarks);
  return useMemo(() => markedRows(playback, bookmarks), [playback, bookmarks]);
}
