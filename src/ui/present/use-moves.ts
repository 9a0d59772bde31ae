import { useMemo } from 'react';
import { isOpen, questionAt } from '../../store/lesson/lesson-state.ts';
import { useFigure } from '../figure.ts';

/** Going through what is presented: a lesson's steps, else the rows of the log. */
export interface Moves {
  /** At a question of a lesson, on shows the answer first: a clicker has no other key for it. */
  by(steps: 1 | -1): void;
  toEnd(end: 'first' | 'last'): void;
}

export function useMoves(): Moves {
  const figure = useFigure();
  return useMemo(() => {
    const { actions, lesson, store } = figure;
    const lessonBy = (steps: 1 | -1): void => {
      const state = store.getState().lesson;
      const question = state && questionAt(state.compiled, state.position);
      if (steps === -1) lesson.back();
      else if (question !== undefined && isOpen(state?.answers[question.key])) lesson.reveal();
      else lesson.forward();
    };
    return {
      by: (steps) => (store.getState().lesson === undefined ? actions.step(steps) : lessonBy(steps)),
      toEnd: (end) => {
        if (store.getState().lesson !== undefined) {
          lesson.goTo({ kind: end === 'first' ? 'start' : 'end' });
          return;
        }
        const rows = figure.visible();
        const last = figure.playback().length - 1;
        actions.seek(end === 'first' ? (rows?.[0] ?? 0) : (rows?.at(-1) ?? last));
      },
    };
  }, [figure]);
}
