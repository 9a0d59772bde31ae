import { MAIN_BRANCH } from '../empty.ts';
import type { FigureState } from '../state.ts';
import type { Playback } from '../../timeline/playback.ts';
import { rowOf } from './moves.ts';

/** Whether the picture shows something else than the step that the text is about: another moment, a branch, other rules. */
export function isAway(state: FigureState, playback: Playback): boolean {
  const { lesson } = state;
  if (lesson === undefined) return false;
  return (
    state.branchId !== MAIN_BRANCH ||
    state.semantics !== lesson.compiled.lesson.semantics ||
    state.cursor !== rowOf(lesson.compiled, playback, lesson.position)
  );
}
