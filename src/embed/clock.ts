import type { Player } from './player.ts';

/** At normal speed a step can be read before the next one comes. */
const STEP_MS = 1000;

/** Lets time pass while a figure plays. Out of sight none passes: a figure that nobody sees costs nothing. */
export function startClock({ store, tick }: Player): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  let ticking = 0;

  function follow(): void {
    const { playing, visible, speed } = store.getState();
    const wanted = playing && visible ? speed : 0;
    if (wanted === ticking) return;
    clearInterval(timer);
    ticking = wanted;
    if (wanted > 0) timer = setInterval(tick, STEP_MS / wanted);
  }

  const unsubscribe = store.subscribe(follow);
  return () => {
    unsubscribe();
    clearInterval(timer);
  };
}
