import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { RECORDINGS } from '../formats/ftrace/samples.testing.ts';
import { ANALYZE } from './analyze.ts';
import type { Analysis } from './analysis.ts';
import type { Terminal } from './command.ts';

const SAMPLES = new URL('../formats/ftrace/samples/', import.meta.url);

interface Session {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command; files are samples, or the text given for `-`. */
async function analyze(args: readonly string[], input = ''): Promise<Session> {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    out: (text) => (out += text),
    err: (text) => (err += text),
    watched: false,
    read: (path) => Promise.resolve({ ok: true, value: bytesOf(path, input) }),
    write: () => Promise.reject(new Error('nothing is written')),
  };
  const status = await ANALYZE.run(args, terminal);
  return { status, out, err };
}

function bytesOf(path: string, input: string): Uint8Array {
  if (path === '-') return new TextEncoder().encode(input);
  const bytes = readFileSync(new URL(path, SAMPLES));
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

async function json(file: string, ...options: string[]): Promise<Analysis> {
  const { status, out, err } = await analyze(['--json', ...options, file]);
  expect([status, err]).toEqual([0, '']);
  return JSON.parse(out) as Analysis;
}

const LEFT = RECORDINGS.filter((each) => each.leftAtEnd.length > 0 && each.leftAtEnd[0]?.ioasid !== null);

test.each(LEFT.map((each) => [each.file, each] as const))(
  '%s: what is left at its end',
  async (file, expected) => {
    const { outstanding } = await json(file);
    expect(
      outstanding.map(({ ioasid, refcount, state, holders }) => ({
        ioasid,
        ...(refcount === undefined ? { holder: holders[0]?.user } : { refcount, state }),
      })),
    ).toEqual(expected.leftAtEnd);
  },
);

test('v2_leak: who holds the number that never came back, and since when', async () => {
  const { outstanding, operations, users, semantics, format } = await json('v2_leak.trace.txt.gz');
  expect([format, semantics]).toEqual(['ftrace', 'v2']);
  expect(outstanding).toEqual([
    {
      ioasid: 5,
      generation: 1,
      state: 'FREE_PENDING',
      refcount: 1,
      holders: [{ user: 'vdcm', references: 1, takenAt: [88] }],
    },
  ]);
  expect(operations.byCall).toMatchObject({ ioasid_get_locked: 153, ioasid_put: 101, ioasid_put_locked: 51 });
  expect(users.map((user) => user.name)).toEqual(['sh', 'vfio', 'kvm', 'iommu', 'vdcm']);
});

test('v3_free_only: everything leaks, and everybody holds it', async () => {
  const { outstanding } = await json('v3_free_only.trace.txt.gz');
  expect(outstanding).toHaveLength(32);
  for (const { refcount, state, holders } of outstanding) {
    expect([refcount, state]).toEqual([3, 'FREE_PENDING']);
    expect(holders.map((holder) => holder.user)).toEqual(['iommu', 'kvm', 'vdcm']);
  }
});

test('the counts of lines add up', async () => {
  const { lines } = await json('kp_noise.trace.txt.gz');
  expect(lines.used + lines.ignored + lines.lost + lines.problems.length).toBe(lines.total);
  expect(lines.total).toBe(1633);
});

test('a recording can be played by other rules', async () => {
  const { semantics } = await json('v2_orderly.trace.txt', '--semantics', 'v3');
  expect(semantics).toBe('v3');
});

test('as text', async () => {
  const { status, out } = await analyze(['v2_leak.trace.txt.gz']);
  expect(status).toBe(0);
  expect(out).toMatchSnapshot();
});

test('a log of our own', async () => {
  const log = {
    format: 'ioasid-log/1',
    title: 'One get',
    semantics: 'v2',
    users: [{ name: 'VFIO' }, { name: 'KVM' }],
    operations: [
      { call: 'ioasid_alloc_set', user: 'VFIO', as: 'vm1', type: 'NULL', quota: 4 },
      { call: 'ioasid_alloc', user: 'VFIO', set: 'vm1', min: 1, max: 4 },
      { call: 'ioasid_get', user: 'KVM', set: 'vm1', id: 1 },
      { call: 'ioasid_free', user: 'VFIO', set: 'vm1', id: 1 },
    ],
  };
  const { status, out, err } = await analyze(['--json', '-'], JSON.stringify(log, undefined, 2));
  expect([status, err]).toEqual([0, '']);
  const { format, operations, outstanding, lines } = JSON.parse(out) as Analysis;
  expect(format).toBe('ioasid-log/1');
  expect(operations).toEqual({
    total: 4,
    assumed: 0,
    byCall: { ioasid_alloc_set: 1, ioasid_alloc: 1, ioasid_get: 1, ioasid_free: 1 },
  });
  expect(outstanding).toMatchObject([
    { ioasid: 1, state: 'FREE_PENDING', refcount: 1, holders: [{ user: 'KVM', takenAt: [2] }] },
  ]);
  expect(lines.total).toBe(lines.used);
});

test('numbers without names are refused with the formats that were tried', async () => {
  const { status, out, err } = await analyze(['kp_rawopt.trace.txt']);
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain('kp_rawopt.trace.txt:13 trace/numbers-only');
  expect(err).toContain('tried: ');
  expect(err).toContain('ioasid-log/1');
});

test('a foreign file is refused at its beginning', async () => {
  const { status, err } = await analyze(['-'], 'Dear diary,\n');
  expect(status).toBe(2);
  expect(err).toMatch(/^-:1:1 file\/unknown /);
});

test('wrong usage', async () => {
  await expect(analyze([])).rejects.toThrow('expected one file');
  await expect(analyze(['a', 'b'])).rejects.toThrow('expected one file');
  await expect(analyze(['--semantics', 'v9', '-'], 'x')).rejects.toThrow('there is no semantics "v9"');
});
