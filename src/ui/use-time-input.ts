import { useMemo } from 'react';
import type { TimelineInput } from '../scene/timeline/timeline-input.ts';
import { lostAt } from '../store/lost.ts';
import { useFigureState, usePlayback, useVisibleRows } from './figure.ts';
import { useMarkers } from './use-markers.ts';

/** What the timeline and the lanes show: both draw the same rows, one along, one down. */
export function useTimeInput(): TimelineInput {
  const playback = usePlayback();
  const visible = useVisibleRows();
  const cursor = useFigureState((state) => state.cursor);
  const hovered = useFigureState((state) => state.hover);
  const selectedPlace = useFigureState(({ selection }) =>
    selection?.kind === 'ioasid' ? selection.place : undefined,
  );
  const ownMarkers = useFigureState((state) => state.document.markers);
  const documentGaps = useFigureState((state) => state.document.gaps);
  const marked = useMarkers();
  const flags = useMemo(() => {
    const own = new Set(ownMarkers.map((marker) => marker.name));
    return marked.map(({ row, text, name }) => ({
      row,
      text: text || name,
      kind: own.has(name) ? ('marker' as const) : ('bookmark' as const),
    }));
  }, [marked, ownMarkers]);
  const gaps = useMemo(() => lostAt(playback, documentGaps ?? []), [playback, documentGaps]);
  return useMemo(
    () => ({ playback, cursor, selectedPlace, visible, flags, gaps, hovered }),
    [playback, cursor, selectedPlace, visible, flags, gaps, hovered],
  );
}
