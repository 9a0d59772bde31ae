import { describe, expect, it } from 'vitest';
import { compileLesson } from '../../lessons/compile-lesson.ts';
import { createRun } from '../../timeline/run.ts';
import { EVERY_QUESTION, RIGHT, WRONG } from './every-question.testing.ts';
import { givenText } from './given-text.ts';
import { judged, rightAnswer, shuffledItems } from './judge.ts';
import { highlighted, placesOfId } from './lesson-names.ts';
import { questionsOf } from './lesson-state.ts';
import { rowOf } from './moves.ts';
import { plainText } from './results.ts';

const compiled = compileLesson(EVERY_QUESTION);
const whole = createRun(compiled.document);
const QUESTIONS = questionsOf(compiled);

function askedAt(key: string) {
  const question = QUESTIONS.find((each) => each.key === key);
  if (question === undefined) throw new Error(`no question ${key}`);
  const row = rowOf(compiled, whole, { kind: 'stop', step: question.step, stop: question.stop });
  return { quiz: question.quiz, asked: { lesson: EVERY_QUESTION, whole, row } };
}

describe.each(['number', 'id', 'user', 'state', 'order'] as const)('a question for %s', (kind) => {
  const { quiz, asked } = askedAt(`${kind}/0`);

  it('knows right from wrong', () => {
    expect(judged(quiz, RIGHT[kind], asked).right).toBe(true);
    expect(judged(quiz, WRONG[kind], asked).right).toBe(false);
  });

  it('can show its answer, which is right', () => {
    const right = rightAnswer(quiz, asked);
    expect(right?.given).toEqual(RIGHT[kind]);
    expect(right && givenText(quiz, right.given, asked)).not.toBe('');
  });
});

describe('feedback', () => {
  const said = (key: string, given: Parameters<typeof judged>[1]) => {
    const { quiz, asked } = askedAt(key);
    return plainText(judged(quiz, given, asked).feedback);
  };

  it('is that of the answer, else what is said otherwise', () => {
    expect(said('number/0', { asks: 'number', value: 1 })).toBe('KVM takes one.');
    expect(said('number/0', { asks: 'number', value: 9 })).toBe('Count again.');
    expect(said('user/0', { asks: 'user', alias: 'vfio' })).toBe('');
  });

  it('names the first thing that stands wrong', () => {
    expect(said('order/0', { asks: 'order', items: [2, 0, 1] })).toBe('Not so. Too soon.');
    expect(said('order/0', { asks: 'order', items: [1, 0, 2] })).toBe('Not so.');
    expect(said('order/0', { asks: 'order', items: [0, 1, 2] })).toBe('That is a life.');
  });
});

describe('names of a lesson', () => {
  it('mean the ID that an alloc gave the name to', () => {
    expect(placesOfId(whole, 'a', 0).map((place) => whole.cast.places[place]?.ioasid)).toEqual([1]);
    expect(placesOfId(whole, 'b', 0).map((place) => whole.cast.places[place]?.ioasid)).toEqual([2]);
    expect(placesOfId(whole, 2, 0)).toEqual(placesOfId(whole, 'b', 0));
    expect(placesOfId(whole, 'nobody', 0)).toEqual([]);
  });

  it('are found in the picture by highlights', () => {
    const stop = compiled.steps[0]?.stops[0];
    expect(highlighted(EVERY_QUESTION, whole, 2, stop?.highlights ?? [])).toEqual([
      { kind: 'ioasid', place: 1 },
      { kind: 'user', user: 0 },
    ]);
  });
});

it('things to put in order are shown out of order, the same every time', () => {
  const { quiz } = askedAt('order/0');
  if (quiz.asks !== 'order') throw new Error('not an order');
  for (const key of ['a/0', 'b/0', 'c/0', 'd/0', 'e/0', 'f/0', 'g/0']) {
    const shown = shuffledItems(quiz, key);
    expect(shown.toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
    expect(shown).not.toEqual([0, 1, 2]);
    expect(shuffledItems(quiz, key)).toEqual(shown);
  }
});
