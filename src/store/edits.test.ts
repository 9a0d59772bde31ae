import { expect, test } from 'vitest';
import { createFigure } from './figure.ts';
import { linkedLog } from './linking.ts';
import { openStory } from './stories.ts';

test('work on one log survives a look at another: undo brings it back', async () => {
  const figure = createFigure();
  const { actions, store } = figure;
  openStory(figure, 'exception-flow');
  actions.addOperation({ call: 'ioasid_get', user: 'KVM', args: { set: 'vm1', id: 5 } });
  const worked = figure.playback();

  openStory(figure, 'leak');
  expect(store.getState().notices.at(-1)).toMatchObject({ undoable: true });
  expect(await linkedLog(figure.store.getState())).toEqual({ scenario: 'leak' });

  actions.undo();
  expect(figure.playback()).toBe(worked);
  actions.redo();
  expect(store.getState().origin).toEqual({ kind: 'story', id: 'leak' });
});

test('a log that was only looked at is not kept', () => {
  const figure = createFigure();
  openStory(figure, 'exception-flow');
  openStory(figure, 'leak');
  expect(figure.store.getState().past).toEqual([]);
  expect(figure.store.getState().notices).toEqual([]);
});

test('the rules that are chosen are no edit, and undo leaves them alone', () => {
  const figure = createFigure();
  openStory(figure, 'exception-flow');
  figure.actions.addOperation({ call: 'ioasid_get', user: 'KVM', args: { set: 'vm1', id: 5 } });
  figure.actions.setSemantics('v3');
  figure.actions.undo();
  expect(figure.store.getState().semantics).toBe('v3');
});
