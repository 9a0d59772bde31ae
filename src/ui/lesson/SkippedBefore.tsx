import { moved } from '../../store/lesson/moves.ts';
import { questionAt, type LessonPosition, type LessonState } from '../../store/lesson/lesson-state.ts';
import { useTexts } from '../use-texts.ts';
import { RightAnswer } from './RightAnswer.tsx';

interface Props {
  readonly state: LessonState;
  readonly position: Extract<LessonPosition, { kind: 'stop' }>;
}

/** A question that closed the step before, and was skipped, leads on with its answer too. */
export function SkippedBefore({ state, position }: Props) {
  const { skippedBefore } = useTexts().lesson;
  const before = moved(state, -1);
  const question = questionAt(state.compiled, before);
  if (position.stop > 0 || question === undefined || state.answers[question.key]?.result !== 'skipped')
    return null;
  return (
    <div className="lesson-verdict" data-result="skipped">
      <p>{skippedBefore}</p>
      <RightAnswer state={state} question={question} position={before} />
    </div>
  );
}
