import { expect, test } from 'vitest';
import { clockText } from './use-now.ts';

test.each([
  [0, '0:00'],
  [-5000, '0:00'],
  [65_900, '1:05'],
  [3_723_000, '1:02:03'],
])('%i ms are %s', (ms, text) => {
  expect(clockText(ms)).toBe(text);
});
