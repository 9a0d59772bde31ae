import type { SharedVote } from '../../sync/part.ts';
import { tally } from '../../sync/tally.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../use-texts.ts';
import { clockText, useNow } from './use-now.ts';
import { useEntries } from './use-session.ts';

/** The question to the room; what it answered when the teacher shows it. */
export function VoteCard({ vote }: { readonly vote: SharedVote }) {
  const { question, options, revealed, right } = vote;
  const texts = useTexts();
  const counts = tally(vote, useEntries());
  const most = Math.max(1, ...counts);
  const sum = counts.reduce((all, count) => all + count, 0);
  return (
    <section className="vote" aria-label={texts.vote.title}>
      <p className="present-caption">{question}</p>
      <ol className="vote-options">
        {options.map((option, index) => (
          <li key={index} className="vote-option" data-right={revealed && right === index}>
            <span className="vote-letter">{letter(index)}</span>
            <span className="vote-label">{option}</span>
            {revealed && (
              <>
                {right === index && (
                  <span className="vote-right">
                    <Icon name="check" />
                    {texts.vote.right}
                  </span>
                )}
                <span className="vote-count">{counts[index]}</span>
                <span
                  className="vote-bar"
                  style={{ inlineSize: `${((counts[index] ?? 0) / most) * 100}%` }}
                />
              </>
            )}
          </li>
        ))}
      </ol>
      <p className="vote-foot">
        <span>{texts.vote.counted(sum)}</span>
        <VoteTime vote={vote} />
      </p>
    </section>
  );
}

/** A, B, C. */
export function letter(index: number): string {
  return String.fromCodePoint('A'.charCodeAt(0) + index);
}

export function VoteTime({ vote }: { readonly vote: SharedVote }) {
  const texts = useTexts();
  const now = useNow(250);
  if (vote.endsAt === undefined || vote.revealed) return undefined;
  const left = vote.endsAt - now;
  return <span>{left > 0 ? texts.vote.left(clockText(left + 999)) : texts.vote.over}</span>;
}
