import type { CompiledLesson, Stop } from '../../lessons/compiled-lesson.ts';
import type { Quiz } from '../../lessons/lesson.ts';

/** A lesson that is being played: where one is in it and what was answered. Everything else follows from it. */
export interface LessonState {
  /** Of a built-in lesson; undefined for one from a file. */
  readonly id: string | undefined;
  readonly compiled: CompiledLesson;
  readonly position: LessonPosition;
  /** By {@link questionKey}. */
  readonly answers: Answers;
}

export type Answers = Readonly<Record<string, Answer>>;

/** Objectives first, then stop after stop, at the end what was learnt. */
export type LessonPosition =
  | { readonly kind: 'start' }
  | { readonly kind: 'stop'; readonly step: number; readonly stop: number }
  | { readonly kind: 'end' };

/** What became of a question. `revealed` stays, whatever is answered afterwards; `skipped` is gone by answering. */
export type QuizResult = 'right' | 'wrong' | 'revealed' | 'skipped';

export interface Answer {
  readonly result: QuizResult;
  /** How often an answer was given. */
  readonly attempts: number;
  /** The last answer; absent where none was given. */
  readonly given?: Given;
}

/** An answer as it is kept: by what it means, so that it can be judged again. */
export type Given =
  | { readonly asks: 'choice'; readonly option: number }
  | { readonly asks: 'number'; readonly value: number }
  /** A place of the run's cast. */
  | { readonly asks: 'id'; readonly place: number }
  /** Alias of the lesson. */
  | { readonly asks: 'user'; readonly alias: string }
  | { readonly asks: 'state'; readonly state: string }
  /** Indexes of the items, in the order they were put into. */
  | { readonly asks: 'order'; readonly items: readonly number[] };

/** A question of a lesson and where it is asked. */
export interface Question {
  readonly key: string;
  readonly step: number;
  readonly stop: number;
  /** Index in the step's blocks. */
  readonly block: number;
  readonly quiz: Quiz;
}

/** All questions in the order in which they are asked. */
export function questionsOf(compiled: CompiledLesson): readonly Question[] {
  const known = QUESTIONS.get(compiled);
  if (known !== undefined) return known;
  const questions = compiled.steps.flatMap((step, index) =>
    step.stops.flatMap((stop, at) => {
      const quiz = quizAt(compiled, index, stop);
      if (quiz === undefined || stop.quiz === undefined) return [];
      const key = questionKey(
        step.anchor,
        step.stops.slice(0, at).filter(({ kind }) => kind === 'quiz').length,
      );
      return [{ key, step: index, stop: at, block: stop.quiz, quiz }];
    }),
  );
  QUESTIONS.set(compiled, questions);
  return questions;
}

const QUESTIONS = new WeakMap<CompiledLesson, readonly Question[]>();

/** "predict/0": by the step's name and the question's number in it, so that a lesson may grow around an answer that is kept. */
function questionKey(anchor: string, number: number): string {
  return `${anchor}/${number}`;
}

function quizAt({ lesson }: CompiledLesson, step: number, { quiz }: Stop): Quiz | undefined {
  const block = quiz === undefined ? undefined : lesson.steps[step]?.blocks[quiz];
  return block?.kind === 'quiz' ? block : undefined;
}

/** The question that is asked at a position. */
export function questionAt(compiled: CompiledLesson, position: LessonPosition): Question | undefined {
  if (position.kind !== 'stop') return undefined;
  return questionsOf(compiled).find(({ step, stop }) => step === position.step && stop === position.stop);
}

/** Until it is answered rightly or revealed, the picture must not show the answer. */
export function isOpen(answer: Answer | undefined): boolean {
  return answer === undefined || answer.result === 'wrong' || answer.result === 'skipped';
}

/** Whether an answer is picked in the picture now. */
export function asksToPick({ compiled, position }: LessonState): boolean {
  const asks = questionAt(compiled, position)?.quiz.asks;
  return asks === 'id' || asks === 'user';
}
