import { expect, test } from 'vitest';
import { COMPARE } from './compare.ts';
import { runOn, STORIES } from './stories.testing.ts';

const BOTH = ['--semantics', 'v2,v4-2021'];

test('the second free: what each says, and why', async () => {
  const { status, out } = await runOn(COMPARE, [...BOTH, '--json', 'double-free.ioasid.json'], STORIES);
  expect(status).toBe(0);
  const { firstDivergence, semantics } = JSON.parse(out) as Record<string, unknown>;
  expect(semantics).toEqual(['v2', 'v4-2021']);
  expect(firstDivergence).toMatchObject({
    operation: 6,
    call: 'ioasid_free',
    because:
      'v2: the second free drops a reference, so KVM’s is gone; v4-2021: already pending, nothing happens.',
    results: {
      v2: 'KVM’s reference is gone, dropped by VFIO; IOASID 5 free; told: FREE 5 to KVM',
      'v4-2021': 'IOASID 5 FREE_PENDING, refcount 1, held by KVM; nobody is told',
    },
    policy: 'secondFree',
  });
});

test('as text', async () => {
  const { out } = await runOn(COMPARE, [...BOTH, 'double-free.ioasid.json'], STORIES);
  expect(out).toContain('operation 7: VFIO ioasid_free\n');
  expect(out).toContain('  because: v2: the second free drops a reference');
  expect(out).toContain('  source: v2: v2 4/9');
});

test('what counts as a difference can be chosen; the document keeps its form', async () => {
  const all = await runOn(COMPARE, [...BOTH, '--json', 'double-free.ioasid.json'], STORIES);
  const args = [...BOTH, '--json', '--differ', 'notifications,results', 'double-free.ioasid.json'];
  const some = await runOn(COMPARE, args, STORIES);
  const [whole, part] = [all, some].map(
    ({ out }) => JSON.parse(out) as { divergences: readonly { aspects: readonly string[] }[] },
  );
  expect(Object.keys(part ?? {})).toEqual(['semantics', 'operations', 'firstDivergence', 'divergences']);
  expect(new Set(whole?.divergences.flatMap(({ aspects }) => aspects))).toContain('holders');
  const counted = new Set(part?.divergences.flatMap(({ aspects }) => aspects));
  expect([...counted].every((aspect) => aspect === 'notifications' || aspect === 'results')).toBe(true);
});

test('no difference is said as such', async () => {
  const pair = ['--semantics', 'mainline-5.5,mainline-6.1'];
  const { out } = await runOn(COMPARE, [...pair, 'find-getter.ioasid.json'], STORIES);
  expect(out).toMatch(/^mainline-5.5, mainline-6.1: no difference in \d+ operations\n$/);
  const json = await runOn(COMPARE, [...pair, '--json', 'find-getter.ioasid.json'], STORIES);
  expect(JSON.parse(json.out)).toMatchObject({ firstDivergence: null, divergences: [] });
});

test.each([
  [[], '--semantics expects 2 to 4 of v2, v3'],
  [['--semantics', 'v2'], '--semantics expects 2 to 4'],
  [['--semantics', 'v2,v9'], 'there is no semantics "v9"'],
  [[...BOTH, '--differ', 'colours'], '--differ expects some of results, states, refcounts'],
])('%j is not understood', async (args, message) => {
  await expect(runOn(COMPARE, [...args, 'leak.ioasid.json'], STORIES)).rejects.toThrow(message);
});
