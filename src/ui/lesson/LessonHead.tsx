import { indexOf, positionsOf } from '../../store/lesson/moves.ts';
import { questionsOf, type LessonState } from '../../store/lesson/lesson-state.ts';
import { HandoutMenu } from '../handout/HandoutMenu.tsx';
import { Icon } from '../parts/Icon.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Popover, closePopover } from '../parts/Popover.tsx';
import { useTexts } from '../use-texts.ts';
import { useLessonActions } from './use-lesson.ts';

/** Which lesson it is, how far one is in it, and the way to any other step. */
export function LessonHead({ state }: { readonly state: LessonState }) {
  const texts = useTexts().lesson;
  const { leave } = useLessonActions();
  const { compiled, position } = state;
  const { lesson, steps } = compiled;
  const last = positionsOf(compiled).length - 1;
  const at = indexOf(compiled, position);
  const where =
    position.kind === 'stop'
      ? texts.stepOf(position.step + 1, steps.length)
      : position.kind === 'start'
        ? texts.atStart
        : texts.atEnd;
  return (
    <header className="lesson-head">
      <div className="lesson-title">
        <h2 lang={lesson.lang}>{lesson.title}</h2>
        <div className="lesson-tools">
          <HandoutMenu compiled={compiled} />
          <IconButton
            icon="cross"
            label={texts.leave}
            className="button button-icon button-small button-plain"
            onClick={leave}
          />
        </div>
      </div>
      <div className="lesson-where">
        <Popover
          className="button button-small button-plain lesson-steps-button"
          panelLabel={texts.allSteps}
          panelClass="lesson-steps"
          button={
            <>
              {where}
              <Icon name="down" />
            </>
          }
        >
          <StepList state={state} />
        </Popover>
        <progress aria-label={texts.progress} max={last} value={at}>
          {where}
        </progress>
      </div>
    </header>
  );
}

function StepList({ state }: { readonly state: LessonState }) {
  const texts = useTexts().lesson;
  const { goTo, toStep } = useLessonActions();
  const { compiled, position } = state;
  const { lesson } = compiled;
  const here =
    position.kind === 'stop' ? position.step : position.kind === 'start' ? -1 : lesson.steps.length;
  const asking = new Set(questionsOf(compiled).map(({ step }) => step));
  return (
    <ol className="lesson-step-list">
      <li>
        <StepButton current={here === -1} onGo={() => goTo({ kind: 'start' })}>
          <span className="lesson-step-number" aria-hidden="true">
            ·
          </span>
          {texts.atStart}
        </StepButton>
      </li>
      {lesson.steps.map(({ anchor, title }, step) => (
        <li key={anchor}>
          <StepButton current={step === here} onGo={() => toStep(step)}>
            <span className="lesson-step-number">{step + 1}</span>
            <span lang={lesson.lang}>{title}</span>
            {step < here && (
              <span className="lesson-step-mark">
                <Icon name="check" />
                <span className="sr-only">, {texts.stepDone}</span>
              </span>
            )}
            {step >= here && asking.has(step) && (
              <span className="lesson-step-mark">
                <Icon name="help" />
                <span className="sr-only">, {texts.asksHere}</span>
              </span>
            )}
          </StepButton>
        </li>
      ))}
    </ol>
  );
}

interface StepButtonProps {
  readonly current: boolean;
  readonly onGo: () => void;
  readonly children: React.ReactNode;
}

function StepButton({ current, onGo, children }: StepButtonProps) {
  return (
    <button
      type="button"
      className="lesson-step"
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        closePopover(event.currentTarget);
        onGo();
      }}
    >
      {children}
    </button>
  );
}
