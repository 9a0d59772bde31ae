import type { PlayerState } from './player.ts';

/** Above this many IDs a hash takes longer than a frame; it then waits until the cursor rests. */
const QUICK_IDS = 2000;
const REST_MS = 250;

interface Marks {
  update(state: PlayerState): void;
  stop(): void;
}

/** The root of a figure says what it shows, for those who look at it from outside. */
export function createMarks(root: HTMLElement): Marks {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: PlayerState | undefined;
  const mark = (name: string, value: string | number): void =>
    root.setAttribute(`data-ioasid-${name}`, String(value));
  return {
    update(state) {
      const { played, cursor } = state;
      if (shown?.played === played && shown.cursor === cursor) return;
      shown = state;
      const { playback } = played;
      const markHash = (): void => mark('state-hash', playback.stateHash(cursor));
      clearTimeout(timer);
      if (playback.cast.places.length <= QUICK_IDS) markHash();
      else timer = setTimeout(markHash, REST_MS);
      mark('index', cursor);
      mark('total', playback.length);
    },
    stop() {
      clearTimeout(timer);
      // Nothing is shown any more.
      for (const name of ['index', 'total', 'state-hash']) root.removeAttribute(`data-ioasid-${name}`);
    },
  };
}
