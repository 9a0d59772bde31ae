import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { formatProblem, type Problem } from '../base/result.ts';
import { checkLesson } from './check/check-lesson.ts';
import { placeFindings } from './check/place-findings.ts';
import { parseLesson } from './text/parse-lesson.ts';

/** Each lesson of broken/ has a mistake that a teacher makes; what is said of it stands beside it, to be read by people. */
const FOLDER = fileURLToPath(new URL('broken/', import.meta.url));

const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

function problemsOf(file: string): readonly Problem[] {
  const parsed = parseLesson(readFileSync(FOLDER + file, 'utf8'), file);
  if (!parsed.ok) return parsed.problem;
  const { lesson, places } = parsed.value;
  return placeFindings(checkLesson(lesson), (path) => places.get(path), file);
}

test('there are at least thirty', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(30);
});

test.each(FILES)('%s is told with place, cause and hint', async (file) => {
  const problems = problemsOf(file);
  expect(problems).not.toEqual([]);
  const said = problems.map(formatProblem).join('\n');
  await expect(`${said}\n`).toMatchFileSnapshot(`broken/${file.replace('.md', '.txt')}`);
  for (const { message, line = 0, column = 0, code } of problems) {
    expect(message).toMatch(/[.?]$/);
    expect((line > 0 && column > 0) || code === 'lesson/more').toBe(true);
  }
});
