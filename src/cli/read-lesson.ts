import { ok, type Problem, type Result } from '../base/result.ts';
import { detectLessonJson, readLesson } from '../lessons/json/read-lesson.ts';
import type { Lesson } from '../lessons/lesson.ts';
import { detectLesson, parseLesson } from '../lessons/text/parse-lesson.ts';

/** A lesson of either form; undefined where the text is something else. */
export function readLessonText(text: string, file: string): Result<Lesson, readonly Problem[]> | undefined {
  if (detectLessonJson(text)) return readLesson(text, file);
  if (!detectLesson(text)) return undefined;
  const parsed = parseLesson(text, file);
  return parsed.ok ? ok(parsed.value.lesson) : parsed;
}
