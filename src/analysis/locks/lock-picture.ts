import { CALLS } from '../../allocator/calls.ts';
import type { Effect, LockName } from '../../allocator/effect.ts';
import { firstRowOf } from '../../timeline/places.ts';
import type { Playback } from '../../timeline/playback.ts';
import type { Row } from '../../timeline/row.ts';

/** What keeps others out: a spinlock, or the read side of RCU, which only keeps memory from going away. */
export type GuardName = LockName | 'rcu';

/** One line of the picture: a row begins, or something is done to a lock in it. */
export interface LockLine {
  /**
   * - `step`: the row begins.
   * - `take`, `release`: a lock is taken or given back.
   * - `callback`: a function of a custom allocator runs.
   * - `sleep`: the thread sleeps (an RCU grace period) although it may not.
   * - `wait`: the thread waits for a lock that it holds itself, for ever.
   */
  readonly kind: 'step' | 'take' | 'release' | 'callback' | 'sleep' | 'wait';
  readonly row: number;
  readonly depth: number;
  /** The lock that is taken, released or waited for. */
  readonly lock: LockName | undefined;
  /** What is held while it happens, in the order in which it was taken; the lock of a take and of a release is among them. */
  readonly held: readonly GuardName[];
  /** Nobody may sleep here: a spinlock is held, a notifier is running, or it is the read side of RCU. */
  readonly atomic: boolean;
  /** This nesting was seen the other way round before. */
  readonly inverted: boolean;
}

/** The locks of one operation, line by line. */
export interface LockPicture {
  readonly lines: readonly LockLine[];
  /** What is held anywhere in it, in the order in which it is first taken. */
  readonly guards: readonly GuardName[];
  /** Why nothing is held: a call that takes no lock, or something that users do themselves. */
  readonly without: 'no-lock' | 'outside' | undefined;
  /** Locks that are never released: the thread stopped with them. */
  readonly kept: readonly LockName[];
}

/** The locks of the operation that a row belongs to. The spinlocks of drivers/iommu/ioasid.c, as the effects of the run tell them. */
export function lockPicture(playback: Playback, row: number): LockPicture {
  const { operation } = playback.row(row);
  const first = firstRowOf(playback, operation);
  const end = firstRowOf(playback, operation + 1);
  const drawing = new Drawing();
  for (let index = first; index < end; index += 1)
    drawing.row(playback.row(index), playback.effectsAt(index));
  const { group } = CALLS[playback.row(first).call];
  const { lines, guards, held } = drawing;
  const without = guards.length > 0 ? undefined : group === 'api' ? 'no-lock' : 'outside';
  return { lines, guards, without, kept: held };
}

const DEADLOCKS: Readonly<Record<string, LockName>> = { DEADLOCK_ALLOCATOR: 'allocator', DEADLOCK_NB: 'nb' };

class Drawing {
  readonly lines: LockLine[] = [];
  readonly guards: GuardName[] = [];
  readonly held: LockName[] = [];
  /** Depths of the deliveries that the current row is inside of. */
  #deliveries: readonly number[] = [];
  #inverted = false;

  row(row: Row, effects: readonly Effect[]): void {
    this.#deliveries = this.#deliveries.filter((depth) => depth < row.depth);
    if (row.kind === 'delivery') this.#deliveries = [...this.#deliveries, row.depth];
    this.#line('step', row, undefined, isUnderRcu(row));
    for (const effect of effects) this.#effect(row, effect);
  }

  #effect(row: Row, effect: Effect): void {
    switch (effect.kind) {
      case 'order-inversion':
        // Told before the lock is taken that makes it one.
        this.#inverted = true;
        break;
      case 'lock':
        this.#lock(row, effect.lock, effect.action);
        break;
      case 'sleep-in-atomic':
        this.#line('sleep', row, undefined);
        break;
      case 'allocator-callback':
        this.#line('callback', row, undefined);
        break;
      case 'oops': {
        const lock = DEADLOCKS[effect.oops];
        if (lock !== undefined) this.#line('wait', row, lock);
        break;
      }
      default:
        break;
    }
  }

  #lock(row: Row, lock: LockName, action: 'take' | 'release'): void {
    if (action === 'take') this.held.push(lock);
    this.#line(action, row, lock);
    if (action === 'release') this.held.splice(this.held.lastIndexOf(lock), 1);
    this.#inverted = false;
  }

  #line(kind: LockLine['kind'], row: Row, lock: LockName | undefined, rcu = false): void {
    const held: GuardName[] = rcu ? [...this.held, 'rcu'] : [...this.held];
    for (const guard of held) if (!this.guards.includes(guard)) this.guards.push(guard);
    this.lines.push({
      kind,
      row: row.index,
      depth: row.depth,
      lock,
      held,
      atomic: held.length > 0 || this.#deliveries.length > 0,
      inverted: kind === 'take' && this.#inverted,
    });
  }
}

/** ioasid_find() is the one call that reads under RCU alone, in every variant. */
function isUnderRcu({ kind, call }: Row): boolean {
  return kind === 'call' && call === 'ioasid_find';
}
