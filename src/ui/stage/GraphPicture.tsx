import { useActions, useFigureState, usePlayback } from '../figure.ts';
import { useHighlights } from '../lesson/use-highlights.ts';
import { GraphDrawing } from './GraphDrawing.tsx';
import type { PictureProps } from './stage-handle.ts';

/** The graph of what is played. */
export function GraphPicture({ onHandle }: PictureProps) {
  const playback = usePlayback();
  const row = useFigureState((state) => state.cursor);
  const selection = useFigureState((state) => state.selection);
  const { select } = useActions();
  return (
    <GraphDrawing
      playback={playback}
      row={row}
      selection={selection}
      highlights={useHighlights()}
      onSelect={select}
      onHandle={onHandle}
    />
  );
}
