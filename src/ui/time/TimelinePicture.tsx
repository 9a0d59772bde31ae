import { useEffect, useMemo, useRef } from 'react';
import { createTimeline } from '../../scene/timeline/timeline.ts';
import type { TimelineHandle } from '../../scene/timeline/timeline-input.ts';
import { lostAt } from '../../store/lost.ts';
import { positionText } from '../../words/step-text.ts';
import { useFigure, useFigureState, usePlayback, useVisibleRows } from '../figure.ts';
import { useMarkers } from '../use-markers.ts';

/** The drawn timeline: made once, told of every change. */
export function TimelinePicture() {
  const { actions } = useFigure();
  const playback = usePlayback();
  const visible = useVisibleRows();
  const cursor = useFigureState((state) => state.cursor);
  const hovered = useFigureState((state) => state.hover);
  const selectedPlace = useFigureState(({ selection }) =>
    selection?.kind === 'ioasid' ? selection.place : undefined,
  );
  const documentMarkers = useFigureState((state) => state.document.markers);
  const documentGaps = useFigureState((state) => state.document.gaps);
  const marked = useMarkers();
  const flags = useMemo(() => {
    const own = new Set(documentMarkers.map((marker) => marker.name));
    return marked.map(({ row, text, name }) => ({
      row,
      text: text || name,
      kind: own.has(name) ? ('marker' as const) : ('bookmark' as const),
    }));
  }, [marked, documentMarkers]);
  const gaps = useMemo(() => lostAt(playback, documentGaps ?? []), [playback, documentGaps]);

  const host = useRef<HTMLDivElement>(null);
  const handle = useRef<TimelineHandle>(undefined);
  useEffect(() => {
    if (host.current === null) return undefined;
    const timeline = createTimeline(host.current, { seek: actions.seek, hover: actions.setHover });
    handle.current = timeline;
    return () => {
      timeline.destroy();
      handle.current = undefined;
    };
  }, [actions]);
  useEffect(() => {
    const valueText = positionText(playback, cursor);
    handle.current?.update({ playback, cursor, selectedPlace, visible, flags, gaps, hovered, valueText });
  }, [playback, cursor, selectedPlace, visible, flags, gaps, hovered]);
  return <div ref={host} className="timeline-picture" />;
}
