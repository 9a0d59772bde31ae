import { rightAnswer } from '../../store/lesson/judge.ts';
import type { LessonState, Question } from '../../store/lesson/lesson-state.ts';
import { useTexts } from '../use-texts.ts';
import { givenText } from '../../store/lesson/given-text.ts';
import { Words } from './Prose.tsx';
import { useAsked } from './use-asked.ts';

interface Props {
  readonly state: LessonState;
  readonly question: Question;
}

/** The right answer in words, and what the lesson says to it. */
export function RightAnswer({ state, question }: Props) {
  const { lesson: texts } = useTexts();
  const asked = useAsked(state, question);
  const right = rightAnswer(question.quiz, asked);
  if (right === undefined) return null;
  return (
    <div lang={state.compiled.lesson.lang}>
      <p>{texts.rightIs(givenText(question.quiz, right.given, asked))}</p>
      {right.feedback.length > 0 && (
        <p>
          <Words content={right.feedback} />
        </p>
      )}
    </div>
  );
}
