import { expect, test } from 'vitest';
import { checkRequest } from './requests.ts';

test.each([
  ['seek', { to: 3 }, { seek: { to: 3 } }],
  ['seek', { to: -3 }, { seek: { to: -3 } }],
  ['seek', { by: 1 }, { seek: { by: 1 } }],
  ['seek', { marker: 'dma' }, { seek: { marker: 'dma' } }],
  ['play', undefined, {}],
  ['pause', 7, {}],
  ['getState', {}, {}],
  ['setTheme', { theme: 'host' }, { theme: 'host' }],
  ['setSemantics', { semantics: 'v3' }, { semantics: 'v3' }],
  ['load', { log: '{}' }, { text: '{}' }],
  ['load', { log: { format: 'x' } }, { text: '{"format":"x"}' }],
] as const)('%s %j is understood', (name, given, wanted) => {
  expect(checkRequest(name, given)).toEqual({ ok: true, request: { name, ...wanted } });
});

const circle: Record<string, unknown> = {};
circle['self'] = circle;

test.each([
  ['seek', {}, 'request/seek'],
  ['seek', { to: 1, by: 1 }, 'request/seek'],
  ['seek', { to: 1.5 }, 'request/seek'],
  ['seek', { to: null }, 'request/seek'],
  ['seek', { marker: '' }, 'request/seek'],
  ['seek', { marker: 'x'.repeat(1000) }, 'request/seek'],
  ['seek', [3], 'request/seek'],
  ['setTheme', { theme: 'toString' }, 'request/theme'],
  ['setTheme', undefined, 'request/theme'],
  ['setSemantics', { semantics: 2 }, 'request/semantics'],
  ['load', { log: [] }, 'request/log'],
  ['load', { log: circle }, 'request/log'],
  ['load', {}, 'request/log'],
] as const)('%s with something wrong is refused', (name, given, code) => {
  expect(checkRequest(name, given)).toMatchObject({ ok: false, code });
});
