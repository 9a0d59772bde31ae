import { useMemo } from 'react';
import { highlighted } from '../../store/lesson/lesson-names.ts';
import { stopAt } from '../../store/lesson/shown.ts';
import type { Selection } from '../../store/state.ts';
import { useFigureState, usePlayback } from '../figure.ts';
import { useIsAway, useLesson } from './use-lesson.ts';

const NONE: readonly Selection[] = [];

/** What the step of the lesson points at; nothing while one looks elsewhere. */
export function useHighlights(): readonly Selection[] {
  const state = useLesson();
  const playback = usePlayback();
  const cursor = useFigureState((each) => each.cursor);
  const away = useIsAway();
  return useMemo(() => {
    const stop = state && stopAt(state.compiled, state.position);
    if (state === undefined || stop === undefined || away || stop.highlights.length === 0) return NONE;
    return highlighted(state.compiled.lesson, playback, cursor, stop.highlights);
  }, [state, playback, cursor, away]);
}
