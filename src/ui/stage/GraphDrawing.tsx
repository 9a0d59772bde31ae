import { useEffect, useRef } from 'react';
import { CROWD } from '../../scene/graph/crowd.ts';
import { createElsewhere } from '../../scene/graph/elsewhere.ts';
import { createGraph, type Graph } from '../../scene/graph/host.ts';
import type { GraphSelection } from '../../scene/graph/selection.ts';
import type { Nearness } from '../../scene/graph/view.ts';
import type { Playback } from '../../timeline/playback.ts';

interface Props {
  readonly playback: Playback;
  readonly row: number;
  readonly selection: GraphSelection | undefined;
  /** What the text beside it points at. */
  readonly highlights?: readonly GraphSelection[];
  /** What differs from the pinned step; undefined where none is pinned. */
  readonly differing?: readonly GraphSelection[] | undefined;
  readonly onSelect: (selection: GraphSelection | undefined) => void;
  /** Told of the drawn graph, and of its end. */
  readonly onHandle: (graph: Graph | undefined) => void;
  readonly onMoved?: (nearness: Nearness) => void;
  /** One legend is enough where several graphs stand beside each other. */
  readonly legend?: boolean;
  /** Made as small as the host where that is low. */
  readonly fitted?: boolean;
  /** Drawn so wide, whatever the host. */
  readonly widthPx?: number;
  /** Scrolls to what changed. */
  readonly follows?: boolean;
}

/** The drawn graph of one run: made once, told of every change. */
export function GraphDrawing({
  playback,
  row,
  selection,
  highlights,
  differing,
  onSelect,
  onHandle,
  onMoved,
  legend = true,
  fitted = false,
  widthPx,
  follows = false,
}: Props) {
  const host = useRef<HTMLDivElement>(null);
  const graph = useRef<Graph>(undefined);
  useEffect(() => {
    if (host.current === null) return undefined;
    const drawn = createGraph(
      host.current,
      { select: onSelect, ...(onMoved !== undefined && { moved: onMoved }) },
      {
        legend,
        elsewhere: (of, surroundings) => createElsewhere(of, surroundings, follows),
        ...(widthPx !== undefined && { widthPx }),
      },
    );
    graph.current = drawn;
    onHandle(drawn);
    return () => {
      drawn.destroy();
      graph.current = undefined;
      onHandle(undefined);
    };
  }, [onSelect, onHandle, onMoved, legend, widthPx, follows]);
  useEffect(() => {
    graph.current?.update({ playback, row, crowd: CROWD, selection, highlights, differing });
  }, [playback, row, selection, highlights, differing]);
  useEffect(() => {
    if (!fitted || host.current === null) return undefined;
    const resized = new ResizeObserver(() => graph.current?.fit());
    resized.observe(host.current);
    return () => resized.disconnect();
  }, [fitted]);
  return <div ref={host} className="stage-picture scrolls" />;
}
