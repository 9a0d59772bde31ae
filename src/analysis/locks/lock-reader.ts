import type { LockName } from '../../allocator/effect.ts';
import type { Call } from '../../allocator/calls.ts';
import type { ToldRow } from '../../timeline/walk.ts';

/** One lock taken while another is held, over a whole log. */
export interface Nesting {
  readonly outer: LockName;
  readonly inner: LockName;
  /** The row that did it first, its call and its user. */
  readonly row: number;
  readonly call: Call;
  readonly user: number;
  readonly count: number;
}

/** How the locks of a log are nested, and where somebody waits who must not. */
export interface LockOrders {
  /** In the order in which they are first seen: at most one each way. */
  readonly nestings: readonly Nesting[];
  /** Rows that sleep with a spinlock held. */
  readonly sleeps: readonly number[];
  /** Rows that wait for a lock that their own thread holds. */
  readonly deadlocks: readonly number[];
}

export interface LockReader {
  /** Takes the rows of the next operation. */
  operation(rows: readonly ToldRow[]): void;
  orders(): LockOrders;
}

export function createLockReader(): LockReader {
  const nestings: { -readonly [K in keyof Nesting]: Nesting[K] }[] = [];
  const sleeps: number[] = [];
  const deadlocks: number[] = [];

  function nest(outer: LockName, inner: LockName, { index: row, call, user }: ToldRow): void {
    const known = nestings.find((each) => each.outer === outer && each.inner === inner);
    if (known === undefined) nestings.push({ outer, inner, row, call, user, count: 1 });
    else known.count += 1;
  }

  function operation(rows: readonly ToldRow[]): void {
    const held: LockName[] = [];
    for (const row of rows) {
      for (const effect of row.effects) {
        if (effect.kind === 'lock' && effect.action === 'take') {
          const outer = held.at(-1);
          if (outer !== undefined) nest(outer, effect.lock, row);
          held.push(effect.lock);
        } else if (effect.kind === 'lock') {
          held.splice(held.lastIndexOf(effect.lock), 1);
        } else if (effect.kind === 'sleep-in-atomic') {
          sleeps.push(row.index);
        } else if (effect.kind === 'oops' && effect.oops.startsWith('DEADLOCK')) {
          deadlocks.push(row.index);
        }
      }
    }
  }

  return { operation, orders: () => ({ nestings, sleeps, deadlocks }) };
}
