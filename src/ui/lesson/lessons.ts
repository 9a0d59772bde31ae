import type { Figure } from '../../store/figure.ts';
import type { LessonMemory, Progress } from '../../store/lesson/memory.ts';
import { openLesson } from '../../store/lesson/opening-lesson.ts';
import { loadTexts } from '../../texts/load-texts.ts';

/** Opening built-in lessons, with what this browser remembers of them. */
export interface Lessons {
  /** At a step by its anchor, else where one left it. What goes wrong is told; answers whether a lesson was opened. */
  open(id: string, anchor?: string): Promise<boolean>;
  progress(id: string): Progress | undefined;
}

export function createLessons(figure: Figure, memory: LessonMemory): Lessons {
  const { notify } = figure.actions;
  return {
    progress: memory.progress,
    async open(id, anchor) {
      const result = await openLesson(figure, memory, id, anchor);
      if (result === 'opened') return true;
      const { lesson } = await loadTexts(figure.store.getState().language);
      if (result === 'no-lesson') notify('error', lesson.noSuchLesson, lesson.linkNames(id));
      if (result === 'failed') notify('error', lesson.cannotOpen(id), lesson.stillOpen);
      if (result === 'no-step') notify('info', lesson.noSuchStep(anchor ?? ''), '');
      return result === 'no-step';
    },
  };
}
