import { createKept, type Kept } from '../../storage/kept.ts';
import type { CompiledLesson } from '../../lessons/compiled-lesson.ts';
import type { Figure } from '../figure.ts';
import {
  questionsOf,
  type Answer,
  type Answers,
  type Given,
  type LessonPosition,
  type LessonState,
} from './lesson-state.ts';

/** What is remembered of a built-in lesson, by names that outlast changes of its text. */
interface Remembered {
  /** Anchor of the step; absent at the start and at the end. */
  readonly step?: string;
  readonly stop?: number;
  readonly done: boolean;
  readonly answers: Answers;
}

/** How far one came with a lesson, for the list. */
export interface Progress {
  readonly done: boolean;
  /** From 0; absent at the start and at the end. */
  readonly step?: string;
}

const NAME = 'lessons/1';

export interface LessonMemory {
  progress(id: string): Progress | undefined;
  recall(
    id: string,
    compiled: CompiledLesson,
  ): { readonly position: LessonPosition; readonly answers: Answers };
}

/** Remembers where one stands in built-in lessons, and what was answered, as long as the figure lives. */
export function createLessonMemory(figure: Figure, kept: Kept = createKept()): LessonMemory {
  figure.store.subscribe(({ lesson }, before) => {
    if (lesson?.id === undefined || lesson === before.lesson) return;
    const all = remembered(kept);
    const done = lesson.position.kind === 'end' || all[lesson.id]?.done === true;
    kept.write(NAME, { ...all, [lesson.id]: { ...placed(lesson), done, answers: lesson.answers } });
  });
  return {
    progress: (id) => remembered(kept)[id],
    recall: (id, compiled) => recalled(remembered(kept)[id], compiled),
  };
}

function placed({ compiled, position }: LessonState): Pick<Remembered, 'step' | 'stop'> {
  if (position.kind !== 'stop') return {};
  const step = compiled.steps[position.step]?.anchor;
  return step === undefined ? {} : { step, stop: position.stop };
}

/** Where one stood in a lesson and what was answered, in another text of it. */
export function carriedOver(
  before: LessonState,
  compiled: CompiledLesson,
): { readonly position: LessonPosition; readonly answers: Answers } {
  const step = before.position.kind === 'stop' ? stepKept(before, before.position.step, compiled) : undefined;
  const { position, answers } = recalled(
    { ...placed(before), ...(step !== undefined && { step }), done: false, answers: before.answers },
    compiled,
  );
  return { answers, position: before.position.kind === 'end' ? { kind: 'end' } : position };
}

/** The anchor of a step that both texts have: the same one, or the nearest to it, an earlier one first; else whichever has its number. */
function stepKept(before: LessonState, step: number, { steps }: CompiledLesson): string | undefined {
  const kept = new Set(steps.map(({ anchor }) => anchor));
  const old = before.compiled.steps;
  for (let away = 0; away < old.length; away += 1) {
    for (const index of [step - away, step + away]) {
      const anchor = old[index]?.anchor;
      if (anchor !== undefined && kept.has(anchor)) return anchor;
    }
  }
  return steps[Math.min(step, steps.length - 1)]?.anchor;
}

/** A lesson whose text has changed since is taken up at its step, with those answers that still have a question. */
function recalled(
  entry: Remembered | undefined,
  compiled: CompiledLesson,
): { readonly position: LessonPosition; readonly answers: Answers } {
  const kinds = new Map(questionsOf(compiled).map(({ key, quiz }) => [key, quiz.asks]));
  const answers = Object.fromEntries(
    Object.entries(entry?.answers ?? {}).filter(
      ([key, { given }]) => kinds.has(key) && (given === undefined || given.asks === kinds.get(key)),
    ),
  );
  const step = compiled.steps.findIndex(({ anchor }) => anchor === entry?.step);
  const stops = compiled.steps[step]?.stops.length ?? 0;
  if (step < 0) return { position: { kind: 'start' }, answers };
  return { position: { kind: 'stop', step, stop: Math.min(entry?.stop ?? 0, stops - 1) }, answers };
}

/** Only what has the form that this program writes: anybody can write there. */
function remembered(kept: Kept): Readonly<Record<string, Remembered>> {
  const all = kept.read(NAME);
  if (!isRecord(all)) return {};
  return Object.fromEntries(
    Object.entries(all).flatMap(([id, entry]) => (isRecord(entry) ? [[id, read(entry)]] : [])),
  );
}

function read(entry: Record<string, unknown>): Remembered {
  const { step, stop, done, answers } = entry;
  return {
    ...(typeof step === 'string' && { step }),
    ...(Number.isInteger(stop) && { stop: Math.max(Number(stop), 0) }),
    done: done === true,
    answers: isRecord(answers)
      ? Object.fromEntries(
          Object.entries(answers).filter((each): each is [string, Answer] => isAnswer(each[1])),
        )
      : {},
  };
}

const RESULTS: readonly unknown[] = ['right', 'wrong', 'revealed', 'skipped'];

function isAnswer(value: unknown): value is Answer {
  if (!isRecord(value)) return false;
  const { result, attempts, given } = value;
  return RESULTS.includes(result) && Number.isInteger(attempts) && (given === undefined || isGiven(given));
}

function isGiven(value: unknown): value is Given {
  if (!isRecord(value)) return false;
  const { asks, option, value: number, place, alias, state, items } = value;
  switch (asks) {
    case 'choice':
      return Number.isInteger(option);
    case 'number':
      return Number.isFinite(number);
    case 'id':
      return Number.isInteger(place);
    case 'user':
      return typeof alias === 'string';
    case 'state':
      return typeof state === 'string';
    case 'order':
      return Array.isArray(items) && items.every((item) => Number.isInteger(item));
    default:
      return false;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
