import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonPath, lineAndColumn, offsetOf, pathText } from './json-place.ts';
import { type JsonValue, readJson } from './json-text.ts';

const json = fc.jsonValue({ maxDepth: 5, stringUnit: 'grapheme' });

test('any JSON is read as the platform reads it, however it is laid out', () => {
  fc.assert(
    fc.property(json, fc.nat(3), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
    }),
  );
}, 60_000);

test('what the platform refuses is refused, and nothing else', () => {
  const character = fc.constantFrom(...'{}[]",:0123-.eE+ \\ntruefalsnul\u0001\n'.split(''));
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 12 }), (text) => {
      let accepted = true;
      try {
        JSON.parse(text);
      } catch {
        accepted = false;
      }
      // Ours refuses two members of one name as well; that needs more characters than stand here.
      expect(readJson(text).ok).toBe(accepted);
    }),
    { numRuns: 5000 },
  );
}, 60_000);

test('a member called __proto__ is a member', () => {
  const result = readJson('{"__proto__": 5, "a": 1}');
  expect(result.ok && Object.entries(result.value as object)).toEqual([
    ['__proto__', 5],
    ['a', 1],
  ]);
});

test('a byte order mark is no part of the document', () => {
  expect(readJson('\uFEFF[1]')).toEqual({ ok: true, value: [1] });
  expect(offsetOf('\uFEFF [1]', [0])).toBe(3);
});

function* pathsOf(value: JsonValue, path: JsonPath = []): Generator<readonly [JsonPath, JsonValue]> {
  yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    yield* pathsOf(part, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

test('every value is found where it stands', () => {
  fc.assert(
    fc.property(json, fc.nat(2), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      for (const [path, part] of pathsOf(JSON.parse(text) as JsonValue)) {
        const written = JSON.stringify(part, undefined, indent);
        const here = text.slice(offsetOf(text, path)).replaceAll(/\n */g, '');
        expect(here.startsWith(written.replaceAll(/\n */g, ''))).toBe(true);
      }
    }),
  );
}, 60_000);

test('a path that is not there leads to the deepest part that is', () => {
  const text = '{"a": [1, {"b": 2}]}';
  expect(text.slice(offsetOf(text, ['a', 1, 'c']))).toBe('{"b": 2}]}');
  expect(text.slice(offsetOf(text, ['a', 1, 'b'], 'name'))).toBe('"b": 2}]}');
  expect(text.slice(offsetOf(text, ['a', 5]))).toBe('[1, {"b": 2}]}');
});

test('lines and columns are counted from 1, whatever ends a line', () => {
  const text = 'ab\r\ncd\nef';
  expect(lineAndColumn(text, 0)).toEqual({ line: 1, column: 1 });
  expect(lineAndColumn(text, text.indexOf('d'))).toEqual({ line: 2, column: 2 });
  expect(lineAndColumn(text, text.length)).toEqual({ line: 3, column: 3 });
});

test('paths read like code', () => {
  expect(pathText(['operations', 3, 'call'])).toBe('operations[3].call');
  expect(pathText(['users', 0, 'a b'])).toBe('users[0]["a b"]');
  expect(pathText([])).toBe('');
});
