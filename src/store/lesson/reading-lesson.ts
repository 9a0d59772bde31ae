import { ok, type Problem, type Result } from '../../base/result.ts';
import type { Lesson } from '../../lessons/lesson.ts';

type LessonForm = 'markdown' | 'json';

/** Enough to tell a lesson by. */
export const LESSON_HEAD = 2048;

/** Markdown by its name, or what says that it is a lesson, of whatever version; undefined for everything else. */
export function lessonForm(head: string, name: string): LessonForm | undefined {
  if (/\.(md|markdown)$/i.test(name)) return 'markdown';
  if (/^\uFEFF?---[ \t]*\r?\n/.test(head) && /^format:\s*["']?ioasid-lesson\b/m.test(head)) return 'markdown';
  return /^\uFEFF?\s*\{/.test(head) && /"format"\s*:\s*"ioasid-lesson\b/.test(head) ? 'json' : undefined;
}

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
