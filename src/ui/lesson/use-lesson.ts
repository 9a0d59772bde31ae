import { createContext, use } from 'react';
import type { LessonActions } from '../../store/lesson/lesson-actions.ts';
import type { LessonState } from '../../store/lesson/lesson-state.ts';
import { isAway } from '../../store/lesson/standing.ts';
import { useFigure, useFigureState } from '../figure.ts';
import type { Lessons } from './lessons.ts';

/** Opens built-in lessons. */
export const LessonsContext = createContext<Lessons | undefined>(undefined);

export function useLessons(): Lessons {
  const lessons = use(LessonsContext);
  if (lessons === undefined) throw new Error('a panel was drawn outside an app');
  return lessons;
}

export function useLesson(): LessonState | undefined {
  return useFigureState((state) => state.lesson);
}

export function useLessonActions(): LessonActions {
  return useFigure().lesson;
}

/** Whether the picture shows something else than the step that the text is about. */
export function useIsAway(): boolean {
  const figure = useFigure();
  return useFigureState((state) => isAway(state, figure.playback(state)));
}
