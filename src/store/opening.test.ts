import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openFile } from '../formats/open-file.ts';
import { createFigure } from './figure.ts';
import { EVERY_QUESTION } from './lesson/every-question.testing.ts';
import { createOpener, type Opener } from './opening.ts';

const SECOND_FREE = readFileSync(new URL('../lessons/lessons/06-a-second-free.md', import.meta.url), 'utf8');
const bytes = (text: string) => new TextEncoder().encode(text);

function opened() {
  const figure = createFigure();
  return { figure, opener: createOpener(figure, openFile, () => Promise.resolve()) };
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

/** More than is run at once. */
const LONG = JSON.stringify({
  format: 'ioasid-log/1',
  title: 'A long log',
  description: 'One reference, taken and put again and again.',
  semantics: 'v2',
  users: [{ name: 'VFIO' }, { name: 'KVM' }],
  operations: [
    { user: 'VFIO', call: 'ioasid_alloc_set', as: 'vm1', token: 'mm1', quota: 4, type: 'MM' },
    { user: 'VFIO', call: 'ioasid_alloc', set: 'vm1', min: 5, max: 9, as: 'a' },
    ...Array.from({ length: 12_000 }, (_, index) => ({
      user: 'KVM',
      call: index % 2 === 0 ? 'ioasid_get' : 'ioasid_put',
      set: 'vm1',
      id: 'a',
    })),
  ],
});

/** Opens a long log; `during` sees each pause that the page gets. */
function openedLong(during: (pause: number, opener: Opener) => void) {
  const figure = createFigure();
  let pause = 0;
  const opener = createOpener(figure, openFile, async () => {
    during((pause += 1), opener);
    await Promise.resolve();
  });
  return { figure, opener, pauses: () => pause };
}

test('a long log runs a slice at a time, and says how far it is', async () => {
  const said: (number | undefined)[] = [];
  const { figure, opener } = openedLong(() => said.push(figure.store.getState().loading?.fraction));
  expect(await opener.open(bytes(LONG), 'long.ioasid.json')).toBe(true);
  expect(said.length).toBeGreaterThan(10);
  expect(said).toEqual(said.toSorted((a, b) => Number(a) - Number(b)));
  expect(figure.store.getState()).toMatchObject({ document: { title: 'A long log' }, loading: undefined });
  expect(figure.playback().length).toBe(12_002);
  // It has been run: nothing is left to be done for it.
  expect(figure.startRun('v2')).toBeUndefined();
});

test('other rules for a long log are run before they are shown, alone and beside its own', async () => {
  const { figure, opener, pauses } = openedLong(() => undefined);
  await opener.open(bytes(LONG), 'long.ioasid.json');
  const before = pauses();
  expect(await opener.setSemantics('v3')).toBe(true);
  expect(pauses()).toBeGreaterThan(before);
  expect(figure.store.getState()).toMatchObject({ semantics: 'v3', loading: undefined });
  expect(await opener.compare(['v2', 'mainline-5.11'])).toBe(true);
  expect(figure.store.getState().compared[0]).toBe('v2');
  expect(figure.startRun('v3')).toBeUndefined();
});

test('a long log that is cancelled leaves what is shown', async () => {
  const { figure, opener } = openedLong((pause) => {
    if (pause === 3) opener.cancel();
  });
  const { document } = figure.store.getState();
  expect(await opener.open(bytes(LONG), 'long.ioasid.json')).toBe(false);
  expect(figure.store.getState()).toMatchObject({ document, loading: undefined });
});

test('what is opened while a long log runs is what is shown', async () => {
  let second: Promise<boolean> | undefined;
  const { figure, opener } = openedLong(() => {
    second ??= opener.open(bytes(SECOND_FREE), 'second-free.md');
  });
  expect(await opener.open(bytes(LONG), 'long.ioasid.json')).toBe(false);
  expect(await second).toBe(true);
  expect(figure.store.getState().lesson?.compiled.lesson.title).toMatch('second free');
});
