import { describe, expect, it } from 'vitest';
import { RowTable } from './rows.ts';

/** A call that notifies two subscribers, then a plain call. */
function sample() {
  const journal = { length: 0 };
  const rows = new RowTable(journal);
  rows.enter(0);
  const free = rows.begin('call', 'ioasid_free', 0, 2, 5, 0);
  journal.length = 1;
  rows.begin('delivery', 'ioasid_free', 1, -1, 5, 1);
  const put = rows.begin('call', 'ioasid_put_locked', 1, -1, 5, 2);
  journal.length = 3;
  rows.end(put, { kind: 'void' }, 7, 0);
  rows.begin('return', 'ioasid_free', 0, 2, 5, 0);
  journal.length = 4;
  rows.end(free, { kind: 'void' }, 7, 0);
  rows.seal();
  rows.enter(1);
  const alloc = rows.begin('call', 'ioasid_alloc', 0, 2, -1, 0);
  journal.length = 9;
  rows.end(alloc, { kind: 'ioasid', value: 4_294_967_294 }, 8, 1);
  rows.seal();
  return rows;
}

describe('RowTable', () => {
  it('cuts the journal where rows begin', () => {
    const rows = sample();
    expect(Array.from({ length: 6 }, (_, index) => rows.journalEnd(index - 1))).toEqual([0, 1, 1, 3, 4, 9]);
  });

  it('knows which row encloses which', () => {
    const rows = sample();
    expect(Array.from({ length: 5 }, (_, row) => rows.parent(row))).toEqual([-1, 0, 1, -1, -1]);
  });

  it('knows no number before alloc has answered, and then the one it answered, 32 bits wide', () => {
    const rows = sample();
    expect(rows.ioasid(4)).toBe(4_294_967_294);
    expect(rows.outcome(4)).toEqual({ kind: 'ioasid', value: 4_294_967_294 });
    expect(rows.flags(4)).toBe(1);
  });

  it('finds the first row of an operation', () => {
    const rows = sample();
    expect([0, 1, 2].map((operation) => rows.firstOf(operation))).toEqual([0, 4, 5]);
  });

  it('grows past its first size and keeps what it had', () => {
    const rows = new RowTable({ length: 0 });
    for (let row = 0; row < 1000; row += 1) rows.begin('call', 'ioasid_get', row % 7, -1, row, 0);
    expect(rows.length).toBe(1000);
    expect(rows.ioasid(999)).toBe(999);
    expect(rows.user(6)).toBe(6);
  });
});
