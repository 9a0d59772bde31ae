import type { LessonState } from '../../store/lesson/lesson-state.ts';
import { skippedBefore } from '../../store/lesson/shown.ts';
import { useTexts } from '../use-texts.ts';
import { RightAnswer } from './RightAnswer.tsx';

/** A question that closed the step before, and was skipped, leads on with its answer too. */
export function SkippedBefore({ state }: { readonly state: LessonState }) {
  const texts = useTexts().lesson;
  const question = skippedBefore(state);
  if (question === undefined) return null;
  return (
    <div className="lesson-verdict" data-result="skipped">
      <p>{texts.skippedBefore}</p>
      <RightAnswer state={state} question={question} />
    </div>
  );
}
