import { expect, test } from 'vitest';
import { KEY_GROUPS } from './bindings.ts';
import { bindingOf } from './match.ts';

const key = (code: string, modifiers: Partial<KeyboardEvent> = {}) => ({
  code,
  key: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...modifiers,
});

test('no key has two meanings', () => {
  const codes = KEY_GROUPS.flatMap(({ bindings }) => bindings.flatMap((binding) => binding.codes));
  expect(new Set(codes).size).toBe(codes.length);
});

test('modifiers make another key of it', () => {
  expect(bindingOf(key('ArrowLeft'))?.binding.does).toBe('back');
  expect(bindingOf(key('ArrowLeft', { shiftKey: true }))?.code).toBe('Shift+ArrowLeft');
  expect(bindingOf(key('KeyZ', { ctrlKey: true, shiftKey: true }))?.binding.does).toBe('redo');
  expect(bindingOf(key('KeyZ', { metaKey: true }))?.binding.does).toBe('undo');
});

test('combinations of the browser are left to it', () => {
  expect(bindingOf(key('KeyF', { ctrlKey: true }))).toBeUndefined();
  expect(bindingOf(key('ArrowLeft', { altKey: true }))).toBeUndefined();
  expect(bindingOf(key('Tab'))).toBeUndefined();
});

test('a question mark asks for help, wherever the keyboard has it', () => {
  expect(bindingOf(key('Minus', { key: '?', shiftKey: true }))?.binding.does).toBe('help');
});
