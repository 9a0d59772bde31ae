import { useEffect, useRef } from 'react';
import { createTimeline } from '../../scene/timeline/timeline.ts';
import type { TimelineHandle } from '../../scene/timeline/timeline-input.ts';
import { useActions } from '../figure.ts';
import { useTimeInput } from '../use-time-input.ts';

/** The drawn timeline: made once, told of every change. */
export function TimelinePicture() {
  const { seek, setHover } = useActions();
  const input = useTimeInput();
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
