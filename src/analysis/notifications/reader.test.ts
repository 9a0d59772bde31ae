import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Subscriber } from '../../allocator/operation.ts';
import { storyDocument } from '../../lessons/stories.ts';
import { randomLog } from '../../timeline/random-log.testing.ts';
import { createWalk } from '../../timeline/walk.ts';
import { shortLog } from '../short-log.ts';
import { matrixOf, rowText } from './read-log.testing.ts';

const block = (user: string, priority: number, given: Partial<Subscriber> = {}): Subscriber => ({
  name: `${user.toLowerCase()}-nb`,
  user,
  priority,
  on: { FREE: [{ do: 'put_locked_if_held' }] },
  ...given,
});

function freeOf(semantics: string, text: string, subscribers: readonly Subscriber[]) {
  const log = shortLog(semantics, text, { subscribers });
  const matrix = matrixOf(log);
  const free = matrix.notifications.find(({ event }) => event === 'FREE');
  return { matrix, free, text: rowText(log, matrix, free) };
}

const HELD = `
  KVM ioasid_register_notifier(vm1, kvm-nb)
  IOMMU ioasid_register_notifier(NULL, iommu-nb)
  VFIO ioasid_alloc(vm1, 5, 5)
  KVM ioasid_get(vm1, 5)
  IOMMU ioasid_get(vm1, 5)
  VFIO ioasid_free(vm1, 5)`;

describe('who is told', () => {
  test('v2 calls the global chain before the chain of the set, whatever the priorities (spec Q15)', () => {
    const { matrix, free, text } = freeOf('v2', HELD, [block('KVM', 3), block('IOMMU', 2)]);
    expect(text).toBe('IOMMU told, KVM told late');
    expect([...(free?.cells.values() ?? [])].map(({ turn }) => turn)).toEqual([0, 1]);
    expect(free?.chains).toEqual(['global', 0]);
    expect(matrix.listeners.map(({ chain }) => chain)).toEqual(['global', 0]);
  });

  test('what a handler does and drops stands in its cell', () => {
    const { free } = freeOf('v2', HELD, [block('KVM', 3), block('IOMMU', 2)]);
    const [iommu] = free?.cells.values() ?? [];
    expect(iommu?.actions.map(({ call }) => call)).toEqual(['ioasid_put_locked']);
    expect(iommu?.dropped).toHaveLength(1);
    expect(iommu).toMatchObject({ holds: 1, hole: false });
  });

  test('v3 refuses FREE: whoever would have listened is a hole', () => {
    const { free, text } = freeOf('v3', HELD, [block('KVM', 3), block('IOMMU', 2)]);
    expect(text).toBe('IOMMU refused hole, KVM refused hole');
    expect(free).toMatchObject({ refused: true, holes: 2 });
  });

  test('v4 tells nobody where only the owner holds it', () => {
    const alone = HELD.replace(/.*ioasid_get.*\n/g, '');
    expect(freeOf('v4-2021', alone, [block('KVM', 3), block('IOMMU', 2)]).free).toBeUndefined();
    expect(freeOf('v2', alone, [block('KVM', 3), block('IOMMU', 2)]).text).toBe('IOMMU told, KVM told late');
  });

  test('a block behind one that answers STOP is a hole; the other chain is called all the same', () => {
    const { text } = freeOf('v2', `VDCM ioasid_register_notifier(vm1, vdcm-nb)${HELD}`, [
      block('KVM', 3, { answer: 'STOP' }),
      block('IOMMU', 2),
      block('VDCM', 1),
    ]);
    expect(text).toBe('IOMMU told, KVM told late, VDCM stopped hole');
  });

  test('a holder whose block is on no chain is a hole; one that holds nothing is not', () => {
    const log = HELD.replace(/.*iommu-nb.*\n/, '');
    const { free, text } = freeOf('v2', log, [block('KVM', 3), block('IOMMU', 2), block('VDCM', 1)]);
    expect(text).toBe('KVM told, IOMMU off-chain hole, VDCM off-chain');
    expect(free?.cells.get('block 1')).toMatchObject({ unregistered: true, holds: 1 });
  });

  test('a holder without a block is a hole; who frees it knows', () => {
    const { text } = freeOf('v2', HELD.replace(/.*register.*\n/g, ''), []);
    expect(text).toBe('KVM no-block hole, IOMMU no-block hole');
  });

  test('a handler that deadlocks cuts off those behind it', () => {
    const { free, text } = freeOf('v2', `VDCM ioasid_register_notifier(vm1, vdcm-nb)${HELD}`, [
      block('KVM', 3, { on: { FREE: [{ do: 'put' }] } }),
      block('IOMMU', 2),
      block('VDCM', 1),
    ]);
    expect(text).toBe('IOMMU told, KVM told late, VDCM cut-off hole');
    expect(free?.cells.get('block 0')?.died).toBe(true);
  });

  test('every ID of a set that goes is a notification of its own', () => {
    const log = shortLog(
      'v2',
      `KVM ioasid_register_notifier(NULL, kvm-nb)
       VFIO ioasid_alloc(vm1, 5, 5)
       VFIO ioasid_alloc(vm1, 7, 7)
       VFIO ioasid_set_put(vm1)`,
      { subscribers: [block('KVM', 3)] },
    );
    const { notifications } = matrixOf(log);
    expect(notifications.map(({ event, ioasid }) => `${event} ${ioasid}`)).toEqual([
      'FREE 5',
      'FREE 7',
      'SET_FREE -1',
    ]);
  });
});

