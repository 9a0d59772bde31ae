import './present.css';
import './follow.css';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { answerInvitation, type RtcState } from '../../sync/channels/rtc.ts';
import { parseSignal } from '../../sync/signal.ts';
import { useActions } from '../figure.ts';
import { useTexts } from '../use-texts.ts';
import { CopyField } from './CopyField.tsx';
import { FollowBar } from './FollowBar.tsx';
import { QrCode } from './QrCode.tsx';
import type { Session } from './session.ts';
import { useProblemText } from './use-problem-text.ts';
import { SessionContext, useNewSession } from './use-session.ts';
import { followerId, pageAddress } from './window-name.ts';

interface Props {
  /** What the link says: the id of a presentation in this browser, or an invitation from another machine. */
  readonly to: string;
  /** The program itself, to look around in. */
  readonly children: ReactNode;
}

/** The program, kept where a presentation is. */
export function FollowScreen({ to, children }: Props) {
  const signal = to.includes('~') ? parseSignal(to, 'offer') : undefined;
  const [own] = useState(followerId);
  const id = signal === undefined ? to : signal.ok ? signal.value.session : 'none';
  const session = useNewSession('follower', id, own);
  if (session === undefined) return undefined;
  return (
    <SessionContext value={session}>
      {signal === undefined ? (
        <Following session={session} lost={false}>
          {children}
        </Following>
      ) : (
        <FromAfar session={session} invitation={to}>
          {children}
        </FromAfar>
      )}
    </SessionContext>
  );
}

function Following({
  session,
  lost,
  children,
}: {
  readonly session: Session;
  readonly lost: boolean;
  readonly children: ReactNode;
}) {
  const away = useSyncExternalStore(session.mirror.subscribe, session.mirror.isAway);
  return (
    <div className="follows">
      <FollowBar away={away} lost={lost} onReturn={session.mirror.comeBack} />
      {children}
    </div>
  );
}

type Handshake =
  | { readonly is: 'preparing' }
  | { readonly is: 'answered'; readonly text: string; readonly state: RtcState }
  | { readonly is: 'broken'; readonly problem: string };

/** First the handshake, then the presentation. */
function FromAfar({
  session,
  invitation,
  children,
}: {
  readonly session: Session;
  readonly invitation: string;
  readonly children: ReactNode;
}) {
  const said = useProblemText();
  const [handshake, setHandshake] = useState<Handshake>({ is: 'preparing' });
  useEffect(() => {
    let close: (() => void) | undefined;
    let wanted = true;
    const answer = async () => {
      const made = await answerInvitation(session.peer, invitation, (state) =>
        setHandshake((now) => (now.is === 'answered' ? { ...now, state } : now)),
      );
      if (made.ok) ({ close } = made.value);
      if (!wanted) close?.();
      else if (made.ok) setHandshake({ is: 'answered', text: made.value.text, state: 'waiting' });
      else setHandshake({ is: 'broken', problem: said(made.problem) });
    };
    void answer();
    return () => {
      wanted = false;
      close?.();
    };
  }, [session, invitation, said]);
  if (handshake.is === 'answered' && handshake.state !== 'waiting')
    return (
      <Following session={session} lost={handshake.state === 'lost'}>
        {children}
      </Following>
    );
  return <Welcome handshake={handshake} />;
}

function Welcome({ handshake }: { readonly handshake: Handshake }) {
  const { follow } = useTexts();
  const { setSharing } = useActions();
  return (
    <main className="welcome">
      <h1>{handshake.is === 'broken' ? follow.broken : follow.welcome}</h1>
      {handshake.is === 'preparing' && <p role="status">{follow.preparing}</p>}
      {handshake.is === 'broken' && <p role="alert">{handshake.problem}</p>}
      {handshake.is === 'answered' && (
        <>
          <p>{follow.give}</p>
          <QrCode text={handshake.text} />
          <CopyField label={follow.yourAnswer} text={handshake.text} />
        </>
      )}
      <p className="quiet">{follow.machineHint}</p>
      <p>
        <a href={pageAddress()} onClick={() => setSharing('no')}>
          {follow.plain}
        </a>
      </p>
    </main>
  );
}
