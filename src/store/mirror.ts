import type { Peer } from '../sync/peer.ts';
import type { Figure } from './figure.ts';
import { openShared, sameLog, samePlace, sharedLog, sharedPlace, showPlace } from './presenting.ts';
import type { FigureState } from './state.ts';

/** Keeps a figure and a presentation the same. */
export interface Mirror {
  /** Whether a follower went to look around; a leader never is. */
  isAway(): boolean;
  /** Back to where the presentation is. */
  comeBack(): void;
  subscribe(listener: () => void): () => void;
  stop(): void;
}

/**
 * What a leader's figure shows is said to everybody, and what others say is shown. A follower's figure only listens, until
 * its reader goes elsewhere.
 */
export function createMirror(figure: Figure, peer: Peer): Mirror {
  const leads = peer.role !== 'follower';
  const listeners = new Set<() => void>();
  /** The shared log that the figure shows, as text. */
  let shownLog = '';
  let away = false;
  let busy = false;
  let stopped = false;

  const changed = (): void => {
    for (const listener of listeners) listener();
  };

  const publishLog = async (): Promise<void> => {
    const before = figure.store.getState();
    const log = await sharedLog(figure);
    // Packing takes time; a later log is on its way by itself.
    if (stopped || !sameLog(before, figure.store.getState())) return;
    shownLog = JSON.stringify(log);
    peer.set({ kind: 'log', log });
    peer.set(sharedPlace(figure.store.getState()));
  };

  /** Shows what is shared, until there is nothing newer. */
  const show = async (): Promise<void> => {
    if (busy || away || stopped) return;
    busy = true;
    for (let log = pending(); log !== undefined; log = pending()) {
      shownLog = log.text;
      // One log is opened after the other.
      await openShared(figure, log.value);
    }
    const place = peer.get('place');
    if (place !== undefined && !stopped) showPlace(figure, place);
    busy = false;
  };

  /** The shared log, where another one is shown. */
  const pending = () => {
    const value = stopped ? undefined : peer.get('log')?.log;
    const text = JSON.stringify(value);
    return value === undefined || text === shownLog ? undefined : { value, text };
  };

  const onFigure = (state: FigureState, before: FigureState): void => {
    if (busy) return;
    const otherLog = !sameLog(state, before);
    if (!otherLog && samePlace(state, before)) return;
    if (!leads) {
      if (otherLog) shownLog = '';
      if (away) return;
      away = true;
      changed();
      return;
    }
    if (otherLog) void publishLog();
    else peer.set(sharedPlace(state));
  };

  const stopFigure = figure.store.subscribe(onFigure);
  const stopPeer = peer.subscribe(() => void show());
  void begin();

  /** A presenter says what it shows, unless others know better. A speaker's window knows nothing of its own. */
  async function begin(): Promise<void> {
    if (peer.role === 'presenter') {
      const log = await sharedLog(figure);
      if (stopped) return;
      if (peer.get('log') === undefined) {
        shownLog = JSON.stringify(log);
        peer.seed({ kind: 'log', log });
        peer.seed(sharedPlace(figure.store.getState()));
      }
    }
    await show();
  }

  return {
    isAway: () => away,
    comeBack() {
      away = false;
      changed();
      void show();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopped = true;
      stopFigure();
      stopPeer();
    },
  };
}
