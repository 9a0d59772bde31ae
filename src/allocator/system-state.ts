import type { Books, PendingSubscriber } from './books.ts';
import { COLUMN, DEFAULT_CAPACITY, GLOBAL } from './columns.ts';
import { type GroupList, NO_GROUPS } from './custom-allocators.ts';
import type { Journal, Memory } from './memory.ts';

export const NO_NUMBERS: readonly number[] = [];
const NO_PENDING: readonly PendingSubscriber[] = [];

/** The words of which the system has one each: capacity, the global chain, the allocators in use, what the kernel remembers since boot. */
export class SystemState {
  readonly memory: Memory;
  readonly journal: Journal;
  readonly books: Books;

  constructor(memory: Memory, journal: Journal, books: Books) {
    this.memory = memory;
    this.journal = journal;
    this.books = books;
  }

  protected global(word: number): number {
    return this.memory.read(COLUMN.globals, word);
  }

  protected setGlobal(word: number, value: number): void {
    this.memory.write(COLUMN.globals, word, value, this.journal);
  }

  get capacity(): number {
    return (this.global(GLOBAL.capacity) ^ DEFAULT_CAPACITY) >>> 0;
  }

  set capacity(value: number) {
    this.setGlobal(GLOBAL.capacity, value ^ DEFAULT_CAPACITY);
  }

  get available(): number {
    return (this.global(GLOBAL.available) ^ DEFAULT_CAPACITY) >>> 0;
  }

  set available(value: number) {
    this.setGlobal(GLOBAL.available, value ^ DEFAULT_CAPACITY);
  }

  get globalChain(): readonly number[] {
    return this.books.chains.at(this.global(GLOBAL.globalChain)) ?? NO_NUMBERS;
  }

  set globalChain(chain: readonly number[]) {
    this.setGlobal(GLOBAL.globalChain, chain.length === 0 ? 0 : this.books.chains.place(chain));
  }

  /** Registrations by mm, newest first. */
  get pending(): readonly PendingSubscriber[] {
    return this.books.pendings.at(this.global(GLOBAL.pending)) ?? NO_PENDING;
  }

  set pending(list: readonly PendingSubscriber[]) {
    this.setGlobal(GLOBAL.pending, list.length === 0 ? 0 : this.books.pendings.place(list));
  }

  get groups(): GroupList {
    return this.books.groups.at(this.global(GLOBAL.allocators)) ?? NO_GROUPS;
  }

  set groups(list: GroupList) {
    this.setGlobal(GLOBAL.allocators, this.books.groups.place(list));
  }

  /** {@link FAULT_BIT} values or-ed. */
  get faults(): number {
    return this.global(GLOBAL.faults);
  }

  set faults(bits: number) {
    this.setGlobal(GLOBAL.faults, bits);
  }

  /** Which of refcount_t's warnings the kernel printed since boot. */
  get warned(): number {
    return this.global(GLOBAL.warned);
  }

  set warned(bits: number) {
    this.setGlobal(GLOBAL.warned, bits);
  }

  /** Which nestings of the two locks lockdep saw since boot. */
  get lockOrders(): number {
    return this.global(GLOBAL.lockOrders);
  }

  set lockOrders(bits: number) {
    this.setGlobal(GLOBAL.lockOrders, bits);
  }

  /** mm of the calling process: index of the token's name, -1 for none. */
  get currentMm(): number {
    return this.global(GLOBAL.currentMm) - 1;
  }

  set currentMm(token: number) {
    this.setGlobal(GLOBAL.currentMm, token + 1);
  }
}
