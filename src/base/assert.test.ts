import { expect, test } from 'vitest';
import { assertNever, invariant } from './assert.ts';

test('assertNever names the value that got past the types', () => {
  expect(() => assertNever({ kind: 'odd' } as never)).toThrow('{"kind":"odd"}');
});

test('invariant throws only when the condition is false', () => {
  expect(() => invariant(1 === 1, 'sums')).not.toThrow();
  expect(() => invariant(undefined, 'a set has a token')).toThrow('invariant broken: a set has a token');
});
