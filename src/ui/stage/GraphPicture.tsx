import { useActions, useFigureState, usePlayback } from '../figure.ts';
import { useHighlights } from '../lesson/use-highlights.ts';
import { useDiffering } from '../moments/use-moments.ts';
import { GraphDrawing } from './GraphDrawing.tsx';
import type { PictureProps } from './stage-handle.ts';

/** The graph of what is played. */
export function GraphPicture({ onHandle }: PictureProps) {
  const playback = usePlayback();
  const row = useFigureState((state) => state.cursor);
  const selection = useFigureState((state) => state.selection);
  const differing = useDiffering();
  const { select } = useActions();
  return (
    <GraphDrawing
      playback={playback}
      row={row}
      selection={selection}
      highlights={useHighlights()}
      differing={differing}
      onSelect={select}
      onHandle={onHandle}
    />
  );
}
