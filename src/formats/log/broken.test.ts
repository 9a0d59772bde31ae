import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { formatProblem } from '../../base/result.ts';
import { LONGEST_LOG, parseLog } from './parse-log.ts';
import { MOST_PROBLEMS } from './reading.ts';

/** Each file of broken/ is wrong in one way; what is said of it stands beside it, to be read by people. */
const FOLDER = fileURLToPath(new URL('broken/', import.meta.url));

const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

test('there are broken files of every kind', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(30);
});

test.each(FILES)('%s is refused with place and cause', async (file) => {
  const result = parseLog(readFileSync(FOLDER + file, 'utf8'), file);
  expect(result.ok).toBe(false);
  if (result.ok) return;
  const said = result.problem.map(formatProblem).join('\n');
  await expect(`${said}\n`).toMatchFileSnapshot(`broken/${file.replace('.ioasid.json', '.txt')}`);
  for (const { message, line = 0, code } of result.problem) {
    expect(message).toMatch(/\.$/);
    expect(line > 0 || code === 'log/empty' || code === 'log/more').toBe(true);
  }
});

test('a file of many problems is told the first of them and how many there are', () => {
  const operations = Array.from({ length: 30 }, () => ({ user: 'VFIO', call: 'use' }));
  const result = parseLog(
    JSON.stringify({ format: 'ioasid-log/1', title: 't', semantics: 'v2', operations }),
  );
  expect(result.ok).toBe(false);
  if (result.ok) return;
  expect(result.problem).toHaveLength(MOST_PROBLEMS + 1);
  expect(result.problem.at(-1)?.message).toBe('There are 10 more problems.');
});

test('what is too long is not even read', () => {
  const result = parseLog(' '.repeat(LONGEST_LOG + 1), 'long.json');
  expect(result).toMatchObject({ ok: false, problem: [{ code: 'log/too-large', file: 'long.json' }] });
});

test('what is nested too deep is refused, not run into', () => {
  const result = parseLog('['.repeat(100_000));
  expect(result).toMatchObject({ ok: false, problem: [{ code: 'log/syntax', line: 1, column: 65 }] });
});
