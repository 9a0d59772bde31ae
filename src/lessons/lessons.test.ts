import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LESSONS } from './lessons.ts';
import { parseLesson } from './text/parse-lesson.ts';

it('the catalogue has every lesson of the folder, in its order', () => {
  const files = readdirSync(new URL('./lessons/', import.meta.url)).filter((name) => name.endsWith('.md'));
  expect(LESSONS.map(({ file }) => file)).toEqual(files.toSorted());
  expect(new Set(LESSONS.map(({ id }) => id)).size).toBe(LESSONS.length);
});

it.each(LESSONS)('$id is listed as its text says', async ({ file, title, minutes, text }) => {
  const parsed = parseLesson(await text(), file);
  expect(parsed).toMatchObject({ ok: true, value: { lesson: { title, minutes } } });
});
