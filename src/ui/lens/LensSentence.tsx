import { useMemo } from 'react';
import { answersHere, type Answer } from '../../store/answers.ts';
import { divergenceAt, divergenceRows, type Comparison } from '../../store/lens.ts';
import { stepNumber } from '../../words/names.ts';
import { useComparison, useFigure, useFigureState, usePlayback } from '../figure.ts';
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
        <p>
          {elsewhere(rows, cursor)} <Answers />
        </p>
      ) : (
        <Because playback={playback} comparison={comparison} divergence={here} />
      )}
    </div>
  );
}

function elsewhere(rows: readonly number[], cursor: number): string {
  if (rows.length === 0) return 'These rules do the same at every operation of this log.';
  const after = rows.find((row) => row > cursor);
  if (after === undefined) return 'No new difference here, and none comes after.';
  return `No new difference here. The next is at operation ${stepNumber(after)}.`;
}

/** One that answers where the other says nothing does no other thing for it. */
function Answers() {
  const figure = useFigure();
  const state = useFigureState((each) => each);
  const answers = useMemo(() => answersHere(figure, state), [figure, state]);
  return answers.length === 0 ? null : <>Only the answers differ: {answers.map(answerText).join('; ')}.</>;
}

function answerText({ semantics, text }: Answer): string {
  return `${semantics} returns ${text === '' ? 'nothing' : text}`;
}
