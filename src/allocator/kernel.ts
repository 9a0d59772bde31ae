import type { Books } from './books.ts';
import { type Call, CALLS, mapCalls } from './calls.ts';
import type {
  CheckCode,
  CheckEffect,
  Effect,
  FaultName,
  LockName,
  MessageCode,
  MessageLevel,
} from './effect.ts';
import { Frames } from './frames.ts';
import { ROW_FLAG, type Listener } from './machine-interface.ts';
import type { Operation } from './operation.ts';
import type { OopsKind, Outcome } from './outcome.ts';
import type { Semantics, Policies } from './policies.ts';
import type { State } from './state.ts';
import type { World } from './world.ts';

/** How one call behaves: what it does to the kernel's state, what it tells, what it answers. */
export type Rule = (k: Kernel, args: Operation['args']) => Outcome;

export type Rules = Readonly<Record<Call, Rule>>;

/** A call that does not come back. It unwinds to the machine, which undoes what the operation did. */
export class OopsSignal extends Error {
  readonly oops: OopsKind;

  constructor(oops: OopsKind) {
    super(oops);
    this.oops = oops;
  }
}

const NO_OPERATION: Operation = { call: 'run_work', user: '', args: {} };

/** `lockOrders` bits: nb taken under allocator, allocator under nb, and that lockdep said so. */
const ORDER = { nbUnderAllocator: 1, allocatorUnderNb: 2, reported: 4 } as const;

/** Bit of each armed fault in the state's word. */
export const FAULT_BIT: Readonly<Record<FaultName, number>> = { kzalloc: 1, xa_alloc: 2, xa_store: 4 };

/**
 * What the rules work on while an operation runs: the state, who acts, which locks are held, and the rows and effects that
 * are told. One per machine.
 */
export class Kernel {
  readonly state: State;
  readonly books: Books;
  readonly world: World;
  readonly semantics: Semantics;
  readonly policies: Policies;
  /** All calls, so that a handler can make them. */
  readonly rules: Rules;
  /** Freed memory still shows its old contents. */
  readonly freedIsReadable: boolean;
  readonly frames = new Frames();
  /** The calls that the variant has; users' own actions and the aids exist everywhere. */
  readonly has: Readonly<Record<Call, boolean>>;

  /** Tells an effect. Undefined while a long log is loaded, so every use is `k.tell?.(...)`, which then costs nothing. */
  tell: ((effect: Effect) => void) | undefined;
  operation: Operation = NO_OPERATION;
  /** Locks held, in the order they were taken. */
  readonly held: LockName[] = [];
  /** Sets handed to a delayed free by this very operation: their memory is still there until it ends. */
  readonly dying: number[] = [];
  /** Which of the recorded deliveries come next. */
  nextDelivery = 0;

  constructor(state: State, world: World, semantics: Semantics, rules: Rules, freedIsReadable: boolean) {
    this.state = state;
    this.books = state.books;
    this.world = world;
    this.semantics = semantics;
    this.policies = semantics.policies;
    this.rules = rules;
    this.freedIsReadable = freedIsReadable;
    this.has = mapCalls((call) => CALLS[call].group !== 'api' || semantics.calls.has(call));
  }

  begin(operation: Operation, listener: Listener): void {
    this.tell = listener.tell;
    this.operation = operation;
    this.nextDelivery = 0;
    // Emptying an array costs more than looking whether it is empty.
    if (this.held.length > 0) this.held.length = 0;
    if (this.dying.length > 0) this.dying.length = 0;
  }

  /** The row that is being told; what is done now belongs to it. */
  get row(): number {
    return this.frames.current.row;
  }

  /** Who acts. */
  get user(): number {
    return this.frames.current.user;
  }

  /** Says which entry the current call is about. */
  about(life: number): void {
    this.frames.current.life = life;
  }

  /** The current call did not do what it was asked for; for calls whose result does not say so. */
  refuse(): void {
    this.frames.current.flags |= ROW_FLAG.refused;
  }

  flag(flags: number): void {
    this.frames.current.flags |= flags;
  }

  message(code: MessageCode, level: MessageLevel): void {
    if (level === 'WARN') this.flag(ROW_FLAG.warned);
    this.tell?.({ kind: 'message', code, level });
  }

  // Locks. Both are spinlocks: whoever takes one it holds waits for itself.

  take(lock: LockName): void {
    if (this.held.length > 0) {
      if (this.held.includes(lock)) oops(lock === 'allocator' ? 'DEADLOCK_ALLOCATOR' : 'DEADLOCK_NB');
      this.#noteOrder(lock);
    }
    this.held.push(lock);
    this.tell?.({ kind: 'lock', lock, action: 'take' });
  }

  release(lock: LockName): void {
    if (this.held.at(-1) === lock) this.held.pop();
    else this.held.splice(this.held.lastIndexOf(lock), 1);
    this.tell?.({ kind: 'lock', lock, action: 'release' });
  }

  /** synchronize_rcu(): sleeps, which nobody may do with a spinlock held. */
  waitForReaders(): void {
    if (this.held.length === 0) return;
    this.flag(ROW_FLAG.warned);
    this.tell?.({ kind: 'sleep-in-atomic', held: [...this.held] });
  }

  /** Lockdep: once both nestings were seen since boot, it says once that they may deadlock. */
  #noteOrder(inner: LockName): void {
    const seen = this.state.lockOrders | (inner === 'nb' ? ORDER.nbUnderAllocator : ORDER.allocatorUnderNb);
    if (seen === (ORDER.nbUnderAllocator | ORDER.allocatorUnderNb)) {
      this.state.lockOrders = seen | ORDER.reported;
      this.flag(ROW_FLAG.warned);
      this.tell?.({ kind: 'order-inversion' });
    } else {
      this.state.lockOrders = seen;
    }
  }

  // Memory.

  /** Whether an armed fault makes the allocation fail that is about to be made. */
  fails(what: FaultName): boolean {
    const { faults } = this.state;
    if ((faults & FAULT_BIT[what]) === 0) return false;
    this.state.faults = faults & ~FAULT_BIT[what];
    this.tell?.({ kind: 'fault', what });
    return true;
  }

  /** The set's memory is about to be used. */
  touchSet(set: number): void {
    if (set < 0) oops('NULL_DEREF');
    if (this.state.isGone(set) && !this.freedIsReadable && !this.dying.includes(set)) oops('UAF_READ');
  }

  /** The entry's memory is about to be used. */
  touchEntry(life: number, access: 'UAF_READ' | 'UAF_WRITE' | 'DOUBLE_FREE' = 'UAF_READ'): void {
    if (this.state.isDangling(life) && !this.freedIsReadable) oops(access);
  }
}

export function oops(kind: OopsKind): never {
  throw new OopsSignal(kind);
}

/** One step of the decision path. A failed check decides unless said otherwise. */
export function checked(
  check: CheckCode,
  saw: CheckEffect['saw'],
  passed: boolean,
  decides: boolean = !passed,
): CheckEffect {
  return { kind: 'check', check, saw, passed, decides };
}
