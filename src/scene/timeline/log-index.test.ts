import { expect, test, vi } from 'vitest';
import type { Operation } from '../../allocator/operation.ts';
import type { LogDocument } from '../../timeline/document.ts';
import { createRun } from '../../timeline/run.ts';
import { exceptionFlow, rowOf } from './logs.testing.ts';
import { logIndex } from './log-index.ts';

const flow = exceptionFlow();
const index = logIndex(flow);
const free = rowOf(flow, 'VFIO', 'ioasid_free');
const returned = rowOf(flow, 'VFIO', 'ioasid_free', { kind: 'return' });

test('a return row belongs to the call that returns', () => {
  expect(index.parents[returned]).toBe(free);
});

test('a call ends with the last row inside it', () => {
  expect(index.ends[free]).toBe(returned);
  for (let row = 0; row < flow.length; row += 1) {
    const parent = index.parents[row] ?? -1;
    expect(index.ends[row]).toBeGreaterThanOrEqual(row);
    expect(index.ends[parent] ?? Infinity).toBeGreaterThanOrEqual(index.ends[row] ?? 0);
  }
});

test('every trouble of the flow is known by its kind', () => {
  const troubles = Array.from({ length: flow.length }, (_, row) => index.trouble(row)).filter(Boolean);
  expect(troubles).toEqual(['refused', 'refused', 'stale', 'unheld', 'oops']);
});

test('lives know their rows and references', () => {
  expect(index.rowsOfLife(0)[0]).toBe(rowOf(flow, 'VFIO', 'ioasid_alloc'));
  expect(index.referencesOfLife(0)).toHaveLength(4);
  expect(index.rowsOfLife(99)).toEqual([]);
});

test('an index is built once', () => {
  expect(logIndex(flow)).toBe(index);
});

function documentOf(operations: readonly Operation[], users = ['VFIO', 'KVM']): LogDocument {
  return {
    title: 'a test',
    semantics: 'v2',
    users: users.map((name) => ({ name })),
    subscribers: [],
    allocators: [],
    labels: [],
    operations,
    markers: [],
  };
}

const operations: readonly Operation[] = [
  { call: 'ioasid_alloc_set', user: 'VFIO', args: { as: 'vm1', type: 'NULL', quota: 8 } },
  { call: 'ioasid_alloc', user: 'VFIO', args: { set: 'vm1', min: 5, max: 15 } },
  { call: 'ioasid_get', user: 'KVM', args: { set: 'vm1', id: 5 } },
];
const put: Operation = { call: 'ioasid_put', user: 'KVM', args: { set: 'vm1', id: 5 } };

test('one operation more reads one row more', () => {
  logIndex(createRun(documentOf(operations)));
  const longer = createRun(documentOf([...operations, put]));
  const read = vi.spyOn(longer, 'row');
  const added = logIndex(longer);
  expect(read.mock.calls).toEqual([[3]]);
  const { users, parents, ends, lives } = logIndex(
    createRun(documentOf(structuredClone([...operations, put]))),
  );
  expect(added).toMatchObject({ length: 4, users, parents, ends, lives });
});

test.each([
  ['another rule', documentOf(operations), 'v3', 3],
  ['another order of users', documentOf(operations, ['KVM', 'VFIO']), 'v2', 3],
  ['a branch', documentOf([...operations.slice(0, 2), put]), 'v2', 1],
])('%s is read anew from where it differs', (_, document, semantics, rows) => {
  logIndex(createRun(documentOf(operations)));
  const other = createRun(document, semantics);
  const read = vi.spyOn(other, 'row');
  logIndex(other);
  expect(read).toHaveBeenCalledTimes(rows);
});