test('a recording says what ran, and not why a holder was not told', () => {
  const log = shortLog('v2', HELD.replaceAll(/.*register.*\n/g, ''));
  const operations = log.operations.map((operation) =>
    operation.call === 'ioasid_free'
      ? { ...operation, recorded: { deliveries: [{ user: 'KVM', event: 'FREE', actions: [] } as const] } }
      : operation,
  );
  const recorded = { ...log, operations };
  const matrix = matrixOf(recorded);
  const [free] = matrix.notifications;
  expect(rowText(recorded, matrix, free)).toBe('KVM told, IOMMU unrecorded hole');
  expect(matrix.listeners.map((listener) => listener.recorded)).toEqual([true, false]);
});

test('work that a handler queued is known by when it ran and what it dropped', () => {
  const log = storyDocument('exception-flow');
  if (log === undefined) throw new Error('the story is gone');
  const matrix = matrixOf(log);
  const free = matrix.notifications.find(({ event }) => event === 'FREE');
  expect(rowText(log, matrix, free)).toBe('IOMMU driver told, KVM told late, VDCM told');
  const work = [...(free?.cells.values() ?? [])].flatMap((cell) => cell.work);
  expect(work).toHaveLength(2);
  for (const item of work) {
    expect(item.ranAt).toBeGreaterThan(item.queuedAt);
    expect(item.droppedAt).toBeGreaterThan(item.ranAt);
  }
});

test('events that nobody could hear are counted and not listed', () => {
  const { notifications, unheard } = matrixOf(shortLog('v2', 'VFIO ioasid_alloc(vm1, 5, 5)'));
  expect(notifications).toEqual([]);
  expect(unheard).toEqual(new Map([['ALLOC', 1]]));
});

test('every delivery of a log is counted in a cell', () => {
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom('v2', 'v3', 'v4-2021'), (seed, semantics) => {
      const log = randomLog(seed, 120, semantics);
      let delivered = 0;
      createWalk(log).forEachOperation((rows) => {
        for (const row of rows) delivered += row.effects.filter(({ kind }) => kind === 'delivered').length;
      });
      const cells = matrixOf(log).notifications.flatMap((each) => [...each.cells.values()]);
      expect(cells.reduce((sum, { times }) => sum + times, 0)).toBe(delivered);
    }),
    { numRuns: 40 },
  );
});
