import { describe, expect, it } from 'vitest';
import { ERRNOS, OOPS_KINDS, type Outcome } from '../allocator/outcome.ts';
import { OutcomeColumn } from './outcome-column.ts';

const EVERY: readonly Outcome[] = [
  { kind: 'void' },
  { kind: 'number', value: 0 },
  { kind: 'number', value: 32769 },
  { kind: 'boolean', value: true },
  { kind: 'boolean', value: false },
  { kind: 'invalid' },
  { kind: 'pointer', value: 0 },
  { kind: 'pointer', value: 3 },
  { kind: 'set', handle: 'vm1' },
  { kind: 'absent' },
  { kind: 'stopped' },
  ...ERRNOS.map((errno): Outcome => ({ kind: 'errno', errno })),
  ...OOPS_KINDS.map((oops): Outcome => ({ kind: 'oops', oops })),
];

describe('OutcomeColumn', () => {
  it('gives back every kind of outcome it was given', () => {
    const column = new OutcomeColumn();
    EVERY.forEach((outcome, row) => column.set(row, outcome));
    expect(EVERY.map((_, row) => column.get(row, -1))).toEqual(EVERY);
  });

  it('takes an ID from the row, which knows it', () => {
    const column = new OutcomeColumn();
    column.set(70, { kind: 'ioasid', value: 5 });
    expect(column.get(70, 5)).toEqual({ kind: 'ioasid', value: 5 });
  });

  it('forgets a spelt value that is overwritten', () => {
    const column = new OutcomeColumn();
    column.set(0, { kind: 'pointer', value: 3 });
    column.set(0, { kind: 'void' });
    expect(column.get(0, -1)).toEqual({ kind: 'void' });
  });
});
