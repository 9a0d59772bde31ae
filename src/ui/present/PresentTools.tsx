import { useEffect, useState } from 'react';
import { IconButton } from '../parts/IconButton.tsx';
import { useTexts } from '../use-texts.ts';
import { useMoves } from './use-moves.ts';
import { useSession } from './use-session.ts';

interface Props {
  readonly points: boolean;
  readonly onPoints: () => void;
  readonly onSpeak: () => void;
  readonly onInvite: () => void;
  readonly onLeave: () => void;
}

/** How long the tools stay after the mouse came to rest. */
const REST_MS = 2500;

/** What the keys do, for a mouse. Out of sight while it rests; whoever walks by keyboard finds it there. */
export function PresentTools({ points, onPoints, onSpeak, onInvite, onLeave }: Props) {
  const { present } = useTexts();
  const { peer } = useSession();
  const moves = useMoves();
  const awake = useMouse();
  return (
    <aside className="present-tools" data-awake={awake} aria-label={present.tools}>
      <IconButton icon="previous" label={present.previous} keyHint="Page Up" onClick={() => moves.by(-1)} />
      <IconButton icon="next" label={present.next} keyHint="Page Down" onClick={() => moves.by(1)} />
      <span className="present-tools-gap" />
      <IconButton
        icon="blank"
        label={present.blank}
        keyHint="B"
        onClick={() => peer.set({ kind: 'blank', on: true })}
      />
      <IconButton icon="laser" label={present.pointer} keyHint="L" aria-pressed={points} onClick={onPoints} />
      <IconButton icon="speaker" label={present.speaker} keyHint="S" onClick={onSpeak} />
      <IconButton icon="follow" label={present.follow} keyHint="G" onClick={onInvite} />
      {document.fullscreenEnabled && (
        <IconButton icon="fit" label={present.fullscreen} onClick={toggleFullscreen} />
      )}
      <span className="present-tools-gap" />
      <IconButton icon="cross" label={present.leave} keyHint="Esc" onClick={onLeave} />
    </aside>
  );
}

function toggleFullscreen(): void {
  const { fullscreenElement, documentElement } = document;
  // A browser may refuse; then the window stays as it is.
  if (fullscreenElement === null) documentElement.requestFullscreen().catch(() => undefined);
  else void document.exitFullscreen();
}

/** Whether the mouse moved lately. */
function useMouse(): boolean {
  const [awake, setAwake] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wake = () => {
      setAwake(true);
      clearTimeout(timer);
      timer = setTimeout(() => setAwake(false), REST_MS);
    };
    document.addEventListener('pointermove', wake);
    document.addEventListener('pointerdown', wake);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointermove', wake);
      document.removeEventListener('pointerdown', wake);
    };
  }, []);
  return awake;
}
