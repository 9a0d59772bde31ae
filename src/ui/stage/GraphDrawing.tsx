import { useEffect, useRef } from 'react';
import { createGraph, type Graph } from '../../scene/graph/host.ts';
import type { GraphSelection } from '../../scene/graph/selection.ts';
import type { Playback } from '../../timeline/playback.ts';
import type { PictureProps } from './stage-handle.ts';

interface Props extends PictureProps {
  readonly playback: Playback;
  readonly row: number;
  readonly selection: GraphSelection | undefined;
  readonly onSelect: (selection: GraphSelection | undefined) => void;
  /** One legend is enough where several graphs stand beside each other. */
  readonly legend?: boolean;
  /** Made as small as the host where that is low. */
  readonly fitted?: boolean;
}

/** The drawn graph of one run: made once, told of every change. */
export function GraphDrawing({
  playback,
  row,
  selection,
  onSelect,
  onHandle,
  legend = true,
  fitted = false,
}: Props) {
  const host = useRef<HTMLDivElement>(null);
  const graph = useRef<Graph>(undefined);
  useEffect(() => {
    if (host.current === null) return undefined;
    const drawn = createGraph(host.current, { select: onSelect }, { legend });
    graph.current = drawn;
    onHandle(drawn);
    return () => {
      drawn.destroy();
      graph.current = undefined;
      onHandle(undefined);
    };
  }, [onSelect, onHandle, legend]);
  useEffect(() => {
    graph.current?.update({ playback, row, selection });
  }, [playback, row, selection]);
  useEffect(() => {
    if (!fitted || host.current === null) return undefined;
    const resized = new ResizeObserver(() => graph.current?.fit());
    resized.observe(host.current);
    return () => resized.disconnect();
  }, [fitted]);
  return <div ref={host} className="stage-picture scrolls" />;
}
