import type { CompiledLesson } from '../../lessons/compiled-lesson.ts';
import type { Playback } from '../../timeline/playback.ts';
import { allRevealed, withoutQuestions } from '../../store/lesson/asked-otherwise.ts';
import type { LessonPosition, LessonState } from '../../store/lesson/lesson-state.ts';
import { positionsOf, rowOf, startOfStep, stepOfAnchor } from '../../store/lesson/moves.ts';
import type { Parameters } from '../parameters.ts';
import { compiledOf, type TaughtLog } from './seen.ts';

type Wishes = Pick<Parameters, 'quiz' | 'at'>;

/** A lesson as the page wants it to begin: asking, telling, or with all answers, at one of its steps. */
export function openingOf(whole: TaughtLog, { quiz, at }: Wishes): LessonState {
  const own = compiledOf(whole);
  const compiled = quiz === 'off' ? withoutQuestions(own) : own;
  return {
    id: whole.scenario,
    compiled,
    position: positionAt(compiled, whole.playback, at) ?? startOf(compiled),
    answers: quiz === 'answers' ? allRevealed(compiled) : {},
  };
}

/** The step of that name, or the last position that stands at a row or before it; undefined where nothing has the name. */
export function positionAt(
  compiled: CompiledLesson,
  whole: Playback,
  at: Parameters['at'],
): LessonPosition | undefined {
  if (at === undefined) return undefined;
  if (typeof at === 'number')
    return positionsOf(compiled).findLast((position) => rowOf(compiled, whole, position) <= at);
  const step = stepOfAnchor(compiled, at);
  return step === undefined ? undefined : startOfStep(compiled, step);
}

/** What one will be able to do comes first, where a lesson says it. */
function startOf({ lesson }: CompiledLesson): LessonPosition {
  return lesson.objectives.length > 0 ? { kind: 'start' } : { kind: 'stop', step: 0, stop: 0 };
}
