import type { Books, PendingSubscriber } from './books.ts';
import { COLUMN, DEFAULT_CAPACITY, GLOBAL, LIFE_FLAG, SET_FLAG } from './columns.ts';
import { type GroupList, NO_GROUPS } from './custom-allocators.ts';
import type { EntryState } from './effect.ts';
import type { Journal, Memory } from './memory.ts';
import type { Policies } from './policies.ts';
import { SET_TABLE } from './tables.ts';
import { Xarrays } from './xarray.ts';

const NO_NUMBERS: readonly number[] = [];
const NO_PENDING: readonly PendingSubscriber[] = [];

/**
 * The words of the memory with their meaning: the only place that knows how they are coded. Rules read and write through it,
 * snapshots and comparisons read through it. Sets, lives and references are indexes; -1 is NULL or none.
 */
export class State {
  readonly memory: Memory;
  readonly journal: Journal;
  readonly books: Books;
  readonly xarrays: Xarrays;
  readonly #spidDefault: number;
  readonly #firstState: EntryState;

  constructor(memory: Memory, journal: Journal, books: Books, policies: Policies) {
    this.memory = memory;
    this.journal = journal;
    this.books = books;
    this.xarrays = new Xarrays(books.pages, memory, journal);
    this.#spidDefault = policies.spidDefault === 'invalid' ? -1 : 0;
    this.#firstState = policies.firstState === 'IDLE' ? 'IDLE' : 'ACTIVE';
  }

