import { expect, test } from 'vitest';
import { ANALYZE } from './analyze.ts';
import { runOn, STORIES } from './stories.testing.ts';

test('analyze lists hazards with who did it and who suffers', async () => {
  const { status, out } = await runOn(ANALYZE, ['--json', 'double-free.ioasid.json'], STORIES);
  const { hazards } = JSON.parse(out) as { hazards: readonly Record<string, unknown>[] };
  expect(status).toBe(0);
  expect(hazards[0]).toEqual({
    code: 'stolen-reference',
    rule: 'Nobody drops a reference that somebody else holds.',
    severity: 'error',
    operation: 6,
    ioasid: 5,
    generation: 1,
    users: ['VFIO', 'KVM'],
    message:
      'VFIO’s second ioasid_free(5) drops a reference that VFIO does not hold: it is KVM’s, taken by ioasid_get(), and IOASID 5 is reclaimed under KVM.',
  });
});

test.each([
  ['leak', 'leak.ioasid.json', 1],
  ['error', 'leak.ioasid.json', 1],
  ['stolen-reference,orphan', 'leak.ioasid.json', 0],
  ['warning', 'exception-flow.ioasid.json', 0],
  ['note', 'exception-flow.ioasid.json', 1],
  ['note', 'normal-flow.ioasid.json', 0],
])('--fail-on %s with %s exits with %i', async (words, file, status) => {
  expect((await runOn(ANALYZE, ['--fail-on', words, file], STORIES)).status).toBe(status);
});

test('--fail-on says what it knows', async () => {
  await expect(runOn(ANALYZE, ['--fail-on', 'sloth', 'leak.ioasid.json'], STORIES)).rejects.toThrow(
    '--fail-on expects note, warning, error, or a code such as stolen-reference.',
  );
});
