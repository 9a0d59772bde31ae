import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VARIANTS } from '../../allocator/variants.ts';
import { differences, mergePatch } from './compare.ts';
import { parseVectors } from './parse.ts';
import { runVector } from './run.ts';
import type { Vector } from './vector.ts';

const PUBLIC = new URL('public/', import.meta.url);

/** How many vectors each file has: a check that none was skipped. */
const COUNTS: Readonly<Record<string, number>> = {
  'v2/random.jsonl': 200,
  'v2/scenarios.jsonl': 68,
  'v3/random.jsonl': 50,
  'v3/scenarios.jsonl': 72,
  'v4-2021/random.jsonl': 50,
  'v4-2021/scenarios.jsonl': 77,
  'dcp-2021/random.jsonl': 50,
  'dcp-2021/scenarios.jsonl': 81,
  'mainline-5.5/random.jsonl': 50,
  'mainline-5.5/scenarios.jsonl': 20,
  'mainline-5.11/random.jsonl': 50,
  'mainline-5.11/scenarios.jsonl': 29,
  'mainline-6.1/random.jsonl': 50,
  'mainline-6.1/scenarios.jsonl': 20,
};

function read(file: string): readonly Vector[] {
  const vectors = parseVectors(readFileSync(new URL(file, PUBLIC), 'utf8'), file);
  if (!vectors.ok) throw new Error(vectors.problem.message);
  return vectors.value;
}

describe("the kernel's own recordings", { timeout: 60_000 }, () => {
  test('are all here', () => {
    const files = readdirSync(PUBLIC, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.jsonl'),
    );
    expect(files.toSorted()).toEqual(Object.keys(COUNTS).toSorted());
    const variants = new Set(files.map((file) => file.split('/')[0]));
    expect(VARIANTS.filter(({ id, hypothetical }) => hypothetical !== true && !variants.has(id))).toEqual([]);
  });

  test.each(Object.entries(COUNTS))('%s: all %i pass', (file, count) => {
    const vectors = read(file);
    expect(vectors).toHaveLength(count);
    const failed = vectors.map((vector) => ({ name: vector.name, ...runVector(vector) }));
    expect(failed.filter(({ mismatches }) => mismatches.length > 0)).toEqual([]);
    expect(failed.map(({ steps }) => steps)).toEqual(vectors.map(({ steps }) => steps.length));
  });
});

describe('a model that were wrong would be found out', () => {
  const [vector] = read('v2/scenarios.jsonl').filter(({ name }) => name === 'doc-exception-flow');
  if (vector === undefined) throw new Error('no doc-exception-flow');
  const json = JSON.stringify(vector);

  test.each([
    ['a result', '"ret":"EBUSY"', '"ret":"EACCES"', 'ret'],
    ['an event', '"act":"put_locked","by":"kvm"', '"act":"put_locked","by":"vdcm"', 'ev[3].by'],
    [
      'an event too many',
      '{"work":"put","by":"vdcm","id":1}',
      '{"work":"put","by":"vdcm","id":1},{"visit":1}',
      'ev[3]',
    ],
    ['a count', '"state":"FREE_PENDING","ref":2', '"state":"FREE_PENDING","ref":3', 'state.ids.1.ref'],
    ['a crash', '"ret":"EBUSY"', '"crash":"UAF_READ"', 'crash'],
  ])('%s', (_, from, to, path) => {
    const { mismatches } = runVector(JSON.parse(json.replace(from, to)) as Vector);
    expect(mismatches.map((mismatch) => mismatch.path)).toContain(path);
  });

  test('a final state', () => {
    const { mismatches, steps } = runVector({ ...vector, final: { ...(vector.final as object), avail: 7 } });
    expect(mismatches).toMatchObject([{ step: steps, path: 'final.avail', expected: 7 }]);
  });

  test('an operation that nobody knows', () => {
    const steps = [{ op: 'transmogrify', in: {}, ret: undefined, crash: undefined, ev: [], d: undefined }];
    expect(runVector({ ...vector, steps }).mismatches).toMatchObject([
      { step: 0, path: 'op', expected: 'transmogrify' },
    ]);
  });
});

describe('reading', () => {
  const good = '{"schema":"ioasid-vectors/1","variant":"v2","name":"n","init":{},"steps":[],"final":{}}';

  test('blank lines are nothing', () => {
    const vectors = parseVectors(`\n${good}\n\n${good}\n`, 'f');
    expect(vectors.ok && vectors.value.length).toBe(2);
  });

  test.each([
    ['', 1, 1, 'vectors/empty'],
    [`${good}\n{"schema": }`, 2, 12, 'log/syntax'],
    [`${good}\n[1]`, 2, 1, 'vectors/schema'],
    [good.replace('vectors/1', 'vectors/2'), 1, 1, 'vectors/schema'],
    [good.replace('"v2"', '"v9"'), 1, 1, 'vectors/variant'],
    [good.replace('"name":"n"', '"name":7'), 1, 1, 'vectors/name'],
    [good.replace('"init":{}', '"init":[]'), 1, 1, 'vectors/init'],
    [good.replace('"final":{}', '"final":0'), 1, 1, 'vectors/final'],
    [good.replace('"steps":[]', '"steps":{}'), 1, 1, 'vectors/steps'],
    [good.replace('[]', '[7]'), 1, 1, 'vectors/step'],
    [good.replace('[]', '[{"in":{}}]'), 1, 1, 'vectors/step'],
    [good.replace('[]', '[{"op":"get","in":7}]'), 1, 1, 'vectors/step'],
    [good.replace('[]', '[{"op":"get","in":{"id":[1]}}]'), 1, 1, 'vectors/step'],
    [good.replace('[]', '[{"op":"get","ret":[1]}]'), 1, 1, 'vectors/step'],
    [good.replace('[]', '[{"op":"get","crash":1}]'), 1, 1, 'vectors/step'],
    [good.replace('[]', '[{"op":"get","ev":1}]'), 1, 1, 'vectors/step'],
  ])('%s: line %i, column %i, %s', (text, line, column, code) => {
    const vectors = parseVectors(text, 'f.jsonl');
    expect(vectors.ok ? undefined : vectors.problem).toMatchObject({ file: 'f.jsonl', line, column, code });
  });
});

describe('comparing', () => {
  test('a merge patch removes with null, merges objects and replaces the rest', () => {
    const before = { a: { b: 1, c: 2 }, d: [1, 2] };
    expect(mergePatch(before, { a: { b: null, e: { f: 3 } }, d: [3] })).toEqual({
      a: { c: 2, e: { f: 3 } },
      d: [3],
    });
    expect(before).toEqual({ a: { b: 1, c: 2 }, d: [1, 2] });
  });

  test('differences are named as deep down as they are', () => {
    expect(differences({ a: [1, { b: 2 }], c: 1 }, { a: [1, { b: 3 }, 4] })).toEqual([
      { path: 'a[1].b', expected: 2, actual: 3 },
      { path: 'a[2]', expected: undefined, actual: 4 },
      { path: 'c', expected: 1, actual: undefined },
    ]);
  });
});
