import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { LogDocument } from '../../timeline/document.ts';
import { packLog, unpackLog } from './payload.ts';

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

describe('a log in a link', () => {
  it('comes out as it went in, in characters that every mail program leaves alone', async () => {
    const payload = await packLog(LOG);
    expect(payload).toMatch(/^[\w-]+$/);
    expect(await unpackLog(payload)).toEqual({ ok: true, value: LOG });
  });

  it('stops unpacking at its cap', async () => {
    const bomb = deflateRawSync(Buffer.alloc(60 * 1024 * 1024, 0x20)).toString('base64url');
    expect(bomb.length).toBeLessThan(100_000);
    expect(await unpackLog(bomb)).toMatchObject({ ok: false, problem: [{ code: 'link/too-large' }] });
  });

  it.each([
    ['cut off', 0.5],
    ['cut off early', 0.1],
  ])('says so where it was %s', async (_, part) => {
    const payload = await packLog(LOG);
    const result = await unpackLog(payload.slice(0, payload.length * part));
    expect(result.ok).toBe(false);
  });

  it('says so where characters are foreign', async () => {
    expect(await unpackLog('a%20b')).toMatchObject({ ok: false, problem: [{ code: 'link/broken' }] });
  });
});
