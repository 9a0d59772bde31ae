import { useEffect, useRef } from 'react';
import { createGraph, type Graph } from '../../scene/graph/host.ts';
import { useFigure, useFigureState, usePlayback } from '../figure.ts';
import type { PictureProps } from './stage-handle.ts';

/** The drawn graph: made once, told of every change. */
export function GraphPicture({ onHandle }: PictureProps) {
  const { actions } = useFigure();
  const playback = usePlayback();
  const row = useFigureState((state) => state.cursor);
  const selection = useFigureState((state) => state.selection);
  const host = useRef<HTMLDivElement>(null);
  const graph = useRef<Graph>(undefined);
  useEffect(() => {
    if (host.current === null) return undefined;
    const drawn = createGraph(host.current, { select: actions.select }, { fitsHost: true });
    graph.current = drawn;
    onHandle(drawn);
    return () => {
      drawn.destroy();
      graph.current = undefined;
      onHandle(undefined);
    };
  }, [actions, onHandle]);
  useEffect(() => {
    graph.current?.update({ playback, row, selection });
  }, [playback, row, selection]);
  return <div ref={host} className="stage-picture scrolls" />;
}
