import { useMemo } from 'react';
import type { Asked } from '../../store/lesson/judge.ts';
import type { LessonState, Question } from '../../store/lesson/lesson-state.ts';
import { useFigure } from '../figure.ts';

/** What a question is judged by. */
export function useAsked({ compiled }: LessonState, { step, stop }: Question): Asked {
  const figure = useFigure();
  return useMemo(
    () => figure.lesson.askedAt(compiled, { kind: 'stop', step, stop }),
    [figure, compiled, step, stop],
  );
}
