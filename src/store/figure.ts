import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Hazard } from '../analysis/hazards/rule.ts';
import type { Playback } from '../timeline/playback.ts';
import { createReadings, type WholeLog } from './readings.ts';
import { createRuns } from './runs.ts';
import { currentBranch } from './branch.ts';
import { createActions, type FigureActions } from './actions.ts';
import { emptyState } from './empty.ts';
import { visibleRows } from './filter.ts';
import { createLens, type Comparison } from './lens.ts';
import type { Branch, FigureState } from './state.ts';

/** One figure: its state, what may change it, and what follows from it. Two figures know nothing of each other. */
export interface Figure {
  readonly store: StoreApi<FigureState>;
  readonly actions: FigureActions;
  /** The run of a branch under the chosen semantics (the current one by default); the same object while nothing changed. */
  playback(state?: FigureState, branch?: Branch): Playback;
  /** The run of the current branch under some variant's rules. */
  playbackUnder(semantics: string, state?: FigureState): Playback;
  /** Where the compared variants part; undefined while nothing is compared. */
  comparison(state?: FigureState): Comparison | undefined;
  /** Rows that pass the filter, undefined where none is set; the same array while nothing changed. */
  visible(state?: FigureState): readonly number[] | undefined;
  /** What goes wrong in the current run, in the order in which it begins; undefined while a long log is still searched. */
  hazards(state?: FigureState): readonly Hazard[] | undefined;
  /** Everything that only reading the whole log shows; undefined while a long one is still read. */
  wholeLog(state?: FigureState): WholeLog | undefined;
  /** How much of the log has been read for that, 0 to 1. */
  readFraction(state?: FigureState): number;
  /** Reads on in a long log, so many operations; true when that was its end. */
  readOn(operations: number): boolean;
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

  const readings = createReadings();
  const logOf = (state: FigureState) => ({ ...state.document, operations: currentBranch(state).operations });
  const wholeLog = (state = store.getState()): WholeLog | undefined =>
    readings.found(playback(state), logOf(state));
  const hazards = (state = store.getState()): readonly Hazard[] | undefined => wholeLog(state)?.hazards;
  const readFraction = (state = store.getState()): number => readings.fraction(playback(state), logOf(state));
  const readOn = (operations: number): boolean => {
    const state = store.getState();
    if (wholeLog(state) !== undefined) return true;
    const done = readings.read(playback(state), logOf(state), operations);
    // What follows from the state is new although the state is not: whoever listens must look again.
    if (done) store.setState({ readings: state.readings + 1 });
    return done;
  };

  const playbackUnder = (semantics: string, state = store.getState()): Playback =>
    runs.playback(state.document, currentBranch(state).operations, semantics);
  const lens = createLens();
  const comparison = (state = store.getState()): Comparison | undefined => lens.comparison(state);

  const actions = createActions(store, { playback, visible, hazards, comparison });
  return {
    store,
    actions,
    playback,
    playbackUnder,
    visible,
    hazards,
    wholeLog,
    readFraction,
    readOn,
    comparison,
  };
}
