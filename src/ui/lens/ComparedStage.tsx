import { comparedSemantics, divergenceAt } from '../../store/lens.ts';
import { useShallow } from 'zustand/react/shallow';
import { useComparison, useFigureState, usePlayback } from '../figure.ts';
import type { PictureProps } from '../stage/stage-handle.ts';
import { ComparedSide } from './ComparedSide.tsx';

/** The same moment of one log under two to four variants' rules: graphs or lanes with one cursor. */
export function ComparedStage({ onHandle }: PictureProps) {
  const playback = usePlayback();
  const semantics = useFigureState(useShallow(comparedSemantics));
  const cursor = useFigureState((state) => state.cursor);
  const comparison = useComparison();
  const here = comparison && divergenceAt(comparison, playback, cursor);
  return (
    <div className="compared-sides" data-count={semantics.length}>
      {semantics.map((id, index) => (
        <ComparedSide
          key={id}
          semantics={id}
          says={here?.says[index]}
          first={index === 0}
          onHandle={onHandle}
        />
      ))}
    </div>
  );
}
