import { divergenceAt, divergenceRows, type Comparison } from '../../store/lens.ts';
import { stepNumber } from '../../words/names.ts';
import { useComparison, useFigureState, usePlayback } from '../figure.ts';
import { Because } from './Because.tsx';

/** Why the compared variants part at the current operation, or where they do next. */
export function LensSentence() {
  const comparison = useComparison();
  return comparison === undefined ? null : <Sentence comparison={comparison} />;
}

function Sentence({ comparison }: { readonly comparison: Comparison }) {
  const playback = usePlayback();
  const cursor = useFigureState((state) => state.cursor);
  const here = divergenceAt(comparison, playback, cursor);
  const rows = divergenceRows(playback, comparison);
  return (
    <div className="lens-sentence" data-testid="sentence">
      {here === undefined ? (
        <p>{elsewhere(rows, cursor)}</p>
      ) : (
        <Because playback={playback} comparison={comparison} divergence={here} />
      )}
    </div>
  );
}

function elsewhere(rows: readonly number[], cursor: number): string {
  if (rows.length === 0) return 'These rules agree on every operation of this log.';
  const after = rows.find((row) => row > cursor);
  if (after === undefined) return 'No new difference here, and none comes after.';
  return `No new difference here. The next is at operation ${stepNumber(after)}.`;
}
