import { expect, test } from 'vitest';
import { ROW_FLAG } from '../allocator/machine-interface.ts';
import { type LogDocument } from '../timeline/document.ts';
import { rowAtPlace } from '../timeline/places.ts';
import { createRun, type Run } from '../timeline/run.ts';
import { storyDocument } from './stories.ts';

/** What can be seen where each story of something wrong opens. */

function opened(id: string): { readonly run: Run; readonly row: number } {
  const document = storyDocument(id) as LogDocument;
  const run = createRun(document);
  return { run, row: rowAtPlace(run, document.start ?? { operation: -1 }) };
}

test('double-free: the second free drops the reference that KVM holds', () => {
  const { run, row } = opened('double-free');
  const dropped = run.effectsAt(row).find((effect) => effect.kind === 'reference-dropped');
  const [vfio, kvm] = ['VFIO', 'KVM'].map((name) => run.world.users.find(name));
  expect(dropped).toMatchObject({ unheld: true, by: vfio, user: kvm });
  expect(run.snapshotAt(row).contexts).toMatchObject([{ user: kvm, stale: true }]);
});

test('over-put: the handler takes the reference of VFIO, and the free underflows', () => {
  const { run, row } = opened('over-put');
  expect(run.effectsAt(row)).toContainEqual({ kind: 'saturated', event: 'SUB_UAF', first: true });
  expect(run.row(row - 1).flags & ROW_FLAG.unheldDrop).not.toBe(0);
});

test('id-reuse: DMA runs through a context that was set for an earlier life of the number', () => {
  const { run, row } = opened('id-reuse');
  const { contexts, ids } = run.snapshotAt(row);
  expect(contexts).toMatchObject([{ ioasid: 5, stale: true, dma: true }]);
  expect(ids.filter(({ state }) => state === 'ACTIVE')).toMatchObject([{ ioasid: 5, generation: 2 }]);
});

test('find-race: what was found is used after its end', () => {
  const { run, row } = opened('find-race');
  expect(run.row(row)).toMatchObject({ call: 'use', flags: ROW_FLAG.stale });
});

test('leak: one reference is left, and it is KVM that took it first', () => {
  const { run, row } = opened('leak');
  const left = run.snapshotAt(row).ids[0]?.references ?? [];
  expect(left).toMatchObject([{ user: run.world.users.find('KVM') }]);
  expect(run.snapshotAt(run.length - 1).ids[0]).toMatchObject({ ioasid: 5, state: 'FREE_PENDING' });
});

test('orphan: the ID is pending in no set, and its number stays blocked', () => {
  const { run, row } = opened('orphan');
  const { ids, sets } = run.snapshotAt(row);
  expect(ids[0]).toMatchObject({ ioasid: 5, state: 'FREE_PENDING', orphan: true, refcount: 1 });
  expect(sets[0]?.state).toBe('gone');
  expect(run.row(run.length - 1).outcome).toEqual({ kind: 'oops', oops: 'UAF_READ' });
});

test('quota: the set is full while the system is not', () => {
  const { run, row } = opened('quota');
  const { sets, available } = run.snapshotAt(row);
  expect(sets.find(({ quota }) => quota === 1)).toMatchObject({ nr: 1 });
  expect(available).toBe(1);
});
