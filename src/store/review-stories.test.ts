import { expect, test } from 'vitest';
import { storyDocument } from '../lessons/stories.ts';
import { answersHere } from './answers.ts';
import { createFigure, type Figure } from './figure.ts';
import { openLogText } from './opening-text.ts';
import { savedText } from './saving.ts';
import { openStory } from './stories.ts';

/** Stories of the review: what is set beside what when they are opened, saved and opened again. */

function opened(id: string): Figure {
  const figure = createFigure();
  expect(openStory(figure, id)).toBe(true);
  return figure;
}

test('a story with variants opens with the lens on, at its moment', () => {
  const { store } = opened('second-free');
  expect(store.getState()).toMatchObject({ compared: ['v3', 'v4-2021'], cursor: 6 });
});

test('one that names no moment opens where its variants part', () => {
  const story = storyDocument('mm-deadlock');
  if (story === undefined) throw new Error('no such story');
  const { start: _, ...document } = story;
  const figure = createFigure();
  figure.actions.open(document, { kind: 'new' });
  expect(figure.store.getState().cursor).toBe(1);
});

test('the next story brings its own comparison, or none', () => {
  const figure = opened('second-free');
  openStory(figure, 'leak');
  expect(figure.store.getState().compared).toEqual([]);
});

test('what is compared is saved; once it is ended, what the log offers is kept', () => {
  const figure = opened('second-free');
  figure.actions.compare(['v3']);
  expect(savedText(figure).text).toContain('"compare": ["v3"],');
  figure.actions.compare([]);
  const again = createFigure();
  expect(openLogText(again, savedText(figure).text)).toBe(true);
  expect(again.store.getState().compared).toEqual(['v3', 'v4-2021']);
});

test('a call that only answers more is no divergence, but its answers are told', () => {
  const figure = opened('put-answer');
  expect(figure.comparison()?.divergences).toEqual([]);
  const texts = answersHere(figure, figure.store.getState());
  expect(texts).toEqual([
    { semantics: 'v2', text: '' },
    { semantics: 'v3', text: 'true' },
  ]);
});
