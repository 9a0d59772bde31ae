import { describe, expect, it } from 'vitest';
import { compileLesson } from '../../lessons/compile-lesson.ts';
import { createKept, type Kept } from '../../storage/kept.ts';
import { createFigure } from '../figure.ts';
import { EVERY_QUESTION, RIGHT } from './every-question.testing.ts';
import { createLessonMemory } from './memory.ts';

const compiled = compileLesson(EVERY_QUESTION);

function played(kept: Kept, id: string | undefined = 'every') {
  const figure = createFigure();
  const memory = createLessonMemory(figure, kept);
  figure.lesson.open({ compiled, id, origin: { kind: 'lesson', id: 'every' } });
  return { figure, memory };
}

describe('what is remembered of a lesson', () => {
  it('is the step and the answers', () => {
    const kept = createKept(() => undefined);
    const { figure, memory } = played(kept);
    figure.lesson.toStep(1);
    figure.lesson.answer(RIGHT.number);
    expect(memory.progress('every')).toMatchObject({ step: 'number', done: false });
    expect(createLessonMemory(createFigure(), kept).recall('every', compiled)).toEqual({
      position: { kind: 'stop', step: 1, stop: 0 },
      answers: { 'number/0': { result: 'right', attempts: 1, given: RIGHT.number } },
    });
  });

  it('once done stays done', () => {
    const { figure, memory } = played(createKept(() => undefined));
    figure.lesson.goTo({ kind: 'end' });
    figure.lesson.toStep(0);
    expect(memory.progress('every')).toMatchObject({ done: true, step: 'intro' });
  });

  it('outlasts changes of its text', () => {
    const kept = createKept(() => undefined);
    const { figure, memory } = played(kept);
    figure.lesson.toStep(1);
    figure.lesson.answer(RIGHT.number);
    const [first, , ...rest] = EVERY_QUESTION.steps;
    const shorter = compileLesson({
      ...EVERY_QUESTION,
      steps: first === undefined ? rest : [first, ...rest],
    });
    expect(memory.recall('every', shorter)).toEqual({ position: { kind: 'start' }, answers: {} });
  });

  it('is nothing of a file', () => {
    const kept = createKept(() => undefined);
    const figure = createFigure();
    createLessonMemory(figure, kept);
    figure.lesson.open({
      compiled,
      id: undefined,
      origin: { kind: 'file', name: 'x.md', format: 'ioasid-lesson/1' },
    });
    expect(kept.read('lessons/1')).toBeUndefined();
  });

  it.each([
    ['no object', 7],
    ['entries that are none', { every: 'x', other: null }],
    [
      'answers of another form',
      { every: { step: 3, stop: -2, done: 'yes', answers: { 'number/0': { result: 'top' } } } },
    ],
    [
      'answers of another kind',
      {
        every: {
          answers: { 'number/0': { result: 'right', attempts: 1, given: { asks: 'user', alias: 'x' } } },
        },
      },
    ],
  ])('is not believed where it has %s', (_, value) => {
    const kept = createKept(() => undefined);
    kept.write('lessons/1', value);
    const memory = createLessonMemory(createFigure(), kept);
    expect(memory.recall('every', compiled)).toEqual({ position: { kind: 'start' }, answers: {} });
  });
});
