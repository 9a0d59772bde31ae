import { lessonAfter } from '../../store/lesson/opening-lesson.ts';
import type { LessonState } from '../../store/lesson/lesson-state.ts';
import { resultsOf } from '../../store/lesson/results.ts';
import { useFigure } from '../figure.ts';
import { downloadText } from '../parts/download.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../use-texts.ts';
import { resultsText } from './results-text.ts';
import { useLessonActions, useLessons } from './use-lesson.ts';

/** What has been learnt, how the questions went, and where to go from here. */
export function EndPage({ state }: { readonly state: LessonState }) {
  const { lesson: texts } = useTexts();
  const figure = useFigure();
  const lessons = useLessons();
  const { restart, toStep } = useLessonActions();
  const { lesson, steps } = state.compiled;
  const results = resultsOf(state);
  const next = state.id === undefined ? undefined : lessonAfter(state.id);
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(resultsText(results, texts)).then(
      () => true,
      () => false,
    );
    figure.actions.notify('info', copied ? texts.copied : texts.notCopied, '');
  };
  return (
    <section className="lesson-page" aria-labelledby="lesson-end">
      <h3 id="lesson-end">{texts.done}</h3>
      {lesson.objectives.length > 0 && (
        <>
          <p>{texts.learnt}</p>
          <ul className="lesson-objectives" data-done="true" lang={lesson.lang}>
            {lesson.objectives.map((objective) => (
              <li key={objective}>
                <Icon name="check" />
                {objective}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="lesson-score">
        {results.questions === 0 ? texts.noQuestions : texts.score(results.right, results.questions)}
      </p>
      {results.questions > 0 && (
        <ol className="lesson-results" aria-label={texts.yourAnswers}>
          {results.answers.map(({ step, title, result, attempts }, index) => (
            <li key={index} data-result={result}>
              <button type="button" onClick={() => toStep(steps.findIndex(({ anchor }) => anchor === step))}>
                <span lang={lesson.lang}>{title}</span>
                <span className="lesson-result-word">
                  {texts.result[result]}
                  {attempts > 1 && `, ${texts.attempts(attempts)}`}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      <div className="lesson-end-buttons">
        {next !== undefined && (
          <button type="button" className="button button-primary" onClick={() => void lessons.open(next.id)}>
            {texts.next}: {next.title}
            <Icon name="next" />
          </button>
        )}
        {results.questions > 0 && (
          <>
            <button type="button" className="button" onClick={() => void copy()}>
              <Icon name="copy" />
              {texts.copyResults}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => downloadText('results.json', `${JSON.stringify(results, null, 2)}\n`)}
            >
              <Icon name="save" />
              {texts.saveResults}
            </button>
          </>
        )}
        <button type="button" className="button" onClick={restart}>
          {texts.again}
        </button>
      </div>
      {results.questions > 0 && <p className="quiet">{texts.staysHere}</p>}
    </section>
  );
}
