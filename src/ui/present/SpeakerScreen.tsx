import './present.css';
import './speaker.css';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useActions, useFigureState } from '../figure.ts';
import { Notices } from '../overlays/Notices.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import type { StageHandle } from '../stage/stage-handle.ts';
import { TextsContext, useLoadedTexts, useTexts } from '../use-texts.ts';
import { useFigureMarks } from '../use-figure-marks.ts';
import { useTheme } from '../use-theme.ts';
import { FollowPanel } from './FollowPanel.tsx';
import { PresentCaption } from './PresentCaption.tsx';
import { PresentFigure } from './PresentFigure.tsx';
import { SpeakerNext } from './SpeakerNext.tsx';
import { SpeakerNotes } from './SpeakerNotes.tsx';
import { SpeakerSteps } from './SpeakerSteps.tsx';
import { SpeakerWatch } from './SpeakerWatch.tsx';
import { useMoves } from './use-moves.ts';
import { usePresentKeys } from './use-present-keys.ts';
import { SessionContext, useHeard, useNewSession, usePart, useSession } from './use-session.ts';
import { VotePanel } from './VotePanel.tsx';

/** The speaker's window: what the room sees, what comes next, and what only the speaker sees. */
export function SpeakerScreen({ id }: { readonly id: string }) {
  const texts = useLoadedTexts();
  const session = useNewSession('speaker', id);
  useTheme();
  useEffect(() => {
    document.title = `${texts.speaker.title} · IOASID Visualizer`;
  }, [texts]);
  if (session === undefined) return undefined;
  return (
    <TextsContext value={texts}>
      <SessionContext value={session}>
        <Window />
      </SessionContext>
    </TextsContext>
  );
}

function Window() {
  const { speaker } = useTexts();
  const stage = useRef<StageHandle>(undefined);
  const onHandle = useCallback((handle: StageHandle | undefined) => {
    stage.current = handle;
  }, []);
  const log = usePart('log')?.log;
  const marks = useFigureMarks();
  usePresentKeys({ stage });
  return (
    <div className="speaker" {...marks}>
      <header className="speaker-head">
        <h1>{speaker.title}</h1>
        <Connection />
        <SpeakerWatch />
      </header>
      {log === undefined ? (
        <p className="speaker-waiting" role="status">
          {speaker.waiting}
        </p>
      ) : (
        <>
          <main className="speaker-main">
            <section className="speaker-now" aria-label={speaker.now}>
              <h2>{speaker.now}</h2>
              {log.is === 'unsent' ? <Unsent title={log.title} /> : <PresentCaption />}
              <PresentFigure points onHandle={onHandle} />
              <Controls />
            </section>
            <SpeakerSteps />
          </main>
          <aside className="speaker-side scrolls" aria-label={speaker.next}>
            <SpeakerNext />
            <SpeakerNotes />
            <VotePanel />
            <Follow />
          </aside>
        </>
      )}
      <Notices />
    </div>
  );
}

function Unsent({ title }: { readonly title: string }) {
  const { present } = useTexts();
  return <p className="present-caption">{present.unsent(title)}</p>;
}

function Connection() {
  const { speaker } = useTexts();
  const heard = useHeard();
  const there = heard.some(({ role }) => role === 'presenter');
  const followers = heard.filter(({ role }) => role === 'follower').length;
  return (
    <p className="speaker-connection" role="status" data-connected={there}>
      {there ? speaker.connected : speaker.alone}
      <span className="quiet"> · {speaker.followers(followers)}</span>
    </p>
  );
}

function Controls() {
  const { present, speaker } = useTexts();
  const { peer } = useSession();
  const moves = useMoves();
  const blank = usePart('blank')?.on === true;
  const { setView } = useActions();
  const view = useFigureState((state) => state.view);
  return (
    <div className="speaker-controls">
      <button type="button" className="button" onClick={() => moves.by(-1)}>
        {present.previous}
      </button>
      <button type="button" className="button button-primary" onClick={() => moves.by(1)}>
        {present.next}
      </button>
      <button
        type="button"
        className="button"
        aria-pressed={blank}
        onClick={() => peer.set({ kind: 'blank', on: !blank })}
      >
        {blank ? speaker.rest : present.blank}
      </button>
      <span className="speaker-gap" />
      <IconButton
        icon="compare"
        label={view === 'graph' ? speaker.showLanes : speaker.showGraph}
        onClick={() => setView(view === 'graph' ? 'lanes' : 'graph')}
      />
    </div>
  );
}

function Follow() {
  const { follow } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <details className="speaker-card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{follow.title}</summary>
      {open && <FollowPanel />}
    </details>
  );
}
