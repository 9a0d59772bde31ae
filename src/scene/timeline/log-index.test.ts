import { expect, test } from 'vitest';
import { exceptionFlow } from './logs.testing.ts';
import { logIndex } from './log-index.ts';

const flow = exceptionFlow();
const index = logIndex(flow);
const rowsOf = (call: string, kind: string): number[] =>
  Array.from({ length: flow.length }, (_, row) => row).filter(
    (row) => flow.row(row).call === call && flow.row(row).kind === kind,
  );

test('a return row belongs to the call that returns, also between two chains', () => {
  const [free] = rowsOf('ioasid_free', 'call');
  const returns = rowsOf('ioasid_free', 'return');
  expect(returns).toHaveLength(2);
  expect(returns.map((row) => index.parents[row])).toEqual([free, free]);
});

test('a call ends with the last row inside it', () => {
  const [free] = rowsOf('ioasid_free', 'call');
  expect(index.ends[free ?? -1]).toBe(rowsOf('ioasid_free', 'return').at(-1));
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
  expect(index.rowsOfLife(0)[0]).toBe(4);
  expect(index.referencesOfLife(0)).toHaveLength(4);
  expect(index.rowsOfLife(99)).toEqual([]);
});

test('an index is built once', () => {
  expect(logIndex(flow)).toBe(index);
});
