import { useEffect, useRef } from 'react';
import { createLanes } from '../../scene/lanes/lanes.ts';
import type { LanesHandle } from '../../scene/lanes/lanes-input.ts';
import { useFigure } from '../figure.ts';
import { useTimeInput } from '../use-time-input.ts';

/** The drawn lanes: made once, told of every change. */
export function LanesPicture() {
  const {
    store,
    actions: { seek, setHover },
  } = useFigure();
  const input = useTimeInput();
  const host = useRef<HTMLDivElement>(null);
  const handle = useRef<LanesHandle>(undefined);
  useEffect(() => {
    if (host.current === null) return undefined;
    const lanes = createLanes(host.current, { seek, hover: setHover });
    handle.current = lanes;
    // What was in sight may not be when the panels around it have found their sizes.
    const resized = new ResizeObserver(() => lanes.reveal(store.getState().cursor));
    resized.observe(host.current);
    return () => {
      resized.disconnect();
      lanes.destroy();
    };
  }, [seek, setHover, store]);
  useEffect(() => {
    handle.current?.update(input);
  }, [input]);
  return <div ref={host} className="stage-picture stage-picture-lanes" />;
}
