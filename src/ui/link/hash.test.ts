import { expect, test } from 'vitest';
import { parseHash, printHash, type HashLink } from './hash.ts';
import { linkChain } from './upgrade-link.ts';

test('a link is read as the embed reads its parameters', () => {
  const hash = '#scenario=double-free&at=14&view=lanes&semantics=v3&theme=dark&speed=2&select=user:KVM';
  expect(parseHash(hash)).toMatchObject({
    ok: true,
    value: {
      scenario: 'double-free',
      at: 14,
      view: 'lanes',
      semantics: 'v3',
      select: 'user:KVM',
      theme: 'dark',
      speed: 2,
      autoplay: false,
    },
  });
});

test('`at` may name a marker; a view, a theme or a speed that is none is absent', () => {
  expect(parseHash('#at=freed&view=sideways&theme=pink&speed=99')).toMatchObject({
    value: { at: 'freed', view: undefined, theme: undefined, speed: undefined },
  });
});

test('variants to compare are a list', () => {
  expect(parseHash('#compare=v2,v4-2021')).toMatchObject({ value: { compare: ['v2', 'v4-2021'] } });
  expect(printHash({ compare: ['v2', 'v4-2021'] })).toBe('#compare=v2,v4-2021');
});

test('a link may ask for the projector', () => {
  expect(parseHash('#scenario=leak&present=1')).toMatchObject({ value: { present: true } });
  expect(parseHash('#present=yes')).toMatchObject({ value: { present: undefined } });
});

test('the pinned step is a row', () => {
  expect(parseHash('#at=14&pin=3')).toMatchObject({ value: { at: 14, pin: 3 } });
  expect(parseHash('#pin=here')).toMatchObject({ value: { pin: undefined } });
  expect(printHash({ at: 14, pin: 3 })).toBe('#at=14&pin=3');
});

test('what is printed is read back, and what is absent is not printed', () => {
  const link: HashLink = { scenario: 'leak', at: 3, select: 'ioasid:5@vm1' };
  expect(printHash(link)).toBe('#scenario=leak&at=3&select=ioasid:5%40vm1');
  expect(parseHash(printHash(link))).toMatchObject({ value: link });
  expect(printHash({})).toBe('');
});

test('a link that carries a log says its version', () => {
  expect(printHash({ log: '2.abc', at: 3 })).toBe('#v=1&log=2.abc&at=3');
});

test.each(['1', '1.4', ''])('v=%s is understood', (version) => {
  expect(parseHash(`#v=${version}&scenario=leak`).ok).toBe(true);
});

test.each(['2', '17.1', 'x', '-1', '0'])('v=%s is refused by its name', (version) => {
  const result = parseHash(`#v=${version}&scenario=leak`);
  expect(result.ok || result.problem.message).toContain(`version ${version};`);
});

test('a step between versions that is missing fails when the program starts', () => {
  const same = (parameters: URLSearchParams): URLSearchParams => parameters;
  expect(linkChain(new Map([[1, same]]), 2)).toEqual([same]);
  expect(() => linkChain(new Map(), 2)).toThrow('1 upgrades of links lead to version 2');
  expect(() => linkChain(new Map([[2, same]]), 2)).toThrow('leads on from version 1');
});
