import type { StoreApi } from 'zustand/vanilla';
import type { CompiledLesson } from '../../lessons/compiled-lesson.ts';
import type { Playback } from '../../timeline/playback.ts';
import type { FigureActions } from '../actions.ts';
import { MAIN_BRANCH } from '../empty.ts';
import type { FigureState, Origin } from '../state.ts';
import type { Asked } from './judge.ts';
import type { LessonEvent } from './lesson-events.ts';
import type { Answers, Given, LessonPosition, LessonState } from './lesson-state.ts';
import { moved, rowOf, startOfStep } from './moves.ts';
import { answered, goneForward, goneTo, revealed, type Turn } from './turns.ts';

export type LessonActions = ReturnType<typeof createLessonActions>;

/** A lesson that was read, and what is remembered of it. */
export interface OpenedLesson {
  readonly compiled: CompiledLesson;
  /** Of a built-in one. */
  readonly id: string | undefined;
  readonly origin: Origin;
  readonly answers?: Answers;
  readonly position?: LessonPosition;
}

interface Derived {
  /** The run of the lesson's own operations, all of them, under the rules that are chosen. */
  readonly whole: (state: FigureState) => Playback;
  /** The same under the rules of the lesson: what answers are judged by. */
  readonly taught: (state: FigureState, compiled: CompiledLesson) => Playback;
  readonly emit: (event: LessonEvent) => void;
}

/**
 * Playing a lesson. The position in it and the cursor go together: whatever moves the position puts the cursor there. Scrubbing moves the
 * cursor alone; `backToStep` brings it back.
 */
export function createLessonActions(
  store: StoreApi<FigureState>,
  actions: FigureActions,
  { whole, taught, emit }: Derived,
) {
  const get = store.getState;
  const set = store.setState;

  /** Stands at a position, in the lesson's own log under its own rules. */
  const stand = (lesson: LessonState): void => {
    const { compiled, position } = lesson;
    const own = { ...get(), branchId: MAIN_BRANCH, semantics: compiled.lesson.semantics };
    set({
      lesson,
      branchId: own.branchId,
      semantics: own.semantics,
      cursor: rowOf(compiled, whole(own), position),
      compared: [],
      asked: undefined,
      playing: false,
      selection: undefined,
      window: undefined,
      dialog: undefined,
    });
  };

  const take = (turn: (lesson: LessonState) => Turn, settle: (lesson: LessonState) => void): void => {
    const { lesson } = get();
    if (lesson === undefined) return;
    const made = turn(lesson);
    settle(made.lesson);
    made.told.forEach(emit);
  };

  const move = (turn: (lesson: LessonState) => Turn): void => take(turn, stand);

  const answer = (turn: (lesson: LessonState) => Turn): void => take(turn, (lesson) => set({ lesson }));

  /** What answers to the question at a position are judged by. */
  const askedAt = (compiled: CompiledLesson, position: LessonPosition): Asked => {
    const run = taught(get(), compiled);
    return { lesson: compiled.lesson, whole: run, row: rowOf(compiled, run, position) };
  };

  return {
    askedAt,

    goTo(position: LessonPosition): void {
      move((lesson) => goneTo(lesson, position));
    },

    forward(): void {
      move(goneForward);
    },

    open({ compiled, id, origin, answers = {}, position = { kind: 'start' } }: OpenedLesson): void {
      actions.open(compiled.document, origin);
      stand({ id, compiled, position, answers });
    },

    /** Closes the lesson; its log stays open as it stands. */
    leave(): void {
      set({ lesson: undefined });
    },

    back(): void {
      move((lesson) => goneTo(lesson, moved(lesson, -1)));
    },

    toStep(step: number): void {
      move((lesson) => goneTo(lesson, startOfStep(lesson.compiled, step)));
    },

    /** From wherever one has scrubbed, branched or chosen other rules, to where the lesson stands. */
    backToStep(): void {
      const { lesson } = get();
      if (lesson !== undefined) stand(lesson);
    },

    answer(given: Given): void {
      answer((lesson) => answered(lesson, given, askedAt(lesson.compiled, lesson.position)));
    },

    /** Shows the answer without one being given. */
    reveal(): void {
      answer(revealed);
    },

    /** From the beginning, with nothing answered. */
    restart(): void {
      const { lesson } = get();
      if (lesson !== undefined) stand({ ...lesson, position: { kind: 'start' }, answers: {} });
    },

    /** A form for operations of one's own at this very moment; the first one starts a branch. */
    tryIt(): void {
      const { lesson } = get();
      if (lesson === undefined) return;
      stand(lesson);
      actions.openDialog('composer');
    },
  };
}
