import { ROW_FLAG } from '../../allocator/machine-interface.ts';
import type { Row } from '../../timeline/row.ts';

/**
 * How a row looks wherever time is drawn: a call is a filled dot, a delivery a hollow one, deferred work a diamond,
 * what a user does itself a square, and the tail of a call that notified only the end of its bracket.
 */
export type RowShape = 'call' | 'delivery' | 'work' | 'action' | 'return';

/** Append only: positions are codes in the index. */
export const ROW_SHAPES: readonly RowShape[] = ['call', 'delivery', 'work', 'action', 'return'];

export function rowShape(row: Row): RowShape {
  if (row.kind !== 'call') return row.kind;
  // All calls of the allocator are named so, and nothing else is.
  return row.call.startsWith('ioasid_') ? 'call' : 'action';
}

/** What went wrong in a row, the worst first; each has an icon of its own. */
export type Trouble = 'oops' | 'unheld' | 'stale' | 'refused';

export const TROUBLES: readonly Trouble[] = ['oops', 'unheld', 'stale', 'refused'];

const TROUBLE_FLAG: Readonly<Record<Trouble, number>> = {
  oops: ROW_FLAG.oops,
  unheld: ROW_FLAG.unheldDrop,
  stale: ROW_FLAG.stale,
  refused: ROW_FLAG.refused,
};

export function rowTrouble(flags: number): Trouble | undefined {
  return TROUBLES.find((trouble) => (flags & TROUBLE_FLAG[trouble]) !== 0);
}
