import { expect, test } from 'vitest';
import { composed, insertion, momentOf } from './composer.ts';
import { callGroups } from './composer-calls.ts';
import { fieldsOf } from './composer-fields.ts';
import { createFigure, type Figure } from './figure.ts';
import { openNew, openStory } from './stories.ts';

function opened(story: string): Figure {
  const figure = createFigure();
  openStory(figure, story);
  return figure;
}

const moment = (figure: Figure) => momentOf(figure.playback(), figure.store.getState());

const valueOf = (figure: Figure, call: 'ioasid_get' | 'ioasid_alloc_set', name: string) =>
  fieldsOf(moment(figure), call, {}).find((field) => field.name === name)?.value;

test('defaults are about the ID of the moment, and its own set', () => {
  const figure = opened('exception-flow');
  expect(composed(moment(figure), 'ioasid_get', 'KVM', {}).operation).toEqual({
    call: 'ioasid_get',
    user: 'KVM',
    args: { set: 'vm1', id: 5 },
  });
});

test('in an empty log the composer makes a set, and an ID in it, without a word typed', () => {
  const figure = createFigure();
  openNew(figure);
  figure.actions.addOperation(composed(moment(figure), 'ioasid_alloc_set', 'VFIO', {}).operation);
  figure.actions.addOperation(composed(moment(figure), 'ioasid_alloc', 'VFIO', {}).operation);
  const { length } = figure.playback();
  expect(figure.playback().row(length - 1).outcome).toEqual({ kind: 'ioasid', value: 1 });
});

test('a second set gets a name and a token that are not taken', () => {
  const figure = opened('exception-flow');
  expect(valueOf(figure, 'ioasid_alloc_set', 'as')).not.toBe('vm1');
  expect(valueOf(figure, 'ioasid_alloc_set', 'token')).toBe('mm2');
});

test('the set follows the ID that is chosen, unless it is chosen itself', () => {
  const figure = opened('two-sets');
  const set = (draft: Record<string, string>) =>
    fieldsOf(moment(figure), 'ioasid_get', draft).find((field) => field.name === 'set')?.value;
  expect(set({ id: '5' })).toBe('vm1');
  expect(set({ id: '6' })).toBe('vm2');
  expect(set({ id: '6', set: 'vm1' })).toBe('vm1');
});

test('nonsense is offered as such: NULL, and a number that nobody has', () => {
  const figure = opened('exception-flow');
  const [set, id] = fieldsOf(moment(figure), 'ioasid_get', {});
  expect(set?.options?.find((option) => option.value === '')).toMatchObject({ label: 'NULL', wrong: true });
  expect(id?.options?.at(-1)).toEqual({ value: '99', label: '99, never allocated', wrong: true });
});

test('what cannot be read as its kind is named and keeps nothing else from being read', () => {
  const figure = opened('exception-flow');
  const { unreadable } = composed(moment(figure), 'ioasid_alloc', 'VFIO', { min: 'ten', max: '-1' });
  expect(unreadable).toEqual(['min', 'max']);
});

test('calls that the rules lack say so', () => {
  const figure = opened('exception-flow');
  const calls = callGroups(figure.playback()).flatMap((group) => group.calls);
  expect(calls.find(({ call }) => call === 'ioasid_set_free')?.missing).toMatch(/^not in v2/);
  expect(calls.find(({ call }) => call === 'ioasid_get')?.missing).toBeUndefined();
});

test('an operation runs after the whole call the cursor is in, and forks unless that is the end', () => {
  const figure = opened('exception-flow');
  const playback = figure.playback();
  const { cursor } = figure.store.getState();
  const { afterRow, forks } = insertion(playback, figure.store.getState());
  expect(forks).toBe(true);
  expect(playback.row(afterRow).operation).toBe(playback.row(cursor).operation);
  figure.actions.seek(playback.length - 1);
  expect(insertion(playback, figure.store.getState())).toEqual({
    afterRow: playback.length - 1,
    forks: false,
  });
});
