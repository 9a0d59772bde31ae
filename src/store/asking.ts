import type { StoreApi } from 'zustand/vanilla';
import { questionAbout } from '../analysis/questions/question-about.ts';
import type { AskedQuestion } from './asked.ts';
import type { Playback } from '../timeline/playback.ts';
import { firstRowOf } from '../timeline/places.ts';
import { currentBranch } from './branch.ts';
import type { FigureState } from './state.ts';

/** How far to look for a step that has something to ask. */
const MOST_TRIED = 12;

/** The question that is asked of what is shown; none where one looks at another branch or other rules. */
export function askedHere({ asked, branchId, semantics }: FigureState): AskedQuestion | undefined {
  const isHere = asked?.branchId === branchId && asked.question.semantics === semantics;
  return isHere ? asked : undefined;
}

/** How many rows may be seen: those before what is asked about, until it is answered. */
export function rowsBeforeAsked(state: FigureState, whole: Playback): number {
  const asked = askedHere(state);
  if (asked === undefined || asked.given !== undefined) return whole.length;
  return firstRowOf(whole, asked.question.operation);
}

export type AskActions = ReturnType<typeof createAskActions>;

export function createAskActions(
  store: StoreApi<FigureState>,
  {
    whole,
    playback,
  }: {
    readonly whole: (state: FigureState) => Playback;
    readonly playback: (state: FigureState) => Playback;
  },
) {
  const get = store.getState;

  const stop = (): void => store.setState({ asked: undefined });

  return {
    /** Asks about the next operation that has something to ask, and stands before it. False where there is none. */
    ask(): boolean {
      stop();
      const state = get();
      const run = playback(state);
      const { operations } = currentBranch(state);
      const log = { ...state.document, operations };
      const seen = run.length === 0 ? 0 : run.row(run.length - 1).operation + 1;
      const here = state.cursor < 0 ? -1 : run.row(state.cursor).operation;
      const next = Array.from({ length: MOST_TRIED }, (_, index) => here + 1 + index).filter(
        (each) => each < seen,
      );
      // At the end, about what was done last.
      const last = Array.from({ length: MOST_TRIED }, (_, index) => seen - 1 - index).filter(
        (each) => each >= 0,
      );
      for (const operation of next.length > 0 ? next : last) {
        const question = questionAbout(log, state.semantics, operation);
        if (question === undefined) continue;
        store.setState({
          asked: { question, branchId: state.branchId },
          cursor: firstRowOf(whole(state), operation) - 1,
          playing: false,
          selection: undefined,
        });
        return true;
      }
      return false;
    },

    answerAsked(given: number | 'shown'): void {
      const { asked } = get();
      if (asked !== undefined) store.setState({ asked: { ...asked, given } });
    },

    /** Runs what was asked about. */
    showAsked(): void {
      const state = get();
      const { asked } = state;
      if (asked === undefined) return;
      const run = whole(state);
      store.setState({
        asked: { ...asked, given: asked.given ?? 'shown' },
        cursor: firstRowOf(run, asked.question.operation + 1) - 1,
      });
    },

    stopAsking: stop,
  };
}
