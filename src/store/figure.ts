import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Hazard } from '../analysis/hazards/rule.ts';
import type { LogCondition, LogDocument } from '../timeline/document.ts';
import type { Playback } from '../timeline/playback.ts';
import { createReadings, type WholeLog } from './readings.ts';
import type { Run } from '../timeline/run.ts';
import { createRuns, type StartedRun } from './runs.ts';
import { currentBranch, mainBranch } from './branch.ts';
import { createAskActions, type AskActions } from './asking.ts';
import { createActions, type FigureActions } from './actions.ts';
import {
  createConditionSearches,
  draftCondition,
  namesOfRun,
  type ConditionDraft,
  type ConditionNames,
  type ShownCondition,
} from './conditions.ts';
import { emptyState } from './empty.ts';
import { visibleRows } from './filter.ts';
import { createLens, type Comparison } from './lens.ts';
import { createCurtain } from './lesson/curtain.ts';
import { createLessonActions, type LessonActions } from './lesson/lesson-actions.ts';
import type { LessonEvent, LessonListener } from './lesson/lesson-events.ts';
import type { Branch, FigureState } from './state.ts';

/** One figure: its state, what may change it, and what follows from it. Two figures know nothing of each other. */
export interface Figure {
  readonly store: StoreApi<FigureState>;
  readonly actions: FigureActions;
  /** Playing a lesson. */
  readonly lesson: LessonActions;
  /** Questions about any step of any log. */
  readonly asking: AskActions;
  /** Tells of answers and of the end of a lesson; call what it gives to stop. */
  onLesson(listener: LessonListener): () => void;
  /**
   * The run of a branch under the chosen semantics (the current one by default); the same object while nothing changed. While a lesson
   * asks a question it ends there.
   */
  playback(state?: FigureState, branch?: Branch): Playback;
  /** How many rows are hidden behind a question. */
  hidden(state?: FigureState): number;
  /** The run of the current branch under some variant's rules. */
  playbackUnder(semantics: string, state?: FigureState): Playback;
  /** Begins the run of a log, of the current branch by default, that would hold up the page; undefined where none would. */
  startRun(semantics: string, log?: LogDocument): StartedRun | undefined;
  /** Where the compared variants part; undefined while nothing is compared. */
  comparison(state?: FigureState): Comparison | undefined;
  /** How much of a long log has been compared, from 0 to 1; undefined where nothing is left to do. */
  comparing(state?: FigureState): number | undefined;
  /** Compares on in a long log, so many operations; true when that was its end. */
  compareOn(operations: number): boolean;
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
  /** What the reader waits for, and where it becomes true; the same array while nothing changed. */
  conditions(state?: FigureState): readonly ShownCondition[];
  /** What comes of a condition that is being written. */
  draftCondition(when: string): ConditionDraft;
  /** What its names can mean. */
  conditionNames(): ConditionNames;
  /** Looks on for them in a long log, so many rows; true when that was its end. */
  searchConditions(rows: number): boolean;
}

export function createFigure(): Figure {
  const store = createStore<FigureState>(() => emptyState());
  const runs = createRuns();

  const curtain = createCurtain();
  const whole = (state: FigureState, branch = currentBranch(state), semantics = state.semantics): Run =>
    runs.playback(state.document, branch.operations, semantics);
  const playback = (state = store.getState(), branch?: Branch): Playback =>
    branch === undefined ? curtain.playback(whole(state), state) : whole(state, branch);

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
  /** The operations of what is played: all of the branch, but those behind an open question. */
  const logOf = (state: FigureState) => {
    const { operations } = currentBranch(state);
    const played = playback(state);
    const run = played.length === 0 ? 0 : played.row(played.length - 1).operation + 1;
    return { ...state.document, operations: played === whole(state) ? operations : operations.slice(0, run) };
  };
  const wholeLog = (state = store.getState()): WholeLog | undefined => {
    const found = readings.found(playback(state), logOf(state));
    return found && curtain.wholeLog(found, playback(state) !== whole(state));
  };
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

  const conditionSearches = createConditionSearches();
  const conditions = (state = store.getState()): readonly ShownCondition[] =>
    curtain.conditions(conditionSearches.shown(whole(state), state.conditions), playback(state).length);
  const searchConditions = (rows: number): boolean => {
    const state = store.getState();
    const missing = conditions(state).some((each) => each.rows === undefined);
    const done = conditionSearches.readOn(whole(state), state.conditions, rows);
    if (done && missing) store.setState({ readings: state.readings + 1 });
    return done;
  };
  const conditionsMet = (from: number, to: number): readonly LogCondition[] =>
    conditionSearches.met(whole(store.getState()), store.getState().conditions, from, to);

  const playbackUnder = (semantics: string, state = store.getState()): Playback =>
    whole(state, currentBranch(state), semantics);
  const startRun = (semantics: string, log?: LogDocument): StartedRun | undefined => {
    const state = store.getState();
    return runs.start(log ?? state.document, (log ?? currentBranch(state)).operations, semantics);
  };
  const lens = createLens();
  const comparison = (state = store.getState()): Comparison | undefined => {
    const found = lens.comparison(state);
    return found && curtain.comparison(found, logOf(state).operations.length);
  };
  const comparing = (state = store.getState()): number | undefined => lens.progress(state);
  const compareOn = (operations: number): boolean => {
    const state = store.getState();
    if (comparing(state) === undefined) return true;
    const done = lens.compareOn(state, operations);
    store.setState({ readings: state.readings + 1 });
    // A long comparison opens where the variants part as a short one does, unless the reader has gone elsewhere meanwhile.
    if (done) actions.openComparison();
    return done;
  };

  const actions = createActions(store, {
    playback,
    visible,
    hazards,
    comparison,
    conditions,
    conditionsMet,
  });
  const listeners = new Set<LessonListener>();
  const emit = (event: LessonEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const lesson = createLessonActions(store, actions, {
    whole,
    taught: (state, compiled) => whole(state, mainBranch(state), compiled.lesson.semantics),
    emit,
  });
  return {
    store,
    actions,
    lesson,
    asking: createAskActions(store, { whole, playback }),
    onLesson(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    playback,
    hidden: (state = store.getState()) => whole(state).length - playback(state).length,
    playbackUnder,
    startRun,
    visible,
    hazards,
    wholeLog,
    readFraction,
    readOn,
    conditions,
    draftCondition: (when) => {
      const state = store.getState();
      const draft = draftCondition(whole(state), state.cursor, when);
      return playback(state) === whole(state) ? draft : { ...draft, count: undefined };
    },
    conditionNames: () => namesOfRun(playback()),
    searchConditions,
    comparison,
    comparing,
    compareOn,
  };
}
