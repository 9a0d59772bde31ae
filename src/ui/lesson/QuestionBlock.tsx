import { useState, type FormEvent } from 'react';
import { isOpen, type Given, type LessonState, type Question } from '../../store/lesson/lesson-state.ts';
import { firstGiven, shownVerdict } from '../../store/lesson/verdict.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../use-texts.ts';
import { QUESTION_ID, showVerdict } from './focus-question.ts';
import { AnswerField } from './AnswerField.tsx';
import { Words } from './Prose.tsx';
import { RightAnswer } from './RightAnswer.tsx';
import { useAsked } from './use-asked.ts';
import { useLessonActions } from './use-lesson.ts';

interface Props {
  readonly state: LessonState;
  readonly question: Question;
  /** It is asked at this very stop; else it stands above what came of it. */
  readonly now: boolean;
}

/** A question: asked, answered, or passed by. */
export function QuestionBlock({ state, question, now }: Props) {
  const texts = useTexts().lesson;
  const { quiz, key } = question;
  const answer = state.answers[key];
  return (
    <section
      className="lesson-question"
      aria-label={texts.question}
      data-now={now}
      id={now ? QUESTION_ID : undefined}
    >
      <p className="lesson-kind">{texts.kind[quiz.asks]}</p>
      <p className="lesson-asks">
        <Words content={quiz.question} />
      </p>
      {now && <AnswerForm key={key} state={state} question={question} />}
      <div role="status">{answer !== undefined && <Verdict state={state} question={question} />}</div>
      {now && isOpen(answer) && <p className="lesson-veiled">{texts.veiled}</p>}
    </section>
  );
}

function AnswerForm({ state, question }: Omit<Props, 'now'>) {
  const texts = useTexts().lesson;
  const lesson = useLessonActions();
  const answer = state.answers[question.key];
  const [given, setGiven] = useState<Given | undefined>(answer?.given ?? firstGiven(question));
  const [complaint, setComplaint] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setComplaint(given === undefined ? texts.notAnswered : '');
    if (given === undefined) return;
    lesson.answer(given);
    showVerdict();
  };
  const onReveal = () => {
    lesson.reveal();
    showVerdict();
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <AnswerField question={question} given={given} onChange={setGiven} />
      <p className="lesson-complaint" role="alert">
        {given === undefined && complaint}
      </p>
      <div className="lesson-answer-buttons">
        <button type="submit" className={isOpen(answer) ? 'button button-primary' : 'button'}>
          {texts.check}
        </button>
        {isOpen(answer) && (
          <>
            <button type="button" className="button" onClick={onReveal}>
              {texts.reveal}
            </button>
            <button type="button" className="button button-plain" onClick={lesson.forward}>
              {texts.skip}
            </button>
          </>
        )}
      </div>
    </form>
  );
}

/** What became of it, and what the lesson says to that. */
function Verdict({ state, question }: Omit<Props, 'now'>) {
  const texts = useTexts().lesson;
  const asked = useAsked(state, question);
  const answer = state.answers[question.key];
  if (answer === undefined) return null;
  const { attempts } = answer;
  const { shown, feedback } = shownVerdict(question, answer, asked);
  return (
    <div className="lesson-verdict" data-result={shown}>
      <p className="lesson-verdict-head">
        {shown === 'right' && <Icon name="check" />}
        {shown === 'wrong' && <Icon name="cross" />}
        <strong>{texts[shown]}</strong>
        {attempts > 1 && <span className="quiet">{texts.attempts(attempts)}</span>}
      </p>
      {feedback.length > 0 && (
        <p lang={state.compiled.lesson.lang}>
          <Words content={feedback} />
        </p>
      )}
      {(shown === 'revealed' || shown === 'skipped') && <RightAnswer state={state} question={question} />}
    </div>
  );
}
