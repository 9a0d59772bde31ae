import { expect, test } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

const CALLS = ['ioasid_get', 'ioasid_put', 'ioasid_free', 'use', 'set_context'];

test.each([
  ['ioasid_gett', 'ioasid_get'],
  ['ioasid_fere', 'ioasid_free'],
  ['IOASID_PUT', 'ioasid_put'],
  ['usse', 'use'],
  ['kref_put', undefined],
  ['x', undefined],
  ['', undefined],
])('%s is nearest to %s', (word, expected) => {
  expect(nearest(word, CALLS)).toBe(expected);
});

test('a hint says something else where nothing is near', () => {
  expect(didYouMean('ues', CALLS)).toBe('did you mean "use"?');
  expect(didYouMean('zzz', CALLS, 'see the list')).toBe('see the list');
  expect(didYouMean('zzz', CALLS)).toBeUndefined();
});
