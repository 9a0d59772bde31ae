import { expect, test } from 'vitest';
import { createKept } from '../storage/kept.ts';
import { createFigure } from './figure.ts';
import { chooseLanguage, startingLanguage } from './language-choice.ts';

/** A browser that keeps things as long as the test lasts. */
const emptyBrowser = () => createKept(() => undefined);

test('the browser’s preference counts until somebody chooses, and the address goes before both', () => {
  const kept = emptyBrowser();
  expect(startingLanguage(undefined, ['de-AT', 'en'], kept)).toBe('de');
  chooseLanguage(createFigure(), 'en', kept);
  expect(startingLanguage(undefined, ['de-AT', 'en'], kept)).toBe('en');
  expect(startingLanguage('de', ['en'], kept)).toBe('de');
});

test('what the address asks for is not remembered', () => {
  const kept = emptyBrowser();
  expect(startingLanguage('de', ['en'], kept)).toBe('de');
  expect(startingLanguage(undefined, ['en'], kept)).toBe('en');
});

test('the interface changes at once', () => {
  const figure = createFigure();
  chooseLanguage(figure, 'de', emptyBrowser());
  expect(figure.store.getState().language).toBe('de');
});

test('something else under that name is no choice', () => {
  const kept = emptyBrowser();
  kept.write('language', { de: true });
  expect(startingLanguage(undefined, ['en'], kept)).toBe('en');
});
