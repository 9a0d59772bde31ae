import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Playback } from '../timeline/playback.ts';
import type { Selection } from '../store/state.ts';
import type { View } from './contract.ts';
import type { PlayedLog } from './parts/played-log.ts';

/** What a figure in a page needs of the app's state: where it stands and what it shows. Nobody edits here. */
export interface PlayerState {
  readonly played: PlayedLog;
  /** -1 only in an empty log. */
  readonly cursor: number;
  readonly playing: boolean;
  readonly speed: number;
  readonly loop: boolean;
  /** The last row that can be reached, where the page shows only a part. */
  readonly end: number | undefined;
  readonly view: View;
  readonly selection: Selection | undefined;
  readonly hover: number | undefined;
}

export interface Player {
  readonly store: StoreApi<PlayerState>;
  readonly playback: () => Playback;
  /** The last row that can be reached. */
  last(): number;
  seek(row: number): void;
  step(by: number): void;
  play(): void;
  pause(): void;
  /** One beat of playing. At the end it stops, or begins again. */
  tick(): void;
  /** To the previous or next row of a list that ascends. */
  toRow(rows: readonly number[], by: 1 | -1): void;
  /** To the previous or next row about what is selected, or about the ID of this row. */
  stepOnSelection(by: 1 | -1): void;
}

export function createPlayer(initial: PlayerState): Player {
  const store = createStore<PlayerState>(() => initial);
  const get = store.getState;
  const playback = (): Playback => get().played.playback;

  const last = (): number => {
    const { end, played } = get();
    const final = played.playback.length - 1;
    return end === undefined ? final : Math.min(end, final);
  };

  const seek = (row: number): void => {
    const cursor = Math.min(Math.max(Math.round(row), 0), last());
    if (cursor !== get().cursor) store.setState({ cursor });
  };

  return {
    store,
    playback,
    last,
    seek,
    step: (by) => seek(get().cursor + by),
    play() {
      if (playback().length === 0 || get().playing) return;
      // At the end, play begins again, as every player does.
      if (get().cursor >= last()) seek(0);
      store.setState({ playing: true });
    },
    pause() {
      if (get().playing) store.setState({ playing: false });
    },
    tick() {
      const { cursor, playing, loop } = get();
      if (!playing) return;
      if (cursor < last()) seek(cursor + 1);
      else if (loop) seek(0);
      else store.setState({ playing: false });
    },
    toRow(rows, by) {
      const { cursor } = get();
      const next = by > 0 ? rows.find((row) => row > cursor) : rows.findLast((row) => row < cursor);
      if (next !== undefined) seek(next);
    },
    stepOnSelection(by) {
      const run = playback();
      const { cursor, selection } = get();
      const life = cursor < 0 ? -1 : run.row(cursor).life;
      const place = selection?.kind === 'ioasid' ? selection.place : life < 0 ? -1 : run.life(life).place;
      for (let row = cursor + by; row >= 0 && row <= last(); row += by) {
        const about = run.row(row);
        const matches =
          selection?.kind === 'user'
            ? about.user === selection.user
            : about.life >= 0 && (place < 0 || run.life(about.life).place === place);
        if (matches) return seek(row);
      }
    },
  };
}
