import { useMemo } from 'react';
import { useFigure } from '../figure.ts';

/** Going through what is presented: a lesson's steps, else the rows of the log. */
export interface Moves {
  by(steps: 1 | -1): void;
  toEnd(end: 'first' | 'last'): void;
}

export function useMoves(): Moves {
  const figure = useFigure();
  return useMemo(
    () => ({
      by: (steps) => figure.actions.step(steps),
      toEnd: (end) => {
        const rows = figure.visible();
        const last = figure.playback().length - 1;
        figure.actions.seek(end === 'first' ? (rows?.[0] ?? 0) : (rows?.at(-1) ?? last));
      },
    }),
    [figure],
  );
}
