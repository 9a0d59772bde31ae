import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { SECOND_FREE } from '../lessons/lesson.testing.ts';
import { printLesson } from '../lessons/text/print-lesson.ts';
import { ANALYZE } from './analyze.ts';
import { HANDOUT } from './handout.ts';
import { RENDER } from './render.ts';
import { runOn, STORIES } from './stories.testing.ts';
import { TABLE } from './table.ts';

const FILES = pathToFileURL(`${mkdtempSync(join(tmpdir(), 'handout-'))}/`);
const TEXT = printLesson(SECOND_FREE);
writeFileSync(new URL('l.md', FILES), TEXT);
writeFileSync(new URL('l.json', FILES), JSON.stringify(SECOND_FREE));
writeFileSync(new URL('de.md', FILES), TEXT.replace('lang: en', 'lang: de'));
writeFileSync(new URL('broken.md', FILES), TEXT.replace('ioasid_get', 'ioasid_gte'));

const NOTE = 'Ask which number comes back';

test('a handout of either form of a lesson, with notes only when asked', async () => {
  const plain = await runOn(HANDOUT, ['l.md'], FILES);
  expect(plain).toMatchObject({ status: 0, err: '' });
  expect(plain.out).toMatch(/^<!doctype html>/);
  expect(plain.out).not.toContain(NOTE);
  expect(await runOn(HANDOUT, ['l.json'], FILES)).toEqual(plain);
  expect((await runOn(HANDOUT, ['--notes', 'l.md'], FILES)).out).toContain(NOTE);
});

test('it speaks the language of the lesson', async () => {
  const { out } = await runOn(HANDOUT, ['de.md'], FILES);
  expect(out).toContain('Lösungen');
  expect(out).not.toContain('Answers');
});

test('what is no lesson, or a broken one, is unusable', async () => {
  const log = await runOn(HANDOUT, ['double-free.ioasid.json'], STORIES);
  expect(log).toMatchObject({ status: 2, out: '' });
  expect(log.err).toMatch(/^double-free\.ioasid\.json:1:1 handout\/no-lesson /);
  const broken = await runOn(HANDOUT, ['broken.md'], FILES);
  expect(broken).toMatchObject({ status: 2, out: '' });
  expect(broken.err).toMatch(/^broken\.md:\d+:\d+ lesson\/unknown-call /);
  await expect(runOn(HANDOUT, [], FILES)).rejects.toThrow('expected one file.');
});

test('whatever reads a log reads a lesson as the log that its player plays', async () => {
  const table = await runOn(TABLE, ['l.md'], FILES);
  expect(table.status).toBe(0);
  expect(table.out).toContain('ioasid_get');
  const picture = await runOn(RENDER, ['--at', 'predict', 'l.md'], FILES);
  expect(picture.status).toBe(0);
  expect(picture.out).toContain('<svg');
  const { out } = await runOn(ANALYZE, ['--json', 'l.md'], FILES);
  expect(JSON.parse(out)).toMatchObject({ format: 'ioasid-lesson/1', operations: { total: 5 } });
});
