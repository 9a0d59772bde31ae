import { ok } from '../base/result.ts';
import type { CompiledLesson } from '../lessons/compiled-lesson.ts';
import { statesOffered } from '../store/lesson/states-offered.ts';
import { ruleOf } from '../analysis/hazards/rules.ts';
import type { LogDocument } from '../timeline/document.ts';
import type { PlayedHazard, PlayedLesson } from './parts/played-log.ts';
import { play, playedHazards, type PlayResult } from './play.ts';

/** Runs the log of a lesson. `id` is that of a built-in one. */
export function playLesson({ document, ...compiled }: CompiledLesson, id?: string): PlayResult {
  const played = play(document, document.semantics, id);
  if (!played.ok) return played;
  const lesson: PlayedLesson = {
    ...compiled,
    states: statesOffered(document.semantics),
    asked: operationsAsked(compiled).map((operations) => ({
      operations,
      hazards: hazardsUntil(document, operations),
    })),
  };
  // The title of a step stands above its text; below the picture it would hide what is so there.
  const titled = new Set(compiled.steps.map(({ anchor }) => anchor));
  const markers = played.value.markers.map((marker) =>
    titled.has(marker.name) ? { ...marker, text: '' } : marker,
  );
  return ok({ ...played.value, markers, lesson });
}

/** How many operations have run where a question is asked; each number once. */
function operationsAsked({ steps }: Pick<CompiledLesson, 'steps'>): readonly number[] {
  const stops = steps.flatMap((step) => step.stops).filter(({ kind }) => kind === 'quiz');
  return [...new Set(stops.map(({ place }) => (place === undefined ? 0 : place.operation + 1)))];
}

/** A leak and its like are told by the end of a log: where the log only pauses they may be nothing. */
function hazardsUntil(document: LogDocument, operations: number): readonly PlayedHazard[] {
  const before = { ...document, operations: document.operations.slice(0, operations) };
  return playedHazards(before, document.semantics).filter(
    ({ code }) => ruleOf(code)?.watch().finish === undefined,
  );
}
