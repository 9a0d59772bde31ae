import { ok, type Problem, type Result } from '../base/result.ts';
import type { ImportOptions, ReadFile } from '../formats/imported.ts';
import { readText } from '../formats/registry.ts';
import { compileLesson } from '../lessons/compile-lesson.ts';
import { readLessonText } from './read-lesson.ts';

/** A log of any format; of a lesson, the log that its player plays. */
export function readLog(
  text: string,
  file: string,
  options: ImportOptions = {},
): Result<ReadFile, readonly Problem[]> {
  const lesson = readLessonText(text, file);
  if (lesson === undefined) return readText(text, file, options);
  if (!lesson.ok) return lesson;
  const { document } = compileLesson(lesson.value);
  return ok({ document, format: lesson.value.format, report: undefined });
}
