/** The lessons of a folder and what is wrong with them, by the program's own reader and lint. */
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A README tells readers of the folder about it; it is no lesson. */
export function isLessonName(name) {
  return (
    /\.(?:md|markdown)$/i.test(name) && !/(?:^|\/)(?:readme\.md|[._][^/]*|node_modules\/.*)$/i.test(name)
  );
}

/** Names of all lessons below a folder, with forward slashes, in the order of people. */
export async function lessonNames(folder) {
  const all = await readdir(folder, { recursive: true });
  const names = all.map((name) => name.split(sep).join('/')).filter(isLessonName);
  return names.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** One lesson: its title as far as it can be read, and its problems. `load` imports a module of the program. */
export async function lessonEntry(folder, name, load) {
  const [{ lintFile }, { parseLesson }] = await Promise.all([
    load('/src/cli/lint-file.ts'),
    load('/src/lessons/text/parse-lesson.ts'),
  ]);
  const bytes = await readFile(join(folder, name)).catch(() => undefined);
  if (bytes === undefined) return gone(name);
  const text = new TextDecoder().decode(bytes);
  const { problems, usable } = await lintFile(name, { read: async () => ({ ok: true, value: bytes }) });
  const parsed = usable ? parseLesson(text, name) : undefined;
  const lesson = parsed?.ok === true ? parsed.value.lesson : undefined;
  return { name, usable, problems, title: lesson?.title ?? name, steps: lesson?.steps.length };
}

function gone(name) {
  const message = 'The file is not there any more.';
  return {
    name,
    usable: false,
    problems: [{ file: name, line: 1, column: 1, code: 'lesson/gone', message }],
    title: name,
  };
}
