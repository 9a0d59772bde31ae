import { IconButton } from '../parts/IconButton.tsx';
import { useTexts } from '../use-texts.ts';
import { clockText, useNow } from './use-now.ts';
import { usePart, useSession } from './use-session.ts';

/** The time of day, and how long one has been speaking: shared, so that a reload does not stop it. */
export function SpeakerWatch() {
  const { speaker } = useTexts();
  const { peer } = useSession();
  const now = useNow(500);
  const timer = usePart('timer');
  const { startedAt, beforeMs } = timer ?? { startedAt: undefined, beforeMs: 0 };
  const running = startedAt !== undefined;
  const shown = beforeMs + (running ? Math.max(0, now - startedAt) : 0);
  const toggle = () =>
    peer.set(
      running
        ? { kind: 'timer', startedAt: undefined, beforeMs: shown }
        : { kind: 'timer', startedAt: Date.now(), beforeMs },
    );
  const small = 'button button-icon button-small';
  return (
    <div className="speaker-watch">
      <span className="speaker-time" role="timer" aria-label={speaker.timer}>
        {clockText(shown)}
      </span>
      <IconButton
        icon={running ? 'pause' : 'play'}
        label={running ? speaker.pause : speaker.start}
        className={small}
        onClick={toggle}
      />
      <IconButton
        icon="first"
        label={speaker.reset}
        className={small}
        onClick={() => peer.set({ kind: 'timer', startedAt: running ? Date.now() : undefined, beforeMs: 0 })}
      />
      <time className="speaker-clock" aria-label={speaker.clock}>
        {new Date(now).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })}
      </time>
    </div>
  );
}
