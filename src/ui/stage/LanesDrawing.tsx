import { useEffect, useRef } from 'react';
import { laneExtras } from '../../scene/lanes/lane-extras.ts';
import { createLanes } from '../../scene/lanes/lanes.ts';
import type { LanesHandle, LanesInput } from '../../scene/lanes/lanes-input.ts';

interface Props {
  readonly input: LanesInput;
  readonly label?: string;
  readonly onSeek: (row: number) => void;
  /** Rows pointed at are those of the timeline. */
  readonly onHover?: (row: number | undefined) => void;
}

const nobody = (): void => undefined;

/** The drawn lanes of one run: made once, told of every change. */
export function LanesDrawing({ input, label, onSeek, onHover = nobody }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const handle = useRef<LanesHandle>(undefined);
  const latest = useRef(input);
  useEffect(() => {
    if (host.current === null) return undefined;
    const lanes = createLanes(
      host.current,
      { seek: onSeek, hover: onHover },
      { label, extrasOf: laneExtras },
    );
    handle.current = lanes;
    lanes.update(latest.current);
    // What was in sight may not be when the panels around it have found their sizes.
    const resized = new ResizeObserver(() => lanes.reveal(latest.current.cursor));
    resized.observe(host.current);
    return () => {
      resized.disconnect();
      lanes.destroy();
    };
  }, [onSeek, onHover, label]);
  useEffect(() => {
    latest.current = input;
    handle.current?.update(input);
  }, [input]);
  return <div ref={host} className="stage-picture stage-picture-lanes" />;
}
