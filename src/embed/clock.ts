import type { Player } from './player.ts';

/** At normal speed a step can be read before the next one comes. */
const STEP_MS = 1000;

interface Clock {
  /** Out of sight no time passes: a figure that nobody sees costs nothing. */
  setVisible(visible: boolean): void;
  stop(): void;
}

export function createClock(player: Player): Clock {
  let timer: ReturnType<typeof setInterval> | undefined;
  let ticking: number | undefined;
  let isVisible = true;

  function follow(): void {
    const { playing, speed } = player.store.getState();
    const wanted = playing && isVisible ? speed : undefined;
    if (wanted === ticking) return;
    clearInterval(timer);
    ticking = wanted;
    if (wanted !== undefined) timer = setInterval(player.tick, STEP_MS / wanted);
  }

  const unsubscribe = player.store.subscribe(follow);
  follow();
  return {
    setVisible(visible) {
      isVisible = visible;
      follow();
    },
    stop() {
      unsubscribe();
      clearInterval(timer);
    },
  };
}
