import { useEffect } from 'react';
import { useActions, useFigureState } from './figure.ts';

/** At normal speed a step can be read before the next one comes. */
const STEP_MS = 1000;

/** Beats while the figure plays. */
export function useClock(): void {
  const { tick } = useActions();
  const playing = useFigureState((state) => state.playing);
  const speed = useFigureState((state) => state.speed);
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(tick, STEP_MS / speed);
    return () => clearInterval(timer);
  }, [playing, speed, tick]);
}
