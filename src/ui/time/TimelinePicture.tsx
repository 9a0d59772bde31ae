import { useEffect, useMemo, useRef } from 'react';
import { timelineFeatures } from '../../scene/timeline/features/features.ts';
import { createTimeline } from '../../scene/timeline/timeline.ts';
import type { TimelineHandle } from '../../scene/timeline/timeline-input.ts';
import { timelineHazards } from '../../store/hazards.ts';
import { divergenceRows } from '../../store/lens.ts';
import { useActions, useComparison, useFigureState, useHazards } from '../figure.ts';
import { useTexts } from '../use-texts.ts';
import { useTimeInput } from '../use-time-input.ts';

/** The drawn timeline: made once, told of every change. */
export function TimelinePicture() {
  const { seek, setHover } = useActions();
  const input = useTimelineInput();
  const host = useRef<HTMLDivElement>(null);
  const handle = useRef<TimelineHandle>(undefined);
  useEffect(() => {
    if (host.current === null) return undefined;
    const timeline = createTimeline(host.current, { seek, hover: setHover }, timelineFeatures);
    handle.current = timeline;
    return () => timeline.destroy();
  }, [seek, setHover]);
  useEffect(() => {
    handle.current?.update(input);
  }, [input]);
  return <div ref={host} id="timeline-picture" className="timeline-picture" />;
}

/** What time shows everywhere, and what only the timeline has: hazards, where compared rules part, and the pinned step. */
function useTimelineInput() {
  const input = useTimeInput();
  const found = useHazards();
  const comparison = useComparison();
  const { moments } = useTexts();
  const pin = useFigureState((state) => state.pin);
  const { playback, flags } = input;
  const hazards = useMemo(() => timelineHazards(found ?? []), [found]);
  const all = useMemo(() => {
    const rows = comparison === undefined ? [] : divergenceRows(playback, comparison);
    const differences = (comparison?.divergences ?? []).map((divergence, index) => ({
      row: rows[index] ?? 0,
      text: divergence.because.text,
      kind: 'difference' as const,
    }));
    const pinned = pin === undefined ? [] : [{ row: pin, text: moments.pinned, kind: 'pin' as const }];
    const more = [...differences, ...pinned];
    return more.length === 0 ? flags : [...(flags ?? []), ...more];
  }, [flags, comparison, playback, pin, moments]);
  return useMemo(() => ({ ...input, hazards, flags: all }), [input, hazards, all]);
}
