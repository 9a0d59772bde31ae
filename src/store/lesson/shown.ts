import type { Block } from '../../lessons/lesson.ts';
import type { CompiledLesson, Stop } from '../../lessons/compiled-lesson.ts';
import { firstRowOf } from '../../timeline/places.ts';
import type { Playback } from '../../timeline/playback.ts';
import {
  questionAt,
  questionsOf,
  type LessonPosition,
  type LessonState,
  type Question,
} from './lesson-state.ts';
import { moved } from './moves.ts';

/** What a student reads of a step, in the order of the text. */
export type ShownBlock =
  | { readonly kind: 'prose'; readonly block: Extract<Block, { kind: 'paragraph' | 'list' }> }
  /** Operations of a fence, from the first up to but not including the last one. */
  | { readonly kind: 'operations'; readonly from: number; readonly to: number }
  | { readonly kind: 'question'; readonly question: Question; readonly now: boolean };

/** The stop at a position; undefined at the start and the end of a lesson. */
export function stopAt({ steps }: CompiledLesson, position: LessonPosition): Stop | undefined {
  return position.kind === 'stop' ? steps[position.step]?.stops[position.stop] : undefined;
}

/** The blocks of a step that are shown at a position: not the speaker's notes, and nothing behind an open question. */
export function shownBlocks(compiled: CompiledLesson, position: LessonPosition): readonly ShownBlock[] {
  const stop = stopAt(compiled, position);
  if (position.kind !== 'stop' || stop === undefined) return [];
  const { step } = position;
  const blocks = compiled.lesson.steps[step]?.blocks ?? [];
  return blocks.slice(0, stop.shown).flatMap((block, index): readonly ShownBlock[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'list':
        return [{ kind: 'prose', block }];
      case 'notes':
        return [];
      case 'fence':
        return operationsOf(compiled, step, index);
      case 'quiz':
        return questionBlock(compiled, step, index, stop.quiz === index);
    }
  });
}

/** At the first stop of a step, the question that closed the step before and was skipped. */
export function skippedBefore(state: LessonState): Question | undefined {
  const { compiled, position, answers } = state;
  if (position.kind !== 'stop' || position.stop > 0) return undefined;
  const question = questionAt(compiled, moved(state, -1));
  return question !== undefined && answers[question.key]?.result === 'skipped' ? question : undefined;
}

/** Of the shown blocks, the ones that were not shown at the stop before. */
export function newBlocks(
  compiled: CompiledLesson,
  position: Extract<LessonPosition, { kind: 'stop' }>,
): readonly ShownBlock[] {
  const { step, stop } = position;
  const before = stop === 0 ? 0 : shownBlocks(compiled, { kind: 'stop', step, stop: stop - 1 }).length;
  return shownBlocks(compiled, position).slice(before);
}

function questionBlock(
  compiled: CompiledLesson,
  step: number,
  index: number,
  now: boolean,
): readonly ShownBlock[] {
  const question = questionsOf(compiled).find((each) => each.step === step && each.block === index);
  return question === undefined ? [] : [{ kind: 'question', question, now }];
}

function operationsOf({ steps }: CompiledLesson, step: number, block: number): readonly ShownBlock[] {
  const fence = steps[step]?.fences.find((each) => each.block === block);
  return fence === undefined ? [] : [{ kind: 'operations', from: fence.from, to: fence.to }];
}

/** First rows of operations of the log, as far as they are there to be seen. */
export function rowsOfOperations(playback: Playback, from: number, to: number): readonly number[] {
  const rows = Array.from({ length: to - from }, (_, index) => firstRowOf(playback, from + index));
  return rows.filter((row) => row < playback.length);
}
