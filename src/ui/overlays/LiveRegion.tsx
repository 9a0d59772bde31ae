import { useEffect, useState } from 'react';
import { stepSentence } from '../../words/step-text.ts';
import { useFigureState, usePlayback } from '../figure.ts';

/** Scrubbing passes many steps; only where one comes to rest is said. */
const REST_MS = 350;

/** Says the step one has come to. Silent while playing faster than anybody can listen. */
export function LiveRegion() {
  const playback = usePlayback();
  const cursor = useFigureState((state) => state.cursor);
  const hurried = useFigureState((state) => state.playing && state.speed > 1);
  const [said, say] = useState('');
  useEffect(() => {
    if (hurried || cursor < 0 || cursor >= playback.length) return undefined;
    const timer = setTimeout(() => say(stepSentence(playback, cursor)), REST_MS);
    return () => clearTimeout(timer);
  }, [playback, cursor, hurried]);
  return (
    <p className="sr-only" role="status" aria-live="polite">
      {said}
    </p>
  );
}
