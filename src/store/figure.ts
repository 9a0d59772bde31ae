import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Playback } from '../timeline/playback.ts';
import { createRuns } from './runs.ts';
import { currentBranch } from './branch.ts';
import { createActions, type FigureActions } from './actions.ts';
import { emptyState } from './empty.ts';
import { visibleRows } from './filter.ts';
import type { Branch, FigureState } from './state.ts';

/** One figure: its state, what may change it, and what follows from it. Two figures know nothing of each other. */
export interface Figure {
  readonly store: StoreApi<FigureState>;
  readonly actions: FigureActions;
  /** The run of a branch under the chosen semantics (the current one by default); the same object while nothing changed. */
  playback(state?: FigureState, branch?: Branch): Playback;
  /** Rows that pass the filter, undefined where none is set; the same array while nothing changed. */
  visible(state?: FigureState): readonly number[] | undefined;
}

export function createFigure(): Figure {
  const store = createStore<FigureState>(() => emptyState());
  const runs = createRuns();

  const playback = (state = store.getState(), branch = currentBranch(state)): Playback =>
    runs.playback(state.document, branch.operations, state.semantics);

  let lastVisible:
    { playback: Playback; filter: FigureState['filter']; rows: readonly number[] | undefined } | undefined;
  const visible = (state = store.getState()): readonly number[] | undefined => {
    const current = playback(state);
    if (lastVisible?.playback !== current || lastVisible.filter !== state.filter) {
      lastVisible = { playback: current, filter: state.filter, rows: visibleRows(current, state.filter) };
    }
    return lastVisible.rows;
  };

  return { store, actions: createActions(store, playback, visible), playback, visible };
}
