import { expect, test } from 'vitest';
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
