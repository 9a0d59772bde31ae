import { useMemo } from 'react';
import type { TimelineInput } from '../scene/timeline/timeline-input.ts';
import { lostAt } from '../store/lost.ts';
import { useConditions, useFigureState, usePlayback, useVisibleRows } from './figure.ts';
import { useMarkers } from './use-markers.ts';
import { useTexts } from './use-texts.ts';

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
  const conditions = useConditions();
  const { conditions: texts } = useTexts();
  const flags = useMemo(() => {
    const own = new Set(ownMarkers.map((marker) => marker.name));
    const places = marked.map(({ row, text, name }) => ({
      row,
      text: text || name,
      kind: own.has(name) ? ('marker' as const) : ('bookmark' as const),
    }));
    const met = conditions.flatMap(({ title, rows = [] }) =>
      rows.map((row) => ({
        row,
        text: texts.becomesTrue(title),
        label: title,
        kind: 'condition' as const,
      })),
    );
    return [...places, ...met];
  }, [marked, ownMarkers, conditions, texts]);
  const gaps = useMemo(() => lostAt(playback, documentGaps ?? []), [playback, documentGaps]);
  return useMemo(
    () => ({ playback, cursor, selectedPlace, visible, flags, gaps, hovered }),
    [playback, cursor, selectedPlace, visible, flags, gaps, hovered],
  );
}
