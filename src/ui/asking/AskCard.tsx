import { useEffect, useId, useRef, useState } from 'react';
import { askedHere } from '../../store/asking.ts';
import type { AskedQuestion } from '../../store/asked.ts';
import { useActions, useFigure, useFigureState } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { useTexts } from '../use-texts.ts';
import { useAskWords } from './use-ask-words.ts';

/** Asks about the step that comes next. Not while a lesson is played: it has questions of its own, and Q still asks. */
export function AskButton() {
  const texts = useTexts().asking;
  const { asking } = useFigure();
  const { notify } = useActions();
  const idle = useFigureState((state) => askedHere(state) === undefined && state.lesson === undefined);
  if (!idle) return null;
  return (
    <button
      type="button"
      className="button button-small ask-button"
      title={texts.about}
      onClick={() => {
        if (!asking.ask()) notify('info', texts.none, '');
      }}
    >
      {texts.quizMe}
    </button>
  );
}

/** The question that is open about a step of the log, and what comes of answering it. */
export function AskCard() {
  const asked = useFigureState(askedHere);
  if (asked === undefined) return null;
  return <Question key={`${asked.question.operation} ${asked.question.kind}`} asked={asked} />;
}

function Question({ asked }: { readonly asked: AskedQuestion }) {
  const { asking: texts, lesson } = useTexts();
  const { asking } = useFigure();
  const words = useAskWords(asked.question);
  const title = useId();
  const name = useId();
  const form = useRef<HTMLFormElement>(null);
  const { question, given } = asked;
  const [chosen, choose] = useState<number>();
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  const right = question.options.find((option) => option.right);
  const option = typeof given === 'number' ? question.options[given] : undefined;
  return (
    <section className="ask" aria-labelledby={title}>
      <header className="ask-head">
        <h2 id={title}>{texts.title}</h2>
        <IconButton
          icon="cross"
          label={texts.close}
          className="button button-icon button-small button-plain"
          onClick={asking.stopAsking}
        />
      </header>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== undefined) asking.answerAsked(chosen);
        }}
      >
        <p className="lesson-asks">{words.prompt}</p>
        <div role="radiogroup" aria-label={lesson.answerField} className="lesson-options">
          {question.options.map((each, index) => (
            <label key={index} className="lesson-option">
              <input
                type="radio"
                name={name}
                checked={chosen === index}
                disabled={given !== undefined}
                onChange={() => choose(index)}
              />
              <span>{words.answer(each.answer)}</span>
            </label>
          ))}
        </div>
        {given === undefined && (
          <div className="lesson-answer-buttons">
            <button type="submit" className="button button-primary" disabled={chosen === undefined}>
              {lesson.check}
            </button>
            <button type="button" className="button" onClick={() => asking.answerAsked('shown')}>
              {lesson.reveal}
            </button>
          </div>
        )}
      </form>
      <div role="status">
        {given !== undefined && (
          <div
            className="lesson-verdict"
            data-result={option === undefined ? 'revealed' : option.right ? 'right' : 'wrong'}
          >
            <p className="lesson-verdict-head">
              {option !== undefined && <Icon name={option.right ? 'check' : 'cross'} />}
              {option === undefined ? lesson.revealed : words.verdict(option)}
            </p>
            {option?.right !== true && right !== undefined && (
              <p>{texts.answerIs(words.answer(right.answer))}</p>
            )}
          </div>
        )}
      </div>
      {given !== undefined && (
        <div className="lesson-answer-buttons">
          <button type="button" className="button button-primary" onClick={asking.showAsked}>
            {texts.showIt}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              asking.showAsked();
              asking.ask();
            }}
          >
            {texts.another}
          </button>
        </div>
      )}
    </section>
  );
}
