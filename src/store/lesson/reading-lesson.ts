import { ok, type Problem, type Result } from '../../base/result.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import type { LessonForm } from './lesson-form.ts';

/** A lesson is small and read at once; its reader comes when there is one to read. */
export async function readLessonText(
  text: string,
  name: string,
  form: LessonForm,
): Promise<Result<Lesson, readonly Problem[]>> {
  if (form === 'json') return (await import('../../lessons/json/read-lesson.ts')).readLesson(text, name);
  const { parseLesson } = await import('../../lessons/text/parse-lesson.ts');
  const result = parseLesson(text, name);
  return result.ok ? ok(result.value.lesson) : result;
}
