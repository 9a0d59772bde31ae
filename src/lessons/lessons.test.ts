import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { scanLog } from '../analysis/hazards/scanner.ts';
import { createRun } from '../timeline/run.ts';
import { checkLesson } from './check/check-lesson.ts';
import { compileLesson } from './compile-lesson.ts';
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

it.each(LESSONS)('$id holds: what it states is so', async ({ file, text }) => {
  const parsed = parseLesson(await text(), file);
  expect(parsed.ok ? checkLesson(parsed.value.lesson) : parsed.problem).toEqual([]);
});

it.each(LESSONS)(
  '$id has 6 to 15 steps, objectives, notes, and something to predict',
  async ({ file, text }) => {
    const parsed = parseLesson(await text(), file);
    if (!parsed.ok) throw new Error(`${file} does not read`);
    const { steps, objectives, minutes } = parsed.value.lesson;
    expect(steps.length).toBeGreaterThanOrEqual(6);
    expect(steps.length).toBeLessThanOrEqual(15);
    expect(objectives.length).toBeGreaterThanOrEqual(2);
    expect(minutes).toBeGreaterThan(0);
    const kinds = new Set(
      steps.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'quiz' ? [block.asks] : []))),
    );
    expect(kinds.size).toBeGreaterThanOrEqual(2);
  },
);

it('the lab ends without a hazard: none begins in its last run', async () => {
  const lab = LESSONS.find(({ id }) => id === 'a-lab');
  const parsed = parseLesson((await lab?.text()) ?? '');
  if (!parsed.ok) throw new Error('the lab does not read');
  const { document, steps } = compileLesson(parsed.value.lesson);
  const run = createRun(document);
  const last = steps.find(({ anchor }) => anchor === 'fifth');
  const late = scanLog(document).filter(({ row }) => run.row(row).operation >= (last?.from ?? 0));
  expect(late).toEqual([]);
});
