import { expect, test } from 'vitest';
import { first, isKnownVersion } from './first-parameters.ts';
import { readParameters } from './parameters.ts';
import { hashParameters } from './raw-parameters.ts';

function read(raw: Parameters<typeof readParameters>[0]) {
  const complaints: string[] = [];
  const parameters = readParameters(raw, 'host', (sentence) => complaints.push(sentence));
  return { parameters, complaints };
}

test('without parameters everything has its default, and there is nothing to complain of', () => {
  const { parameters, complaints } = read({});
  expect(complaints).toEqual([]);
  expect(parameters).toEqual({
    src: undefined,
    scenario: undefined,
    log: undefined,
    semantics: undefined,
    at: undefined,
    end: undefined,
    view: 'graph',
    controls: 'basic',
    theme: 'host',
    autoplay: false,
    loop: false,
    speed: 1,
    load: 'visible',
    keys: true,
    quiz: 'on',
  });
});

test.each([
  [{ at: '14' }, { at: 14 }],
  [{ at: '-2' }, { at: 0 }],
  [{ at: ' dma' }, { at: ' dma' }],
  [{ view: 'LANES' }, { view: 'lanes' }],
  [{ autoplay: '' }, { autoplay: true }],
  [{ autoplay: 'autoplay' }, { autoplay: true }],
  [{ loop: 'off' }, { loop: false }],
  [{ loop: '1' }, { loop: true }],
  [{ keys: 'off' }, { keys: false }],
  [{ speed: '0.25' }, { speed: 0.25 }],
  [{ scenario: '  leak ' }, { scenario: 'leak' }],
  [{ src: '' }, { src: undefined }],
])('%j is read as %j', (raw, wanted) => {
  const { parameters, complaints } = read(raw);
  expect(complaints).toEqual([]);
  expect(parameters).toMatchObject(wanted);
});

test.each([
  { view: 'pink' },
  // A view of the app alone.
  { view: 'told' },
  { controls: 'all' },
  { theme: '<b>' },
  { speed: '5' },
  { speed: 'fast' },
  { speed: 'NaN' },
  { autoplay: 'maybe' },
  { end: '1.5' },
  { load: 'never' },
  { quiz: 'yes' },
  { lang: 'english please' },
])('%j is complained of, and its default is used', (raw) => {
  const [name = '', value = ''] = Object.entries(raw)[0] ?? [];
  const { parameters, complaints } = read(raw);
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toContain(`${name}="${value}"`);
  expect(parameters).toEqual(read({}).parameters);
});

test('a hash gives the same parameters; names that nobody knows are left alone', () => {
  expect(hashParameters('#v=1&scenario=double-free&at=14&spam=1')).toEqual({
    v: '1',
    scenario: 'double-free',
    at: '14',
  });
  expect(hashParameters('')).toEqual({});
});

test('the loader reads the same of what it needs', () => {
  for (const raw of [{}, { load: 'eager', controls: 'NONE', theme: 'dark' }, { load: 'x', theme: 'y' }]) {
    expect(read(raw).parameters).toMatchObject(first(raw, 'host'));
  }
});

test.each([
  [undefined, true],
  ['', true],
  ['1', true],
  ['1.7', true],
  ['2', false],
  ['one', false],
])('version %s', (v, known) => {
  expect(isKnownVersion(v)).toBe(known);
});
