import { useState, type FormEvent } from 'react';
import type { SharedVote } from '../../sync/part.ts';
import { tally, withHand } from '../../sync/tally.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { useTexts } from '../use-texts.ts';
import { questionAt } from '../../store/lesson/lesson-state.ts';
import { plainText, questionText } from '../../store/lesson/results.ts';
import { useLesson } from '../lesson/use-lesson.ts';
import { newId } from './session.ts';
import { useEntries, usePart, useSession } from './use-session.ts';
import { letter, VoteTime } from './VoteCard.tsx';

/** Asking the room, and counting what it says. */
export function VotePanel() {
  const texts = useTexts();
  const running = usePart('vote')?.vote;
  const [limit, setLimit] = useState(0);
  return (
    <section className="speaker-card" aria-label={texts.vote.title}>
      <h2>{texts.vote.title}</h2>
      {running === undefined ? (
        <>
          <TimeLimit seconds={limit} onChange={setLimit} />
          <LessonVote limit={limit} />
          <VoteForm limit={limit} />
        </>
      ) : (
        <VoteCount vote={running} />
      )}
    </section>
  );
}

function VoteCount({ vote }: { readonly vote: SharedVote }) {
  const texts = useTexts();
  const { peer } = useSession();
  const counts = tally(vote, useEntries());
  const change = (next: SharedVote | undefined) => peer.set({ kind: 'vote', vote: next });
  const small = 'button button-icon button-small';
  return (
    <>
      <p className="vote-question">{vote.question}</p>
      <ol className="vote-tally">
        {vote.options.map((option, index) => (
          <li key={index} data-right={vote.right === index}>
            <span className="vote-letter">{letter(index)}</span>
            <span className="vote-label">{option}</span>
            <IconButton
              icon="minus"
              label={texts.vote.remove(option)}
              className={small}
              onClick={() => change(withHand(vote, index, -1))}
            />
            <output className="vote-count">{counts[index]}</output>
            <IconButton
              icon="plus"
              label={texts.vote.add(option)}
              className={small}
              onClick={() => change(withHand(vote, index, 1))}
            />
          </li>
        ))}
      </ol>
      <p className="quiet">
        <VoteTime vote={vote} /> {vote.revealed ? '' : texts.vote.hidden}
      </p>
      <div className="speaker-buttons">
        <button
          type="button"
          className="button button-primary"
          onClick={() => change({ ...vote, revealed: !vote.revealed })}
        >
          {vote.revealed ? texts.vote.hide : texts.vote.reveal}
        </button>
        <button type="button" className="button" onClick={() => change(undefined)}>
          {texts.vote.end}
        </button>
      </div>
    </>
  );
}

/** The question that the lesson asks here, where it has answers to choose from. */
function LessonVote({ limit }: { readonly limit: number }) {
  const texts = useTexts();
  const { peer } = useSession();
  const lesson = useLesson();
  const quiz = lesson && questionAt(lesson.compiled, lesson.position)?.quiz;
  if (quiz?.asks !== 'choice') return undefined;
  const ask = () => {
    const right = quiz.options.findIndex((option) => option.right);
    const options = quiz.options.map(({ label }) => plainText(label));
    const vote = newVote(questionText(quiz), options, right < 0 ? undefined : right, limit);
    peer.set({ kind: 'vote', vote });
  };
  return (
    <div className="speaker-buttons">
      <button type="button" className="button button-primary" onClick={ask}>
        {texts.vote.fromLesson}
      </button>
    </div>
  );
}

function newVote(
  question: string,
  options: readonly string[],
  right: number | undefined,
  seconds: number,
): SharedVote {
  const endsAt = seconds === 0 ? undefined : Date.now() + seconds * 1000;
  return { id: newId(), question, options, right, endsAt, revealed: false, hands: options.map(() => 0) };
}

const LIMITS_S = [0, 30, 60, 120];

interface LimitProps {
  readonly seconds: number;
  readonly onChange: (seconds: number) => void;
}

/** How long the room has, whatever it is asked. */
function TimeLimit({ seconds: chosen, onChange }: LimitProps) {
  const texts = useTexts();
  return (
    <label className="vote-limit">
      {texts.vote.minutes}
      <select className="select" value={chosen} onChange={(event) => onChange(Number(event.target.value))}>
        {LIMITS_S.map((seconds) => (
          <option key={seconds} value={seconds}>
            {seconds === 0 ? texts.vote.noTime : texts.vote.seconds(seconds)}
          </option>
        ))}
      </select>
    </label>
  );
}

function VoteForm({ limit }: { readonly limit: number }) {
  const texts = useTexts();
  const { peer } = useSession();
  const [question, setQuestion] = useState('');
  const [answers, setAnswers] = useState('');
  const [tooFew, setTooFew] = useState(false);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const options = answers
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const enough = question.trim() !== '' && options.length >= 2;
    setTooFew(!enough);
    if (!enough) return;
    peer.set({ kind: 'vote', vote: newVote(question.trim(), options, undefined, limit) });
  };
  return (
    <form className="vote-form" onSubmit={ask}>
      <label>
        {texts.vote.question}
        <input
          className="field"
          value={question}
          maxLength={300}
          onChange={(event) => setQuestion(event.target.value)}
        />
      </label>
      <label>
        {texts.vote.options}
        <textarea
          className="field"
          rows={3}
          value={answers}
          onChange={(event) => setAnswers(event.target.value)}
        />
      </label>
      <div className="speaker-buttons">
        <button type="submit" className="button button-primary">
          {texts.vote.ask}
        </button>
      </div>
      {tooFew && (
        <p role="alert" className="form-problem">
          {texts.vote.tooFew}
        </p>
      )}
      <p className="quiet">{texts.vote.hint}</p>
    </form>
  );
}
