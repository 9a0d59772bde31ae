import { expect, test } from 'vitest';
import { shortLog } from '../analysis/short-log.ts';
import { createFigure } from './figure.ts';
import { openStory } from './stories.ts';

const SECOND_FREE = `
  A ioasid_alloc(vm1, 5, 5)
  B ioasid_get(vm1, 5)
  A ioasid_free(vm1, 5)
  A ioasid_free(vm1, 5)
`;

/** A harmless life of another number. */
const LIFE = `
  A ioasid_alloc(vm1, 7, 7)
  A ioasid_free(vm1, 7)
`;

/** A set of v4 dies with its last ID: one stays. */
const KEEPER = 'A ioasid_alloc(vm1, 9, 9)';

function opened(text: string) {
  const figure = createFigure();
  figure.actions.open(shortLog('v2', KEEPER + text), { kind: 'new' });
  figure.actions.seek(0);
  return figure;
}

test('what counts as a difference can be chosen, and first, list and marks follow', () => {
  const figure = createFigure();
  openStory(figure, 'double-free');
  figure.actions.compare(['v4-2021']);
  const all = figure.comparison()?.divergences ?? [];
  figure.actions.countAsDifferent(['notifications']);
  const some = figure.comparison()?.divergences ?? [];
  expect(some.length).toBeLessThan(all.length);
  expect(some.every(({ aspects }) => aspects.join(' ') === 'notifications')).toBe(true);
  figure.actions.countAsDifferent([]);
  expect(figure.store.getState().aspects).toEqual(['notifications']);
  figure.actions.countAsDifferent(['sets', 'results']);
  expect(figure.store.getState().aspects).toEqual(['results', 'sets']);
});

test('names that differ only by spelling are no difference: IDLE of v4 is ACTIVE of v2', () => {
  const figure = opened(LIFE);
  expect(figure.playbackUnder('v4-2021').snapshotAt(2).ids[0]?.state).toBe('IDLE');
  expect(figure.playbackUnder('v2').snapshotAt(2).ids[0]?.state).toBe('ACTIVE');
  figure.actions.compare(['v4-2021']);
  expect(figure.comparison()?.divergences).toEqual([]);
});

test('a long log is compared in slices, with progress, and opens at the first difference', () => {
  const figure = opened(LIFE.repeat(1000) + SECOND_FREE);
  figure.actions.compare(['v4-2021']);
  expect(figure.comparison()).toBeUndefined();
  expect(figure.comparing()).toBe(0);
  const seen: (number | undefined)[] = [];
  while (!figure.compareOn(500)) seen.push(figure.comparing());
  expect(seen).toEqual(seen.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
  expect(seen.length).toBeGreaterThanOrEqual(4);
  expect(figure.comparing()).toBeUndefined();
  expect(figure.comparison()?.first?.operation).toBe(2005);
  expect(figure.store.getState().cursor).toBe(2005);
});

test('who has gone elsewhere meanwhile stays there, and a comparison can be cancelled', () => {
  const figure = opened(LIFE.repeat(1000) + SECOND_FREE);
  figure.actions.compare(['v4-2021']);
  figure.compareOn(500);
  figure.actions.seek(3);
  figure.compareOn(Infinity);
  expect(figure.store.getState().cursor).toBe(3);
  figure.actions.compare(['v3']);
  expect(figure.comparing()).toBe(0);
  figure.actions.compare([]);
  expect(figure.comparing()).toBeUndefined();
  expect(figure.compareOn(500)).toBe(true);
});
