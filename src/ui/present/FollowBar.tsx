import { useEffect } from 'react';
import { useActions } from '../figure.ts';
import { useTexts } from '../use-texts.ts';
import { useEntries, useHeard, usePart, useSession } from './use-session.ts';
import { letter, VoteTime } from './VoteCard.tsx';

interface Props {
  readonly away: boolean;
  readonly lost: boolean;
  readonly onReturn: () => void;
}

const TYPING = 'input, textarea, select, dialog[open]';

/** Whether one is with the presentation, and the way back to it. */
export function FollowBar({ away, lost, onReturn }: Props) {
  const { follow } = useTexts();
  const { setSharing } = useActions();
  const there = useHeard().some(({ role }) => role !== 'follower');
  useReturnKey(onReturn);
  return (
    <aside className="follow-bar" data-away={away} aria-label={follow.title}>
      <p role="status">
        {lost ? follow.lostHere : away ? follow.away : there ? follow.following : follow.gone}
      </p>
      <div className="follow-bar-tools">
        {away && !lost && (
          <button type="button" className="button button-primary button-small" onClick={onReturn}>
            {follow.comeBack} <kbd className="key">R</kbd>
          </button>
        )}
        <button type="button" className="button button-small" onClick={() => setSharing('no')}>
          {follow.leave}
        </button>
      </div>
      <Ballot />
    </aside>
  );
}

function useReturnKey(onReturn: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, code, ctrlKey, metaKey, altKey } = event;
      if (code !== 'KeyR' || ctrlKey || metaKey || altKey) return;
      if (target instanceof Element && target.closest(TYPING) !== null) return;
      event.preventDefault();
      onReturn();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onReturn]);
}

/** The question to the room, with this follower's answer. */
function Ballot() {
  const { vote: texts } = useTexts();
  const { peer } = useSession();
  const vote = usePart('vote')?.vote;
  const own = useOwnBallot();
  if (vote === undefined) return undefined;
  const chosen = own?.vote === vote.id ? own.choice : undefined;
  return (
    <fieldset className="ballot" disabled={vote.revealed}>
      <legend>{vote.question}</legend>
      <div className="ballot-options">
        {vote.options.map((option, index) => (
          <button
            key={index}
            type="button"
            className="button"
            aria-pressed={chosen === index}
            data-right={vote.revealed && vote.right === index}
            onClick={() => peer.set({ kind: 'ballot', by: peer.id, vote: vote.id, choice: index })}
          >
            <span className="vote-letter">{letter(index)}</span> {option}
            {vote.revealed && vote.right === index && ` · ${texts.right}`}
          </button>
        ))}
      </div>
      <p className="quiet" role="status">
        {chosen !== undefined && !vote.revealed && texts.chosen} <VoteTime vote={vote} />
      </p>
    </fieldset>
  );
}

function useOwnBallot() {
  const { peer } = useSession();
  const entries = useEntries();
  const part = entries.get(`ballot/${peer.id}`)?.part;
  return part?.kind === 'ballot' ? part : undefined;
}
