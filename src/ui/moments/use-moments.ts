import { useDeferredValue, useMemo } from 'react';
import { differingOf, momentsBetween, type Moments } from '../../store/moments.ts';
import type { Selection } from '../../store/state.ts';
import { useFigureState, usePlayback } from '../figure.ts';

/** What differs between the pinned step and the cursor; scrubbing goes on while it is worked out. */
export function useMoments(): Moments | undefined {
  const playback = usePlayback();
  const pin = useFigureState((state) => state.pin);
  const cursor = useDeferredValue(useFigureState((state) => state.cursor));
  return useMemo(() => momentsBetween(playback, pin, cursor), [playback, pin, cursor]);
}

/** Which marks of the picture differ from the pinned step; undefined while none is pinned. */
export function useDiffering(): readonly Selection[] | undefined {
  const moments = useMoments();
  return useMemo(() => (moments === undefined ? undefined : differingOf(moments.differences)), [moments]);
}
