import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { createRandom } from '../../base/random.ts';
import type { Operation } from '../../allocator/operation.ts';
import type { LogDocument } from '../../timeline/document.ts';
import { inflate } from './inflate.ts';
import type { LinkedLog } from './linked-log.ts';
import { MOST_UNPACKED, packLinked, packLog, unpackLinked, unpackLog } from './payload.ts';

const LOG: LogDocument = {
  title: 'A second free, ‘in a link’ ′',
  semantics: 'v2',
  users: [{ name: 'VFIO' }, { name: 'KVM', role: 'translates' }],
  subscribers: [],
  allocators: [],
  labels: [],
  operations: [
    { call: 'ioasid_alloc_set', user: 'VFIO', args: { as: 'vm1', quota: 4, type: 'NULL' } },
    { call: 'ioasid_alloc', user: 'VFIO', args: { set: 'vm1', min: 1, max: 15 } },
  ],
  markers: [{ name: 'here', operation: 1, text: 'Look.' }],
};

const GET: Operation = { call: 'ioasid_get', user: 'guest', args: { set: 'vm1', id: 1 } };

/** The log, a branch with a user of its own and a bookmark beyond the log's end, and a branch that left that one. */
const BRANCHED: LinkedLog = {
  document: LOG,
  branches: [
    {
      name: 'guest ioasid_get',
      parent: undefined,
      forkedAfter: 2,
      operations: [...LOG.operations, GET],
      markers: [{ name: 'bookmark-3', operation: 2, text: 'Look here.' }],
    },
    {
      name: 'twice',
      parent: 0,
      forkedAfter: 3,
      operations: [...LOG.operations, GET, GET],
      markers: [],
    },
  ],
  shown: 1,
};

describe('a log in a link', () => {
  it('comes out as it went in, in characters that every mail program leaves alone', async () => {
    const payload = await packLog(LOG);
    expect(payload).toMatch(/^2\.[\w-]+$/);
    expect(await unpackLog(payload)).toEqual({ ok: true, value: LOG });
  });

  it('brings its branches, and whoever knows no branches gets the one that is shown', async () => {
    const payload = await packLinked(BRANCHED);
    expect(await unpackLinked(payload)).toEqual({ ok: true, value: BRANCHED });
    expect(await unpackLog(payload)).toMatchObject({
      ok: true,
      value: { operations: [...LOG.operations, GET, GET], title: LOG.title },
    });
  });

  it('of version 1, without a number, is read for ever', async () => {
    const payload = deflateRawSync(JSON.stringify(JSON.parse(printed(LOG)))).toString('base64url');
    expect(await unpackLog(payload)).toEqual({ ok: true, value: LOG });
  });

  it('of a version that is not known yet is refused by its name', async () => {
    const payload = (await packLog(LOG)).replace('2.', '7.');
    const result = await unpackLog(payload);
    expect(result).toMatchObject({ ok: false, problem: [{ code: 'link/newer-version' }] });
    expect(result.ok || result.problem[0]?.message).toContain('version 7');
  });

  it.each([0.9, 0.5, 0.1, 0])('cut off (%s of it) is refused', async (part) => {
    const payload = await packLog(LOG);
    expect((await unpackLog(payload.slice(0, payload.length * part))).ok).toBe(false);
  });

  it('with any letter changed is refused: no other log is opened', async () => {
    const payload = await packLog(LOG);
    const random = createRandom(20260824);
    const opened: LogDocument[] = [];
    for (let at = 0; at < payload.length; at += 1) {
      const letter = random.pick(['A', 'B', 'D', 'w', 'x', 'z', '0', '1', '8', '9', '-', '_']);
      if (letter === payload[at]) continue;
      const result = await unpackLog(payload.slice(0, at) + letter + payload.slice(at + 1));
      // The last letter has bits that mean nothing.
      if (result.ok) opened.push(result.value);
    }
    expect(opened).toEqual(opened.map(() => LOG));
  });

  it.each([
    ['foreign characters', 'a%20b', 'link/broken'],
    ['a version that is none', '0.abcd', 'link/broken'],
    ['a million characters', 'A'.repeat(1_000_000), 'link/too-large'],
    ['no log', packed('{"log": 3}'), 'link/broken'],
    ['a list', packed('[]'), 'link/broken'],
    ['no JSON', packed('{"log":'), 'link/broken'],
    ['a log that is none', packed('{"log": {"format": "other"}}'), 'log/not-a-log'],
    ['a parent that comes later', branches('[{"name": "x", "parent": 5, "forkedAfter": 0}]'), 'link/broken'],
    ['a fork beyond the end', branches('[{"name": "x", "forkedAfter": 99}]'), 'link/broken'],
    ['a branch that is a number', branches('[7]'), 'link/broken'],
    ['a branch shown that is not there', branches('[], "shown": 2'), 'link/broken'],
  ])('%s: refused', async (_, payload, code) => {
    expect(await unpackLog(payload)).toMatchObject({ ok: false, problem: [{ code }] });
  });
});

describe('61 kB that would become 60 MB', () => {
  const zeros = Buffer.alloc(60 * 1024 * 1024, 0x20);

  it.each([
    ['version 1', (bytes: Buffer) => deflateRawSync(bytes).toString('base64url')],
    ['version 2', (bytes: Buffer) => `2.${deflateSync(bytes).toString('base64url')}`],
  ])('are refused, %s', async (_, pack) => {
    const bomb = pack(zeros);
    expect(bomb.length).toBeGreaterThan(61_000);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await unpackLog(bomb)).toMatchObject({ ok: false, problem: [{ code: 'link/too-large' }] });
  });

  test('are hardly unpacked: the cap holds for what is read and for what is given to the decompressor', async () => {
    const outcome = await inflate(new Uint8Array(deflateSync(zeros)), 'deflate', MOST_UNPACKED);
    expect(outcome.kind).toBe('too-large');
    if (outcome.kind !== 'too-large') return;
    // One piece more than allowed had to come before that was known; two slices of four were given.
    expect(outcome.read).toBeLessThanOrEqual(MOST_UNPACKED + 64 * 1024);
    expect(outcome.taken).toBeLessThanOrEqual(32 * 1024);
  });
});

function packed(text: string): string {
  return `2.${deflateSync(text).toString('base64url')}`;
}

function printed(log: LogDocument): string {
  return JSON.stringify({
    format: 'ioasid-log/1',
    ...log,
    subscribers: undefined,
    allocators: undefined,
    labels: undefined,
    operations: log.operations.map(({ args, ...rest }) => ({ ...rest, ...args })),
  });
}

function branches(json: string): string {
  return packed(`{"log": ${printed(LOG)}, "branches": ${json}}`);
}
