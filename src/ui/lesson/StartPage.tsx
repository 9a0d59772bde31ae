import { questionsOf, type LessonState } from '../../store/lesson/lesson-state.ts';
import { rulesOffered } from '../../store/rules.ts';
import { useTexts } from '../use-texts.ts';

/** What one will be able to do, and how long it takes. */
export function StartPage({ state }: { readonly state: LessonState }) {
  const texts = useTexts().lesson;
  const { compiled } = state;
  const { lesson } = compiled;
  const questions = questionsOf(compiled).length;
  const rules = rulesOffered(lesson.semantics).find(({ id }) => id === lesson.semantics)?.title;
  const facts = [
    lesson.minutes === undefined ? undefined : texts.aboutMinutes(lesson.minutes),
    texts.steps(lesson.steps.length),
    questions === 0 ? undefined : texts.questions(questions),
  ].filter((fact) => fact !== undefined);
  return (
    <section className="lesson-page" aria-label={texts.atStart}>
      <p className="lesson-facts">{facts.join(' · ')}</p>
      {lesson.objectives.length > 0 && (
        <>
          <h3>{texts.objectives}</h3>
          <ul className="lesson-objectives" lang={lesson.lang}>
            {lesson.objectives.map((objective) => (
              <li key={objective}>{objective}</li>
            ))}
          </ul>
        </>
      )}
      {rules !== undefined && <p className="quiet">{texts.rulesOf(rules)}</p>}
      <p className="quiet">{texts.keyHelp}</p>
    </section>
  );
}
