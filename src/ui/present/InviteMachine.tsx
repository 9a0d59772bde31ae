import { useEffect, useRef, useState, type FormEvent } from 'react';
import { invite, type Invitation, type RtcState } from '../../sync/channels/rtc.ts';
import { useTexts } from '../use-texts.ts';
import { CopyField } from './CopyField.tsx';
import { QrCode } from './QrCode.tsx';
import { useProblemText } from './use-problem-text.ts';
import { useSession } from './use-session.ts';
import { pageAddress } from './window-name.ts';

type Stage =
  | { readonly is: 'none' | 'preparing' }
  | {
      readonly is: 'open';
      readonly invitation: Invitation;
      readonly state: RtcState;
      readonly entered: boolean;
    };

/** One follower on another machine: an invitation goes out, an answer comes back, both by hand or camera. */
export function InviteMachine() {
  const { follow } = useTexts();
  const { peer } = useSession();
  const said = useProblemText();
  const [stage, setStage] = useState<Stage>({ is: 'none' });
  const [answer, setAnswer] = useState('');
  const [problem, setProblem] = useState('');

  const start = async () => {
    setStage({ is: 'preparing' });
    setProblem('');
    setAnswer('');
    const made = await invite(peer, (state) =>
      setStage((now) => (now.is === 'open' ? { ...now, state } : now)),
    );
    if (made.ok) setStage({ is: 'open', invitation: made.value, state: 'waiting', entered: false });
    else {
      setStage({ is: 'none' });
      setProblem(said(made.problem));
    }
  };
  const connect = async (event: FormEvent) => {
    event.preventDefault();
    if (stage.is !== 'open') return;
    const accepted = await stage.invitation.accept(answer);
    setProblem(accepted.ok ? '' : said(accepted.problem));
    if (accepted.ok) setStage((now) => (now.is === 'open' ? { ...now, entered: true } : now));
  };

  const waiting = useRef<Invitation>(undefined);
  useEffect(() => {
    waiting.current = stage.is === 'open' && stage.state === 'waiting' ? stage.invitation : undefined;
  }, [stage]);
  // Nobody can enter the answer to an invitation that is no longer there.
  useEffect(() => () => waiting.current?.close(), []);

  const open = stage.is === 'open' ? stage : undefined;
  const waits = open?.state === 'waiting';
  return (
    <div className="invite">
      {open === undefined || !waits ? (
        <div className="speaker-buttons">
          <button
            type="button"
            className="button button-primary"
            disabled={stage.is === 'preparing'}
            onClick={() => void start()}
          >
            {stage.is === 'preparing' ? follow.inviting : open === undefined ? follow.invite : follow.another}
          </button>
        </div>
      ) : (
        <div className="follow-code">
          <QrCode text={`${pageAddress()}#follow=${open.invitation.text}`} />
          <div className="invite-steps">
            <p>{follow.one}</p>
            <CopyField label={follow.machine} text={`${pageAddress()}#follow=${open.invitation.text}`} />
            <p>{follow.two}</p>
            <form className="copy-field" onSubmit={(event) => void connect(event)}>
              <label htmlFor="invite-answer">{follow.answer}</label>
              <div className="copy-field-row">
                <input
                  id="invite-answer"
                  className="field"
                  value={answer}
                  autoComplete="off"
                  spellCheck={false}
                  onChange={(event) => setAnswer(event.target.value)}
                />
                <button
                  type="submit"
                  className="button button-primary"
                  disabled={open.entered || answer === ''}
                >
                  {open.entered ? follow.connecting : follow.connect}
                </button>
              </div>
            </form>
          </div>
        </div>
      )}
      <p role="status">
        {open?.state === 'connected' && follow.connected}
        {open?.state === 'lost' && follow.lost}
      </p>
      {problem !== '' && (
        <p role="alert" className="form-problem">
          {problem}
        </p>
      )}
    </div>
  );
}
