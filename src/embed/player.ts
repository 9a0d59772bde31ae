import { createStore, type StoreApi } from 'zustand/vanilla';
import { clamp } from '../base/clamp.ts';
import type { Playback } from '../timeline/playback.ts';
import type { Selection } from '../store/state.ts';
import { LEAST_SPEED, MOST_SPEED, type Parameters } from './parameters.ts';
import type { PlayedLog } from './parts/played-log.ts';

/** Parameters that can change while a figure stands: the page sets them, and some of them its reader. */
const SETTINGS = ['end', 'view', 'speed', 'loop', 'controls', 'keys', 'at', 'quiz'] as const;
type Setting = (typeof SETTINGS)[number];

export function isSetting(name: string): name is Setting {
  return SETTINGS.some((each) => each === name);
}

/** What a figure in a page needs of the app's state: where it stands and what it shows. Nobody edits here. */
export interface PlayerState extends Pick<Parameters, Setting> {
  readonly played: PlayedLog;
  /** -1 in an empty log, and before the first row of a lesson. */
  readonly cursor: number;
  readonly playing: boolean;
  /** Out of sight nothing plays. */
  readonly visible: boolean;
  readonly selection: Selection | undefined;
  readonly hover: number | undefined;
  /** What a lesson points at. */
  readonly highlights?: readonly Selection[] | undefined;
  /** What the program is to open instead of the log itself. */
  readonly link?: Readonly<Record<string, string>> | undefined;
}

export interface Player {
  readonly store: StoreApi<PlayerState>;
  /** The last row that can be reached: the page may show only a part. */
  last(): number;
  /** Shows another log, or the same under other rules. */
  open(played: PlayedLog, row: number): void;
  set(name: Setting, parameters: Parameters): void;
  seek(row: number): void;
  step(by: number): void;
  play(): void;
  pause(): void;
  toggle(): void;
  /** So many times as fast, within what can be asked for. */
  faster(factor: number): void;
  /** One beat of playing. At the end it stops, or begins again. */
  tick(): void;
  /** To the nearest marker or hazard before or after. */
  toNext(of: 'markers' | 'hazards', by: 1 | -1): void;
  /** To the previous or next row about what is selected, or about the ID of this row. */
  stepOnSelection(by: 1 | -1): void;
}

export function createPlayer(played: PlayedLog, row: number, parameters: Parameters): Player {
  const { end, view, speed, loop, controls, keys, at, quiz } = parameters;
  const store = createStore<PlayerState>(() => ({
    played,
    end,
    view,
    speed,
    loop,
    controls,
    keys,
    at,
    quiz,
    cursor: row,
    playing: false,
    visible: true,
    selection: undefined,
    hover: undefined,
  }));
  const get = store.getState;
  const playback = (): Playback => get().played.playback;
  const last = (of = get().played): number => Math.min(get().end ?? Infinity, of.playback.length - 1);
  const reachable = (to: number, of?: PlayedLog): number => Math.min(Math.max(Math.round(to), 0), last(of));

  const seek = (to: number): void => {
    const cursor = reachable(to);
    if (cursor !== get().cursor) store.setState({ cursor });
  };
  const play = (): void => {
    if (playback().length === 0 || get().playing) return;
    // At the end, play begins again, as every player does.
    if (get().cursor >= last()) seek(0);
    store.setState({ playing: true });
  };
  const pause = (): void => {
    if (get().playing) store.setState({ playing: false });
  };

  seek(row);
  return {
    store,
    last,
    seek,
    play,
    pause,
    open(other, to) {
      const cursor = reachable(to, other);
      store.setState({ played: other, cursor, playing: false, selection: undefined });
    },
    set(name, given) {
      store.setState((state) => ({ ...state, [name]: given[name] }));
      if (get().cursor > last()) seek(last());
    },
    step: (by) => seek(get().cursor + by),
    toggle: () => (get().playing ? pause() : play()),
    faster(factor) {
      store.setState({ speed: clamp(get().speed * factor, LEAST_SPEED, MOST_SPEED) });
    },
    tick() {
      const { cursor, playing, loop } = get();
      if (!playing) return;
      if (cursor < last()) seek(cursor + 1);
      else if (loop && !wantsLessMotion()) seek(0);
      else pause();
    },
    toNext(of, by) {
      const { cursor, played } = get();
      const ahead = played[of].map(({ row }) => row * by).filter((row) => row > cursor * by);
      if (ahead.length > 0) seek(by * ahead.reduce((nearest, row) => Math.min(nearest, row)));
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

export function wantsLessMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
