import { expect, test } from 'vitest';
import { rowAtPlace } from '../timeline/places.ts';
import { createRun } from '../timeline/run.ts';
import { compileLesson } from './compile-lesson.ts';
import type { Block, Lesson, Statement } from './lesson.ts';
import { SECOND_FREE } from './lesson.testing.ts';

/** The example's first step with other statements. */
function lessonOf(blocks: readonly Block[], parts: Partial<Lesson> = {}): Lesson {
  return { ...SECOND_FREE, steps: [{ anchor: 'only', title: 'Only', blocks }], ...parts };
}

const fence = (...statements: Statement[]): Block => ({ kind: 'fence', statements });
const quiz: Block = {
  kind: 'quiz',
  asks: 'number',
  question: [],
  answers: [{ right: true, value: 1, feedback: [] }],
  otherwise: [],
};
const prose: Block = { kind: 'paragraph', content: [] };
const alloc = (as: string): Statement => ({
  kind: 'operation',
  user: 'vfio',
  call: 'ioasid_alloc',
  args: { set: 'vm1', min: 1, max: 15, as },
});

test('the example: sets first, then a step an operation, then a question before what it asks about', () => {
  const { document, setUp, steps } = compileLesson(SECOND_FREE);
  expect(document.operations.map(({ user, call }) => `${user} ${call}`)).toEqual([
    'VFIO ioasid_alloc_set',
    'VFIO ioasid_alloc',
    'KVM ioasid_get',
    'VFIO ioasid_free',
    'VFIO ioasid_free',
  ]);
  expect(setUp).toBe(1);
  expect(steps.map(({ from, to, place }) => [from, to, place])).toEqual([
    [1, 2, { operation: 1 }],
    [2, 5, { operation: 4 }],
  ]);
  expect(steps.map(({ stops }) => stops)).toEqual([
    [{ kind: 'end', place: { operation: 1 }, shown: 3, highlights: [] }],
    [
      { kind: 'quiz', place: { operation: 1 }, shown: 1, quiz: 0, highlights: [] },
      { kind: 'end', place: { operation: 4 }, shown: 2, highlights: [] },
    ],
  ]);
  expect(document.markers.map(({ name }) => name)).toEqual(['alloc', 'predict']);
});

test('the example is a log that runs: the ID is gone at the end', () => {
  const { document, steps } = compileLesson(SECOND_FREE);
  const run = createRun(document);
  const rows = steps.map(({ place }) => (place === undefined ? -1 : rowAtPlace(run, place)));
  expect(rows.map((row) => run.snapshotAt(row).ids.map(({ state }) => state))).toEqual([
    ['ACTIVE'],
    ['reclaimed'],
  ]);
});

test('in mainline a set is a label, and a lesson may tell before anything is done', () => {
  const lesson = lessonOf([prose], { semantics: 'mainline-5.11', sets: [{ name: 'vm1' }] });
  const { document, steps } = compileLesson(lesson);
  expect(document).toMatchObject({ labels: ['vm1'], operations: [] });
  expect(document.start).toBeUndefined();
  expect(steps[0]?.stops).toEqual([{ kind: 'end', place: undefined, shown: 1, highlights: [] }]);
});

test('a block is registered where its first line stands, on the only set, and only once', () => {
  const on = (event: 'FREE' | 'BIND'): Statement => ({
    kind: 'handler',
    event,
    user: 'kvm',
    actions: [{ do: 'put_locked' }],
  });
  const { document } = compileLesson(lessonOf([fence(alloc('a'), on('FREE'), on('BIND'))]));
  expect(document.operations.slice(2)).toEqual([
    { user: 'KVM', call: 'ioasid_register_notifier', args: { set: 'vm1', nb: 'kvm' } },
  ]);
  const actions = [{ do: 'put_locked' }];
  expect(document.subscribers).toEqual([
    { name: 'kvm', user: 'KVM', priority: 0, on: { FREE: actions, BIND: actions } },
  ]);
});

test('a block that the lesson registers itself is not registered for it', () => {
  const on: Statement = {
    kind: 'handler',
    event: 'FREE',
    user: 'kvm',
    priority: 3,
    answer: 'STOP',
    actions: [],
  };
  const own: Statement = {
    kind: 'operation',
    user: 'kvm',
    call: 'ioasid_register_notifier',
    args: { nb: 'kvm' },
  };
  const { document } = compileLesson(lessonOf([fence(on, own)]));
  expect(document.operations.slice(1)).toEqual([
    { user: 'KVM', call: 'ioasid_register_notifier', args: { nb: 'kvm' } },
  ]);
  expect(document.subscribers).toEqual([
    { name: 'kvm', user: 'KVM', priority: 3, on: { FREE: [] }, answer: 'STOP' },
  ]);
});

test('a pause stops inside an operation; a highlight holds until the next', () => {
  const targets = [{ kind: 'id', id: 'a' }] as const;
  const lesson = lessonOf([
    fence(alloc('a'), { kind: 'highlight', targets }, { kind: 'pause', row: 0 }, alloc('b')),
    prose,
    fence({ kind: 'highlight', targets: [] }),
  ]);
  expect(compileLesson(lesson).steps[0]?.stops).toEqual([
    { kind: 'pause', place: { operation: 1, step: 0 }, shown: 1, highlights: targets },
    { kind: 'end', place: { operation: 2 }, shown: 3, highlights: [] },
  ]);
});

test('what closes a step is not stopped at twice', () => {
  const closing = compileLesson(lessonOf([fence(alloc('a')), quiz])).steps[0]?.stops;
  expect(closing?.map(({ kind }) => kind)).toEqual(['quiz']);
  const noted = compileLesson(lessonOf([fence(alloc('a')), quiz, { kind: 'notes', content: [] }]));
  expect(noted.steps[0]?.stops.map(({ kind }) => kind)).toEqual(['quiz']);
  const paused = compileLesson(lessonOf([fence(alloc('a'), { kind: 'pause' })])).steps[0]?.stops;
  expect(paused?.map(({ kind }) => kind)).toEqual(['end']);
});

test('a step without operations stays where the one before it ended; markers are in the order of time', () => {
  const lesson: Lesson = {
    ...SECOND_FREE,
    steps: [
      {
        anchor: 'one',
        title: 'One',
        blocks: [fence(alloc('a'), { kind: 'marker', name: 'm', text: 'M.', row: 0 })],
      },
      { anchor: 'two', title: 'Two', blocks: [prose] },
    ],
  };
  const { steps, document } = compileLesson(lesson);
  expect(steps[1]).toMatchObject({ from: 2, to: 2, place: { operation: 1 } });
  expect(document.markers).toEqual([
    { name: 'm', text: 'M.', operation: 1, step: 0 },
    { name: 'one', text: 'One', operation: 1 },
  ]);
});
