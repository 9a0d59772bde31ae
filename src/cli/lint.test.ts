import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { SECOND_FREE } from '../lessons/lesson.testing.ts';
import { LINT } from './lint.ts';
import { runOn, STORIES } from './stories.testing.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../lessons/broken/${name}.md`, import.meta.url), 'utf8');

/** The broken lesson without what breaks it. */
const GOOD = read('result-does-not-hold').replace('-> -EBUSY', '-> 0');

const DOUBLE_FREE = readFileSync(new URL('double-free.ioasid.json', STORIES), 'utf8');

const STORY_FILES = readdirSync(STORIES);

/** A folder of files to lint. */
const FILES = pathToFileURL(`${mkdtempSync(join(tmpdir(), 'lint-'))}/`);
const write = (name: string, text: string): void => writeFileSync(new URL(name, FILES), text);
write('good.md', GOOD);
write('lesson.json', JSON.stringify(SECOND_FREE, undefined, 2).replace('"result": 0', '"result": 1'));
write('story.ioasid.json', DOUBLE_FREE);
write('false.md', read('result-does-not-hold'));
write('broken.md', read('unknown-call'));
write(
  'step.ioasid.json',
  DOUBLE_FREE.replace('"operation": 6, "text"', '"operation": 6, "step": 40, "text"'),
);

test('a lesson that holds, and a scenario', async () => {
  expect(await runOn(LINT, ['good.md', 'story.ioasid.json'], FILES)).toEqual({
    status: 0,
    out: '2 files, 0 problems\n',
    err: '',
  });
});

test.each(STORY_FILES)('the story %s', async (file) => {
  expect(await runOn(LINT, [file], STORIES)).toMatchObject({ status: 0 });
});

test('a lesson that does not hold says where, on standard output', async () => {
  const { status, out, err } = await runOn(LINT, ['good.md', 'false.md'], FILES);
  expect({ status, err }).toEqual({ status: 1, err: '' });
  expect(out).toBe(
    'false.md:27:1 lesson/result Expected ioasid_get to give -EBUSY, but it gives 0.\n2 files, 1 problem\n',
  );
});

test('one that cannot be read is unusable, and says why on standard error', async () => {
  const { status, out, err } = await runOn(LINT, ['broken.md', 'false.md'], FILES);
  expect(status).toBe(2);
  expect(err).toBe(
    'broken.md:27:7 lesson/unknown-call There is no call "ioasid_gte". (did you mean "ioasid_get"?)\n',
  );
  expect(out).toMatch(/^false\.md:27:1 .*\n2 files, 2 problems\n$/);
});

test('the document of --json', async () => {
  const { status, out } = await runOn(LINT, ['--json', 'broken.md', 'false.md', 'good.md'], FILES);
  expect(status).toBe(2);
  expect(JSON.parse(out)).toEqual({
    files: 3,
    problems: [
      {
        file: 'broken.md',
        line: 27,
        col: 7,
        code: 'lesson/unknown-call',
        message: 'There is no call "ioasid_gte".',
        hint: 'did you mean "ioasid_get"?',
      },
      {
        file: 'false.md',
        line: 27,
        col: 1,
        code: 'lesson/result',
        message: 'Expected ioasid_get to give -EBUSY, but it gives 0.',
        hint: null,
      },
    ],
  });
});

test('a scenario whose marker is in no row of its operation', async () => {
  const { status, out } = await runOn(LINT, ['step.ioasid.json'], FILES);
  expect(status).toBe(1);
  expect(out).toMatch(
    /^step\.ioasid\.json:\d+:\d+:markers\[1\]\.step log\/place The marker "second-free" is at step 40 /,
  );
});

test('the JSON form of a lesson', async () => {
  const { status, out } = await runOn(LINT, ['lesson.json'], FILES);
  expect(status).toBe(1);
  expect(out).toMatch(
    /^lesson\.json:\d+:\d+ lesson\/result Expected ioasid_get to give 1, but it gives 0\.\n/,
  );
});

test('no file', async () => {
  await expect(runOn(LINT, [], FILES)).rejects.toThrow('expected at least one file.');
});
