export type LessonForm = 'markdown' | 'json';

/** Enough to tell a lesson by. */
export const LESSON_HEAD = 2048;

/** Markdown by its name, or what says that it is a lesson, of whatever version; undefined for everything else. */
export function lessonForm(head: string, name: string): LessonForm | undefined {
  if (/\.(md|markdown)$/i.test(name)) return 'markdown';
  if (/^\uFEFF?---[ \t]*\r?\n/.test(head) && /^format:\s*["']?ioasid-lesson\b/m.test(head)) return 'markdown';
  return /^\uFEFF?\s*\{/.test(head) && /"format"\s*:\s*"ioasid-lesson\b/.test(head) ? 'json' : undefined;
}