  #global(word: number): number {
    return this.memory.read(COLUMN.globals, word);
  }

  #setGlobal(word: number, value: number): void {
    this.memory.write(COLUMN.globals, word, value, this.journal);
  }

  #write(column: number, index: number, value: number): void {
    this.memory.write(column, index, value, this.journal);
  }

  // The system.

  get capacity(): number {
    return (this.#global(GLOBAL.capacity) ^ DEFAULT_CAPACITY) >>> 0;
  }

  set capacity(value: number) {
    this.#setGlobal(GLOBAL.capacity, value ^ DEFAULT_CAPACITY);
  }

  get available(): number {
    return (this.#global(GLOBAL.available) ^ DEFAULT_CAPACITY) >>> 0;
  }

  set available(value: number) {
    this.#setGlobal(GLOBAL.available, value ^ DEFAULT_CAPACITY);
  }

  get globalChain(): readonly number[] {
    return this.books.chains.at(this.#global(GLOBAL.globalChain)) ?? NO_NUMBERS;
  }

  set globalChain(chain: readonly number[]) {
    this.#setGlobal(GLOBAL.globalChain, chain.length === 0 ? 0 : this.books.chains.place(chain));
  }

  /** Registrations by mm, newest first. */
  get pending(): readonly PendingSubscriber[] {
    return this.books.pendings.at(this.#global(GLOBAL.pending)) ?? NO_PENDING;
  }

  set pending(list: readonly PendingSubscriber[]) {
    this.#setGlobal(GLOBAL.pending, list.length === 0 ? 0 : this.books.pendings.place(list));
  }

  get groups(): GroupList {
    return this.books.groups.at(this.#global(GLOBAL.allocators)) ?? NO_GROUPS;
  }

  set groups(list: GroupList) {
    this.#setGlobal(GLOBAL.allocators, this.books.groups.place(list));
  }

  /** {@link FAULT_BIT} values or-ed. */
  get faults(): number {
    return this.#global(GLOBAL.faults);
  }

  set faults(bits: number) {
    this.#setGlobal(GLOBAL.faults, bits);
  }

  /** Which of refcount_t's warnings the kernel printed since boot. */
  get warned(): number {
    return this.#global(GLOBAL.warned);
  }

  set warned(bits: number) {
    this.#setGlobal(GLOBAL.warned, bits);
  }

  /** Which nestings of the two locks lockdep saw since boot. */
  get lockOrders(): number {
    return this.#global(GLOBAL.lockOrders);
  }

  set lockOrders(bits: number) {
    this.#setGlobal(GLOBAL.lockOrders, bits);
  }

  /** mm of the calling process: index of the token's name, -1 for none. */
  get currentMm(): number {
    return this.#global(GLOBAL.currentMm) - 1;
  }

  set currentMm(token: number) {
    this.#setGlobal(GLOBAL.currentMm, token + 1);
  }

  // Lives.

  get lifeCount(): number {
    return this.#global(GLOBAL.lifeCount);
  }

  set lifeCount(count: number) {
    this.#setGlobal(GLOBAL.lifeCount, count);
  }

  refcount(life: number): number {
    return this.memory.read(COLUMN.lifeRef, life) ^ 1;
  }

  setRefcount(life: number, value: number): void {
    this.#write(COLUMN.lifeRef, life, value ^ 1);
  }

  lifeFlags(life: number): number {
    return this.memory.read(COLUMN.lifeFlags, life);
  }

  setLifeFlags(life: number, flags: number): void {
    this.#write(COLUMN.lifeFlags, life, flags);
  }

  isPending(life: number): boolean {
    return (this.lifeFlags(life) & LIFE_FLAG.pending) !== 0;
  }

  /** Listed in a table although its memory was freed. */
  isDangling(life: number): boolean {
    return (this.lifeFlags(life) & LIFE_FLAG.dangling) !== 0;
  }

  entryState(life: number): EntryState {
    const flags = this.lifeFlags(life);
    if ((flags & LIFE_FLAG.reclaimed) !== 0) return 'reclaimed';
    return (flags & LIFE_FLAG.pending) !== 0 ? 'FREE_PENDING' : this.#firstState;
  }

  /** Unsigned; 4294967295 is INVALID. */
  spid(life: number): number {
    return (this.memory.read(COLUMN.lifeSpid, life) ^ this.#spidDefault) >>> 0;
  }

  setSpid(life: number, spid: number): void {
    this.#write(COLUMN.lifeSpid, life, spid ^ this.#spidDefault);
  }

  /** Private pointer: 0 is NULL, n is "p<n>". */
  priv(life: number): number {
    return this.memory.read(COLUMN.lifePriv, life) ^ this.books.lives.firstPriv(life);
  }

  setPriv(life: number, priv: number): void {
    this.#write(COLUMN.lifePriv, life, priv ^ this.books.lives.firstPriv(life));
  }

  // References.

  get referenceCount(): number {
    return this.#global(GLOBAL.referenceCount);
  }

  set referenceCount(count: number) {
    this.#setGlobal(GLOBAL.referenceCount, count);
  }

  /** The newest reference still held, -1 if none is. Follow {@link nextReference} to the oldest. */
  newestReference(life: number): number {
    return (this.memory.read(COLUMN.lifeHead, life) ^ (this.books.lives.firstReference(life) + 1)) - 1;
  }

  setNewestReference(life: number, reference: number): void {
    this.#write(COLUMN.lifeHead, life, (reference + 1) ^ (this.books.lives.firstReference(life) + 1));
  }

  /** The next older reference of the same life, -1 at the end. */
  nextReference(reference: number): number {
    return (
      (this.memory.read(COLUMN.referencePrev, reference) ^ (this.books.references.firstPrev(reference) + 1)) -
      1
    );
  }

  setNextReference(reference: number, next: number): void {
    this.#write(
      COLUMN.referencePrev,
      reference,
      (next + 1) ^ (this.books.references.firstPrev(reference) + 1),
    );
  }

  // Sets.

  get setCount(): number {
    return this.#global(GLOBAL.setCount);
  }

  set setCount(count: number) {
    this.#setGlobal(GLOBAL.setCount, count);
  }

  /** The set object a handle means, alive or not; -1 if it was never bound. */
  setOfHandle(handle: number): number {
    return this.memory.read(COLUMN.handles, handle) - 1;
  }

  bindHandle(handle: number, set: number): void {
    this.#write(COLUMN.handles, handle, set + 1);
  }

  /** The set object that has this number now, -1 if none has. */
  setOfSid(sid: number): number {
    return this.xarrays.load(SET_TABLE, sid) - 1;
  }

  quota(set: number): number {
    return this.memory.read(COLUMN.setQuota, set) ^ this.books.sets.firstQuota(set);
  }

  setQuota(set: number, quota: number): void {
    this.#write(COLUMN.setQuota, set, quota ^ this.books.sets.firstQuota(set));
  }

  nr(set: number): number {
    return this.memory.read(COLUMN.setNr, set);
  }

  setNr(set: number, nr: number): void {
    this.#write(COLUMN.setNr, set, nr);
  }

  setRefcountOf(set: number): number {
    return this.memory.read(COLUMN.setRef, set) ^ 1;
  }

  setSetRefcount(set: number, value: number): void {
    this.#write(COLUMN.setRef, set, value ^ 1);
  }

  setFlags(set: number): number {
    return this.memory.read(COLUMN.setFlags, set);
  }

  setSetFlags(set: number, flags: number): void {
    this.#write(COLUMN.setFlags, set, flags);
  }

  isGone(set: number): boolean {
    return (this.setFlags(set) & SET_FLAG.gone) !== 0;
  }

  /** Somebody asked to free it while it still had IDs. */
  isFreePending(set: number): boolean {
    return (this.setFlags(set) & SET_FLAG.freePending) !== 0;
  }

  chain(set: number): readonly number[] {
    return this.books.chains.at(this.memory.read(COLUMN.setChain, set)) ?? NO_NUMBERS;
  }

  setChain(set: number, chain: readonly number[]): void {
    this.#write(COLUMN.setChain, set, chain.length === 0 ? 0 : this.books.chains.place(chain));
  }

  // Deferred work.

  get workCount(): number {
    return this.#global(GLOBAL.workCount);
  }

  set workCount(count: number) {
    this.#setGlobal(GLOBAL.workCount, count);
  }

  /** Items below this one have all begun. */
  get workHead(): number {
    return this.#global(GLOBAL.workHead);
  }

  set workHead(work: number) {
    this.#setGlobal(GLOBAL.workHead, work);
  }

  isWorkDone(work: number): boolean {
    return this.memory.read(COLUMN.workDone, work) !== 0;
  }

  setWorkDone(work: number): void {
    this.#write(COLUMN.workDone, work, 1);
  }

  // Names and users.

  /** The number an `as` name means; INVALID where the alloc failed or never ran. */
  variable(name: number): number {
    return (this.memory.read(COLUMN.variables, name) - 1) >>> 0;
  }

  bindVariable(name: number, ioasid: number): void {
    this.#write(COLUMN.variables, name, (ioasid + 1) | 0);
  }

  /** The row at which an oops stopped this user's thread, -1 if it runs. */
  stoppedAt(user: number): number {
    return this.memory.read(COLUMN.userStopped, user) - 1;
  }

  stopUser(user: number, row: number): void {
    this.#write(COLUMN.userStopped, user, row + 1);
  }
}
