import { expect, test } from 'vitest';
import { createFigure } from './figure.ts';
import { linkedLog, openLinkedLog } from './linking.ts';
import { openStory } from './stories.ts';

function exceptionFlow() {
  const figure = createFigure();
  openStory(figure, 'exception-flow');
  return figure;
}

test('a story as it came is linked by its id', async () => {
  expect(await linkedLog(exceptionFlow().store.getState())).toEqual({ scenario: 'exception-flow' });
});

test('with an operation more it is linked whole, and opens as what was shared', async () => {
  const figure = exceptionFlow();
  figure.actions.addOperation({ call: 'ioasid_get', user: 'KVM', args: { set: 'vm1', id: 5 } });
  const link = await linkedLog(figure.store.getState());
  if (link === undefined || !('log' in link)) throw new Error('no log in the link');

  const other = createFigure();
  expect(await openLinkedLog(other, link.log)).toBe(true);
  const { length } = figure.playback();
  expect(other.playback()).toHaveLength(length);
  expect(other.playback().snapshotAt(length - 1).ids).toEqual(figure.playback().snapshotAt(length - 1).ids);
});

test('after the operation is undone it is the story again', async () => {
  const figure = exceptionFlow();
  figure.actions.addOperation({ call: 'ioasid_get', user: 'KVM', args: { set: 'vm1', id: 5 } });
  figure.actions.undo();
  expect(await linkedLog(figure.store.getState())).toEqual({ scenario: 'exception-flow' });
});

test('a broken link is told, and what is open stays', async () => {
  const figure = exceptionFlow();
  const before = figure.playback();
  expect(await openLinkedLog(figure, 'not*base64')).toBe(false);
  expect(figure.playback()).toBe(before);
  expect(figure.store.getState().notices[0]?.problems[0]?.code).toBe('link/broken');
});

test('an empty log has no link', async () => {
  expect(await linkedLog(createFigure().store.getState())).toBeUndefined();
});
