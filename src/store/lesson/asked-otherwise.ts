import type { CompiledLesson, CompiledStep } from '../../lessons/compiled-lesson.ts';
import { questionsOf, type Answers } from './lesson-state.ts';

/** A lesson that only tells: nobody is asked, and a step that does nothing but ask is left out. */
export function withoutQuestions(compiled: CompiledLesson): CompiledLesson {
  const { lesson } = compiled;
  const told = lesson.steps.map(({ blocks }) =>
    blocks.some(({ kind }) => kind !== 'quiz' && kind !== 'notes'),
  );
  // A lesson of questions alone keeps its headings.
  const isKept = (_: unknown, step: number): boolean => told[step] === true || !told.includes(true);
  return {
    ...compiled,
    lesson: { ...lesson, steps: lesson.steps.filter(isKept) },
    steps: compiled.steps.filter(isKept).map(stepWithout),
  };
}

function stepWithout(step: CompiledStep): CompiledStep {
  const stops = step.stops.filter(({ kind }) => kind !== 'quiz');
  const last = step.stops.at(-1);
  // The question that closes a step stands at its end.
  if (last?.kind === 'quiz') {
    const { place, shown, highlights } = last;
    stops.push({ kind: 'end', place, shown, highlights });
  }
  return { ...step, stops };
}

/** Every question with its answer shown from the beginning. */
export function allRevealed(compiled: CompiledLesson): Answers {
  return Object.fromEntries(
    questionsOf(compiled).map(({ key }) => [key, { result: 'revealed', attempts: 0 } as const]),
  );
}
