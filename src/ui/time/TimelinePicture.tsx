import { useEffect, useMemo, useRef } from 'react';
import { createTimeline } from '../../scene/timeline/timeline.ts';
import type { TimelineHandle } from '../../scene/timeline/timeline-input.ts';
import { timelineHazards } from '../../store/hazards.ts';
import { divergenceRows } from '../../store/lens.ts';
import { useActions, useComparison, useHazards } from '../figure.ts';
import { useTimeInput } from '../use-time-input.ts';

/** The drawn timeline: made once, told of every change. */
export function TimelinePicture() {
  const { seek, setHover } = useActions();
  const input = useTimelineInput();
  const host = useRef<HTMLDivElement>(null);
  const handle = useRef<TimelineHandle>(undefined);
  useEffect(() => {
    if (host.current === null) return undefined;
    const timeline = createTimeline(host.current, { seek, hover: setHover });
    handle.current = timeline;
    return () => timeline.destroy();
  }, [seek, setHover]);
  useEffect(() => {
    handle.current?.update(input);
  }, [input]);
  return <div ref={host} id="timeline-picture" className="timeline-picture" />;
}

/** What time shows everywhere, and what only the timeline has: hazards, and where compared rules part. */
function useTimelineInput() {
  const input = useTimeInput();
  const found = useHazards();
  const comparison = useComparison();
  const { playback, flags } = input;
  const hazards = useMemo(() => timelineHazards(found ?? []), [found]);
  const all = useMemo(() => {
    if (comparison === undefined) return flags;
    const rows = divergenceRows(playback, comparison);
    const differences = comparison.divergences.map((divergence, index) => ({
      row: rows[index] ?? 0,
      text: divergence.because.text,
      kind: 'difference' as const,
    }));
    return differences.length === 0 ? flags : [...(flags ?? []), ...differences];
  }, [flags, comparison, playback]);
  return useMemo(() => ({ ...input, hazards, flags: all }), [input, hazards, all]);
}
