import { expect, test } from 'vitest';
import { parseHash, printHash } from './hash.ts';

test('a link is read as the embed reads its parameters', () => {
  expect(parseHash('#scenario=double-free&at=14&view=lanes&semantics=v3')).toEqual({
    log: undefined,
    scenario: 'double-free',
    at: 14,
    pin: undefined,
    view: 'lanes',
    semantics: 'v3',
    compare: undefined,
  });
});

test('`at` may name a marker; a view that is none is absent', () => {
  expect(parseHash('#at=freed&view=sideways')).toMatchObject({ at: 'freed', view: undefined });
});

test('variants to compare are a list', () => {
  expect(parseHash('#compare=v2,v4-2021')).toMatchObject({ compare: ['v2', 'v4-2021'] });
  expect(printHash({ compare: ['v2', 'v4-2021'] })).toBe('#compare=v2,v4-2021');
});

test('a link may ask for the projector', () => {
  expect(parseHash('#scenario=leak&present=1')).toMatchObject({ present: true });
  expect(parseHash('#present=yes')).toMatchObject({ present: undefined });
});

test('the pinned step is a row', () => {
  expect(parseHash('#at=14&pin=3')).toMatchObject({ at: 14, pin: 3 });
  expect(parseHash('#pin=here').pin).toBeUndefined();
  expect(printHash({ at: 14, pin: 3 })).toBe('#at=14&pin=3');
});

test('what is printed is read back, and what is absent is not printed', () => {
  const link = {
    log: undefined,
    scenario: 'leak',
    at: 3,
    pin: undefined,
    view: undefined,
    semantics: undefined,
    compare: undefined,
  };
  expect(printHash(link)).toBe('#scenario=leak&at=3');
  expect(parseHash(printHash(link))).toEqual(link);
  expect(printHash({})).toBe('');
});
