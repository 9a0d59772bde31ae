import { useMemo } from 'react';
import { answersHere } from '../../store/answers.ts';
import { divergenceAt, divergenceRows, type Comparison } from '../../store/lens.ts';
import type { Texts } from '../../texts/en.ts';
import { stepNumber } from '../../words/names.ts';
import { useComparison, useFigure, useFigureState, usePlayback } from '../figure.ts';
import { Because } from './Because.tsx';
import { useTexts } from '../use-texts.ts';

/** Why the compared variants part at the current operation, or where they do next. */
export function LensSentence() {
  const comparison = useComparison();
  return comparison === undefined ? null : <Sentence comparison={comparison} />;
}

function Sentence({ comparison }: { readonly comparison: Comparison }) {
  const { lens: texts } = useTexts();
  const playback = usePlayback();
  const cursor = useFigureState((state) => state.cursor);
  const here = divergenceAt(comparison, playback, cursor);
  const rows = divergenceRows(playback, comparison);
  return (
    <div className="lens-sentence" data-testid="sentence">
      {here === undefined ? (
        <p>
          {elsewhere(rows, cursor, texts)} <Answers />
        </p>
      ) : (
        <Because playback={playback} comparison={comparison} divergence={here} />
      )}
    </div>
  );
}

function elsewhere(rows: readonly number[], cursor: number, texts: Texts['lens']): string {
  if (rows.length === 0) return texts.same;
  const after = rows.find((row) => row > cursor);
  if (after === undefined) return texts.noMore;
  return texts.nextAt(stepNumber(after));
}

/** One that answers where the other says nothing does no other thing for it. */
function Answers() {
  const { lens: texts } = useTexts();
  const figure = useFigure();
  const state = useFigureState((each) => each);
  const answers = useMemo(() => answersHere(figure, state), [figure, state]);
  return answers.length === 0 ? null : (
    <>{texts.onlyAnswers(answers.map((answer) => texts.returns(answer.semantics, answer.text)))}</>
  );
}
