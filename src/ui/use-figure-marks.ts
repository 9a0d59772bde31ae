import { useEffect, useMemo, useState } from 'react';
import { useFigureState, usePlayback } from './figure.ts';

/** Above this many IDs a hash takes longer than a frame; it then waits until the cursor rests. */
const QUICK_IDS = 2000;
const REST_MS = 250;

interface FigureMarks {
  readonly 'data-ioasid-index': number;
  readonly 'data-ioasid-total': number;
  readonly 'data-ioasid-state-hash': string;
}

/** The root of a figure says what it shows, for those who look at it from outside. */
export function useFigureMarks(): FigureMarks {
  const { length } = usePlayback();
  const cursor = useFigureState((state) => state.cursor);
  return {
    'data-ioasid-index': cursor,
    'data-ioasid-total': length,
    'data-ioasid-state-hash': useShownHash(),
  };
}

function useShownHash(): string {
  const playback = usePlayback();
  const cursor = useFigureState((state) => state.cursor);
  const quick = playback.cast.places.length <= QUICK_IDS;
  const now = useMemo(() => (quick ? playback.stateHash(cursor) : ''), [quick, playback, cursor]);
  const [late, setLate] = useState('');
  useEffect(() => {
    if (quick) return undefined;
    const timer = setTimeout(() => setLate(playback.stateHash(cursor)), REST_MS);
    return () => clearTimeout(timer);
  }, [quick, playback, cursor]);
  return quick ? now : late;
}
