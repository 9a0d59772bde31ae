import './present.css';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useActions, useFigureState } from '../figure.ts';
import { LiveRegion } from '../overlays/LiveRegion.tsx';
import { Notices } from '../overlays/Notices.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import type { StageHandle } from '../stage/stage-handle.ts';
import { useClock } from '../use-clock.ts';
import { useDocumentTitle } from '../use-document-title.ts';
import { useFigureMarks } from '../use-figure-marks.ts';
import { useTexts } from '../use-texts.ts';
import { useTheme } from '../use-theme.ts';
import { FollowPanel } from './FollowPanel.tsx';
import { PresentCaption } from './PresentCaption.tsx';
import { PresentFigure } from './PresentFigure.tsx';
import { PresentTools } from './PresentTools.tsx';
import { SpeakerRefused } from './SpeakerRefused.tsx';
import { usePresentKeys } from './use-present-keys.ts';
import { SessionContext, useNewSession, usePart, useSession } from './use-session.ts';
import { VoteCard } from './VoteCard.tsx';
import { forgetPresenter, openSpeaker, presenterSession } from './window-name.ts';

/** For a projector: one sentence, one picture, nothing else until the mouse moves. */
export function PresentScreen() {
  const [id] = useState(presenterSession);
  const session = useNewSession('presenter', id);
  useTheme();
  useDocumentTitle();
  useClock();
  if (session === undefined) return undefined;
  return (
    <SessionContext value={session}>
      <Screen />
    </SessionContext>
  );
}

export type PresentDialog = 'follow' | 'refused';

function Screen() {
  const { present, follow } = useTexts();
  const { setSharing } = useActions();
  const session = useSession();
  const stage = useRef<StageHandle>(undefined);
  const onHandle = useCallback((handle: StageHandle | undefined) => {
    stage.current = handle;
  }, []);
  const [points, setPoints] = useState(false);
  const [dialog, setDialog] = useState<PresentDialog>();
  const close = useCallback(() => setDialog(undefined), []);
  const blank = usePart('blank')?.on === true;
  const voting = usePart('vote')?.vote;
  const view = useFigureState((state) => state.view);
  const marks = useFigureMarks();

  const leave = useCallback(() => {
    forgetPresenter();
    if (document.fullscreenElement !== null) void document.exitFullscreen();
    setSharing('no');
  }, [setSharing]);
  const speak = useCallback(() => {
    const opened = openSpeaker(session.peer.session);
    if (opened === undefined) setDialog('refused');
    else session.add(opened);
  }, [session]);
  const togglePoints = useCallback(() => setPoints((now) => !now), []);
  const invite = useCallback(() => setDialog('follow'), []);
  usePresentKeys({ stage, leave, speak, togglePoints, invite });
  useBare();

  return (
    <div className="present" {...marks} data-view={view} data-points={points}>
      <main className="present-page" aria-label={present.screen}>
        {voting === undefined ? <PresentCaption /> : <VoteCard vote={voting} />}
        <PresentFigure points={points} onHandle={onHandle} />
      </main>
      <PresentTools
        points={points}
        onPoints={togglePoints}
        onSpeak={speak}
        onInvite={invite}
        onLeave={leave}
      />
      {dialog === 'follow' && (
        <Dialog title={follow.title} onClose={close} className="follow-dialog">
          <FollowPanel />
        </Dialog>
      )}
      {dialog === 'refused' && <SpeakerRefused onClose={close} />}
      <Notices />
      <LiveRegion />
      {blank && (
        <div className="present-blank" role="status" data-testid="blank">
          <span className="sr-only">{present.blanked}</span>
        </div>
      )}
    </div>
  );
}

/** What the page looks like around the figure belongs to the screen while it is there. */
function useBare(): void {
  useEffect(() => {
    document.documentElement.classList.add('is-presenting');
    return () => document.documentElement.classList.remove('is-presenting');
  }, []);
}
