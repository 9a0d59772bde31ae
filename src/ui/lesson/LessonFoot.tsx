import { isOpen, questionAt, type LessonState } from '../../store/lesson/lesson-state.ts';
import { MAIN_BRANCH } from '../../store/empty.ts';
import { useFigureState } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../use-texts.ts';
import { useIsAway, useLessonActions } from './use-lesson.ts';

/** Back and forward, and from elsewhere back to where the text is. It stays where it is, however long the text. */
export function LessonFoot({ state }: { readonly state: LessonState }) {
  const texts = useTexts().lesson;
  const { back, forward, tryIt } = useLessonActions();
  const { position } = state;
  const question = questionAt(state.compiled, position);
  // While something is asked, answering comes first.
  const asking = question !== undefined && isOpen(state.answers[question.key]);
  return (
    <footer className="lesson-foot">
      <Away state={state} />
      <div className="lesson-moves">
        <button
          type="button"
          className="button"
          disabled={position.kind === 'start'}
          title={`${texts.back} (P)`}
          onClick={back}
        >
          <Icon name="previous" />
          {texts.back}
        </button>
        {position.kind === 'stop' && (
          <button type="button" className="button button-plain" onClick={tryIt}>
            {texts.tryIt}
          </button>
        )}
        {position.kind !== 'end' && (
          <button
            type="button"
            className={asking ? 'button lesson-forward' : 'button button-primary lesson-forward'}
            title={`${texts.forward} (N)`}
            onClick={forward}
          >
            {position.kind === 'start' ? texts.begin : texts.forward}
            <Icon name="next" />
          </button>
        )}
      </div>
    </footer>
  );
}

/** Says that the picture is elsewhere, and brings it back. Takes no room while it is not. */
function Away({ state }: { readonly state: LessonState }) {
  const texts = useTexts().lesson;
  const { backToStep } = useLessonActions();
  const away = useIsAway();
  const inBranch = useFigureState(({ branchId }) => branchId !== MAIN_BRANCH);
  const otherRules = useFigureState(({ semantics }) => semantics !== state.compiled.lesson.semantics);
  const { position } = state;
  if (!away) return null;
  return (
    <div className="lesson-away" role="status">
      <p>{inBranch ? texts.awayBranch : otherRules ? texts.awayRules : texts.away}</p>
      <button type="button" className="button button-small" title="R" onClick={backToStep}>
        {position.kind === 'stop' && !inBranch ? texts.backToStep(position.step + 1) : texts.backToLesson}
      </button>
    </div>
  );
}
