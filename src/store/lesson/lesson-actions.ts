import type { StoreApi } from 'zustand/vanilla';
import type { CompiledLesson } from '../../lessons/compiled-lesson.ts';
import type { Playback } from '../../timeline/playback.ts';
import type { FigureActions } from '../actions.ts';
import { MAIN_BRANCH } from '../empty.ts';
import type { FigureState, Origin } from '../state.ts';
import { judged, type Asked } from './judge.ts';
import type { LessonEvent } from './lesson-events.ts';
import {
  isOpen,
  questionAt,
  type Answer,
  type Answers,
  type Given,
  type LessonPosition,
  type LessonState,
  type Question,
} from './lesson-state.ts';
import { moved, rowOf, startOfStep } from './moves.ts';
import { questionText, scoreOf } from './results.ts';

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

  const goTo = (position: LessonPosition): void => {
    const { lesson } = get();
    if (lesson === undefined) return;
    const arrives = position.kind === 'end' && lesson.position.kind !== 'end';
    stand({ ...lesson, position });
    if (arrives) emit({ name: 'finished', ...scoreOf(lesson) });
  };

  const record = (lesson: LessonState, question: Question, answer: Answer): void => {
    set({ lesson: { ...lesson, answers: { ...lesson.answers, [question.key]: answer } } });
    emit({
      name: 'quiz',
      step: lesson.compiled.steps[question.step]?.anchor ?? '',
      kind: question.quiz.asks,
      result: answer.result,
      attempts: answer.attempts,
      question: questionText(question.quiz),
      ...(answer.given !== undefined && { given: answer.given }),
    });
  };

  /** The question that is asked now, if there is one. */
  const asked = (): { lesson: LessonState; question: Question; before: Answer | undefined } | undefined => {
    const { lesson } = get();
    const question = lesson && questionAt(lesson.compiled, lesson.position);
    return question && { lesson, question, before: lesson.answers[question.key] };
  };

  /** What answers to the question at a position are judged by. */
  const askedAt = (compiled: CompiledLesson, position: LessonPosition): Asked => {
    const run = taught(get(), compiled);
    return { lesson: compiled.lesson, whole: run, row: rowOf(compiled, run, position) };
  };

  const forward = (): void => {
    const now = asked();
    // Going on without an answer is an answer too: the results say so.
    if (now !== undefined && now.before === undefined)
      record(now.lesson, now.question, { result: 'skipped', attempts: 0 });
    const { lesson } = get();
    if (lesson !== undefined) goTo(moved(lesson, 1));
  };

  return {
    goTo,
    forward,
    askedAt,

    open({ compiled, id, origin, answers = {}, position = { kind: 'start' } }: OpenedLesson): void {
      actions.open(compiled.document, origin);
      stand({ id, compiled, position, answers });
    },

    /** Closes the lesson; its log stays open as it stands. */
    leave(): void {
      set({ lesson: undefined });
    },

    back(): void {
      const { lesson } = get();
      if (lesson !== undefined) goTo(moved(lesson, -1));
    },

    toStep(step: number): void {
      const { lesson } = get();
      if (lesson !== undefined) goTo(startOfStep(lesson.compiled, step));
    },

    /** From wherever one has scrubbed, branched or chosen other rules, to where the lesson stands. */
    backToStep(): void {
      const { lesson } = get();
      if (lesson !== undefined) stand(lesson);
    },

    answer(given: Given): void {
      const now = asked();
      if (now === undefined) return;
      const { lesson, question, before } = now;
      const { right } = judged(question.quiz, given, askedAt(lesson.compiled, lesson.position));
      const result = before?.result === 'revealed' ? 'revealed' : right ? 'right' : 'wrong';
      record(lesson, question, { result, given, attempts: (before?.attempts ?? 0) + 1 });
    },

    /** Shows the answer without one being given. */
    reveal(): void {
      const now = asked();
      if (now === undefined || !isOpen(now.before)) return;
      record(now.lesson, now.question, { attempts: 0, ...now.before, result: 'revealed' });
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
