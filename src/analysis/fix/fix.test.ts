import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openFile } from '../../formats/open-file.ts';
import { storyDocument } from '../../lessons/stories.ts';
import type { LogDocument } from '../../timeline/document.ts';
import { scanLog } from '../hazards/scanner.ts';
import { shortLog } from '../short-log.ts';
import { changedLog } from './change.ts';
import { findFixes } from './fix.ts';

function fixesOf(log: LogDocument, code: string): readonly string[] {
  const hazard = scanLog(log).find((each) => each.code === code);
  if (hazard === undefined) throw new Error(`no ${code}`);
  return findFixes(log, log.semantics, hazard).map(({ text }) => text);
}

test('the leak story: add the missing put', () => {
  const log = storyDocument('leak');
  if (log === undefined) throw new Error('no story');
  expect(fixesOf(log, 'leak')[0]).toMatch(/^Add KVM’s ioasid_put\(5\) after operation \d+\.$/);
});

test('a second free: leave it out', () => {
  const log = shortLog(
    'v2',
    `VFIO ioasid_alloc(vm1, 5, 5)
     KVM ioasid_get(vm1, 5)
     VFIO ioasid_free(vm1, 5)
     VFIO ioasid_free(vm1, 5)
     KVM ioasid_put(vm1, 5)`,
  );
  expect(fixesOf(log, 'stolen-reference')[0]).toBe('Leave out VFIO’s ioasid_free(5), operation 5.');
});

test('a put before the context is cleared: move it down', () => {
  const log = shortLog(
    'v2',
    `VFIO ioasid_alloc(vm1, 5, 5)
     KVM ioasid_get(vm1, 5)
     KVM set_context(5, VMCS entry)
     KVM ioasid_put(vm1, 5)
     KVM clear_context(5, VMCS entry)`,
  );
  expect(fixesOf(log, 'context-at-drop')[0]).toBe(
    'Move KVM’s ioasid_put(5), operation 5, down, after operation 6.',
  );
});

test('use after reclaim: use before the free', () => {
  const log = shortLog(
    'v2',
    `VFIO ioasid_alloc(vm1, 5, 5, 7)
     KVM ioasid_find(vm1, 5)
     VFIO ioasid_free(vm1, 5)
     KVM use(5)`,
  );
  expect(fixesOf(log, 'borrowed-use-after-reclaim')[0]).toMatch(/^Move (KVM’s use|VFIO’s ioasid_free)\(5\)/);
});

test('what is offered clears the hazard and leaves fewer; where it brings another, no change does without', () => {
  for (const story of ['double-free', 'leak', 'find-race', 'id-reuse', 'orphan', 'over-put']) {
    const log = storyDocument(story);
    if (log === undefined) throw new Error(`no story ${story}`);
    const before = scanLog(log);
    for (const hazard of before) {
      for (const { log: changed, hazardsLeft, brings } of findFixes(log, log.semantics, hazard)) {
        const after = scanLog(changed);
        expect(after.length, `${story}: ${hazard.code}`).toBe(hazardsLeft);
        expect(after.length).toBeLessThan(before.length);
        const unclean = story === 'orphan' && hazard.code !== 'get-on-pending';
        expect(brings.length > 0, `${story}: ${hazard.code}: ${brings.join()}`).toBe(unclean);
      }
    }
  }
});

test('in a recording of hundreds of calls', { timeout: 30_000 }, async () => {
  const file = new URL('../../formats/ftrace/samples/v2_leak.trace.txt.gz', import.meta.url);
  const opened = await openFile(new Uint8Array(readFileSync(file)), 'v2_leak.trace.txt.gz');
  if (!opened.ok) throw new Error('cannot be read');
  expect(fixesOf(opened.value.document, 'leak')[0]).toMatch(
    /^Add vdcm’s ioasid_put\(5\) after operation \d+\.$/,
  );
});

test('in a log of thousands', { timeout: 30_000 }, () => {
  const busy = Array.from(
    { length: 500 },
    () => 'VFIO ioasid_alloc(vm1, 9, 9)\nVFIO ioasid_free(vm1, 9)',
  ).join('\n');
  const log = shortLog(
    'v2',
    `${busy}
     VFIO ioasid_alloc(vm1, 5, 5)
     KVM ioasid_get(vm1, 5)
     ${busy}
     VFIO ioasid_free(vm1, 5)
     ${busy}`,
  );
  expect(fixesOf(log, 'leak')[0]).toBe('Add KVM’s ioasid_put(5) after operation 2004.');
});

test('markers and gaps keep to their operations', () => {
  const log: LogDocument = {
    ...shortLog('v2', 'A use(1)\nB use(1)\nC use(1)', { gaps: [{ afterOperation: 3, lostEvents: 1 }] }),
    markers: [{ name: 'here', text: 'B', operation: 2 }],
    start: { operation: 2 },
  };
  const placed = (changed: LogDocument): readonly unknown[] => [
    changed.operations.map(({ user }) => user),
    changed.markers[0]?.operation,
    changed.start?.operation,
    changed.gaps?.[0]?.afterOperation,
  ];
  const operation = { call: 'use', user: 'X', args: { id: 1 } } as const;
  expect(placed(changedLog(log, { kind: 'add', before: 1, operation }))).toEqual([
    ['VFIO', 'X', 'A', 'B', 'C'],
    3,
    3,
    4,
  ]);
  expect(placed(changedLog(log, { kind: 'remove', at: 1 }))).toEqual([['VFIO', 'B', 'C'], 1, 1, 2]);
  expect(placed(changedLog(log, { kind: 'move', from: 2, before: 4 }))).toEqual([
    ['VFIO', 'A', 'C', 'B'],
    3,
    3,
    2,
  ]);
  expect(placed(changedLog(log, { kind: 'move', from: 3, before: 1 }))).toEqual([
    ['VFIO', 'C', 'A', 'B'],
    3,
    3,
    1,
  ]);
});
