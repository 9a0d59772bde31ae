import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openFile } from '../formats/open-file.ts';
import { createFigure } from './figure.ts';
import { EVERY_QUESTION } from './lesson/every-question.testing.ts';
import { createOpener } from './opening.ts';

const SECOND_FREE = readFileSync(new URL('../lessons/lessons/06-a-second-free.md', import.meta.url), 'utf8');
const bytes = (text: string) => new TextEncoder().encode(text);

function opened() {
  const figure = createFigure();
  return { figure, opener: createOpener(figure, openFile) };
}

test.each(['second-free.md', 'second-free.txt'])(
  'a lesson is known by its name or its head: %s',
  async (name) => {
    const { figure, opener } = opened();
    expect(await opener.open(bytes(SECOND_FREE), name)).toBe(true);
    expect(figure.store.getState()).toMatchObject({
      lesson: { id: undefined, position: { kind: 'start' } },
      origin: { kind: 'file', name, format: 'ioasid-lesson/1' },
      loading: undefined,
    });
  },
);

test('the JSON form is the same lesson', async () => {
  const { figure, opener } = opened();
  expect(await opener.open(bytes(JSON.stringify(EVERY_QUESTION)), 'every.json')).toBe(true);
  expect(figure.store.getState().lesson?.compiled.lesson).toEqual(EVERY_QUESTION);
});

test('the same file again is taken up at the same step, whatever was written before it', async () => {
  const { figure, opener } = opened();
  await opener.open(bytes(SECOND_FREE), 'a.md');
  figure.lesson.toStep(2);
  figure.lesson.answer({ asks: 'choice', option: 1 });
  const before = figure.store.getState().lesson;
  await opener.open(
    bytes(SECOND_FREE.replace('## The first free', '## New {#new}\n\nText.\n\n## The first free')),
    'a.md',
  );
  const { lesson } = figure.store.getState();
  expect(lesson?.position).toEqual({ kind: 'stop', step: 3, stop: 0 });
  expect(lesson?.answers).toEqual(before?.answers);
  await opener.open(bytes(SECOND_FREE), 'b.md');
  expect(figure.store.getState().lesson?.position).toEqual({ kind: 'start' });
});

test('a broken lesson is told by line and column, and what is open stays', async () => {
  const { figure, opener } = opened();
  await opener.open(bytes(SECOND_FREE), 'a.md');
  const before = figure.store.getState();
  expect(await opener.open(bytes(SECOND_FREE.replace('ioasid_get(', 'ioasid_gte(')), 'a.md')).toBe(false);
  const { notices, ...after } = figure.store.getState();
  expect({ ...after, notices: before.notices }).toEqual(before);
  expect(notices.at(-1)?.problems).toMatchObject([
    { file: 'a.md', code: 'lesson/unknown-call', line: 24, column: 6 },
  ]);
});
