import { markedRows, markersOf } from '../../store/markers.ts';
import { stepSentence } from '../../words/step-text.ts';
import type { LessonState } from '../../store/lesson/lesson-state.ts';
import { useLesson, useLessonActions } from '../lesson/use-lesson.ts';
import { useActions, useFigure, useFigureState, usePlayback } from '../figure.ts';
import { useTexts } from '../use-texts.ts';

/** Rows around the current one; a long log is gone through by its markers. */
const AROUND = 30;

/** Where one is, and a way to anywhere near. */
export function SpeakerSteps() {
  const { speaker } = useTexts();
  const lesson = useLesson();
  return (
    <nav className="speaker-steps scrolls" aria-label={speaker.steps}>
      {lesson === undefined ? <RowSteps /> : <LessonSteps state={lesson} />}
    </nav>
  );
}

function LessonSteps({ state: { compiled, position } }: { readonly state: LessonState }) {
  const { toStep } = useLessonActions();
  const current = position.kind === 'stop' ? position.step : undefined;
  return (
    <ol lang={compiled.lesson.lang}>
      {compiled.lesson.steps.map(({ anchor, title }, step) => (
        <li key={anchor}>
          <button
            ref={step === current ? reveal : undefined}
            type="button"
            className="speaker-step"
            aria-current={step === current ? 'step' : undefined}
            onClick={() => toStep(step)}
          >
            <span className="speaker-step-number">{step + 1}</span>
            {title}
          </button>
        </li>
      ))}
    </ol>
  );
}

function RowSteps() {
  const { seek } = useActions();
  const figure = useFigure();
  const playback = usePlayback();
  const cursor = useFigureState((state) => state.cursor);
  const from = Math.max(0, cursor - AROUND);
  const to = Math.min(playback.length, cursor + AROUND + 1);
  const rows = Array.from({ length: to - from }, (_, index) => from + index);
  const marked = new Set(markedRows(playback, markersOf(figure.store.getState())).map(({ row }) => row));
  return (
    <ol>
      {rows.map((row) => (
        <li key={row}>
          <button
            ref={row === cursor ? reveal : undefined}
            type="button"
            className="speaker-step"
            aria-current={row === cursor ? 'step' : undefined}
            data-marked={marked.has(row)}
            onClick={() => seek(row)}
          >
            <span className="speaker-step-number">{row + 1}</span>
            {stepSentence(playback, row)}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Scrolls the list, and nothing around it. */
function reveal(step: HTMLElement | null): void {
  const list = step?.closest('.speaker-steps');
  if (!step || !list) return;
  const [at, room] = [step.getBoundingClientRect(), list.getBoundingClientRect()];
  if (at.top < room.top || at.bottom > room.bottom) list.scrollTop += at.top - room.top - room.height / 2;
}
