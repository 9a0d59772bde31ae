import { SECOND_FREE } from './lessons/second-free.ts';
import type { Lesson } from './lesson.ts';

/** A lesson of the catalogue. What stands here is what the list shows; the body is fetched when it is opened. */
export interface LessonEntry {
  /** Stable for good: it stands in links and in what browsers remember. */
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly load: () => Promise<Lesson>;
}

/** All lessons in the order in which they are best taken. */
export const LESSONS: readonly LessonEntry[] = [
  {
    id: 'second-free',
    title: SECOND_FREE.title,
    minutes: 8,
    load: () => Promise.resolve(SECOND_FREE),
  },
];

export function lessonEntry(id: string): LessonEntry | undefined {
  return LESSONS.find((lesson) => lesson.id === id);
}

/** The one to take after another. */
export function lessonAfter(id: string): LessonEntry | undefined {
  const index = LESSONS.findIndex((lesson) => lesson.id === id);
  return index < 0 ? undefined : LESSONS[index + 1];
}
