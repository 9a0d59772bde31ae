import { invariant } from '../../base/assert.ts';
import type { CompiledLesson, StopPlace } from '../../lessons/compiled-lesson.ts';
import { rowAtPlace } from '../../timeline/places.ts';
import type { Playback } from '../../timeline/playback.ts';
import { isOpen, questionsOf, type LessonPosition, type LessonState } from './lesson-state.ts';

/** Every position in the order in which one comes to them: forward is the next, back is the one before, exactly. */
export function positionsOf(compiled: CompiledLesson): readonly LessonPosition[] {
  const known = POSITIONS.get(compiled);
  if (known !== undefined) return known;
  const stops = compiled.steps.flatMap(({ stops }, step) =>
    stops.map((_, stop) => ({ kind: 'stop', step, stop }) as const),
  );
  const positions: readonly LessonPosition[] = [{ kind: 'start' }, ...stops, { kind: 'end' }];
  POSITIONS.set(compiled, positions);
  return positions;
}

const POSITIONS = new WeakMap<CompiledLesson, readonly LessonPosition[]>();

export function indexOf(compiled: CompiledLesson, position: LessonPosition): number {
  const index = positionsOf(compiled).findIndex((each) => samePosition(each, position));
  invariant(index >= 0, 'a position is one of its lesson');
  return index;
}

export function samePosition(one: LessonPosition, other: LessonPosition): boolean {
  if (one.kind !== 'stop' || other.kind !== 'stop') return one.kind === other.kind;
  return one.step === other.step && one.stop === other.stop;
}

/** The position so many further; the first or the last where that is beyond. */
export function moved({ compiled, position }: LessonState, by: number): LessonPosition {
  const positions = positionsOf(compiled);
  const index = Math.min(Math.max(indexOf(compiled, position) + by, 0), positions.length - 1);
  return positions[index] ?? position;
}

/** Where a step begins. */
export function startOfStep({ steps }: CompiledLesson, step: number): LessonPosition {
  return { kind: 'stop', step: Math.min(Math.max(step, 0), steps.length - 1), stop: 0 };
}

export function stepOfAnchor({ steps }: CompiledLesson, anchor: string): number | undefined {
  const step = steps.findIndex((each) => each.anchor === anchor);
  return step < 0 ? undefined : step;
}

/** The name of the step that a link leads to; at the end it is the last one, at the start none. */
export function anchorOf({ compiled, position }: LessonState): string | undefined {
  if (position.kind === 'start') return undefined;
  return (position.kind === 'stop' ? compiled.steps[position.step] : compiled.steps.at(-1))?.anchor;
}

/** Where the picture stands at a position; -1 is before the first row. `whole` is the run of all operations. */
export function rowOf(compiled: CompiledLesson, whole: Playback, position: LessonPosition): number {
  const place = placeOf(compiled, position);
  return place === undefined ? -1 : rowAtPlace(whole, place);
}

function placeOf({ setUp, steps }: CompiledLesson, position: LessonPosition): StopPlace {
  switch (position.kind) {
    case 'start':
      return setUp === 0 ? undefined : { operation: setUp - 1 };
    case 'stop':
      return steps[position.step]?.stops[position.stop]?.place;
    case 'end':
      return steps.at(-1)?.place;
  }
}

/**
 * How many rows of the run may be seen: those before the next open question. Questions behind which one has gone without an answer
 * hide nothing any more; they do again for somebody who goes back to them.
 */
export function rowsSeen({ compiled, position, answers }: LessonState, whole: Playback): number {
  const here = indexOf(compiled, position);
  const next = questionsOf(compiled).find(
    ({ key, step, stop }) => indexOf(compiled, { kind: 'stop', step, stop }) >= here && isOpen(answers[key]),
  );
  if (next === undefined) return whole.length;
  return rowOf(compiled, whole, { kind: 'stop', step: next.step, stop: next.stop }) + 1;
}
