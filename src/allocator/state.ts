import type { Books } from './books.ts';
import { COLUMN, GLOBAL, LIFE_FLAG, SET_FLAG } from './columns.ts';
import type { EntryState } from './effect.ts';
import type { Journal, Memory } from './memory.ts';
import type { Policies } from './policies.ts';
import { NO_NUMBERS, SystemState } from './system-state.ts';
import { SET_TABLE } from './tables.ts';
import { Xarrays } from './xarray.ts';

/**
 * The words of the memory with their meaning: with its base class the only place that knows how they are coded. Rules read and
 * write through it, snapshots and comparisons read through it. Sets, lives and references are indexes; -1 is NULL or none.
 */
export class State extends SystemState {
  readonly xarrays: Xarrays;
  readonly #spidDefault: number;
  readonly #firstState: EntryState;

  constructor(memory: Memory, journal: Journal, books: Books, policies: Policies) {
    super(memory, journal, books);
    this.xarrays = new Xarrays(books.pages, memory, journal);
    this.#spidDefault = policies.spidDefault === 'invalid' ? -1 : 0;
    this.#firstState = policies.firstState === 'IDLE' ? 'IDLE' : 'ACTIVE';
  }

  #write(column: number, index: number, value: number): void {
    this.memory.write(column, index, value, this.journal);
  }

  // Lives.

  get lifeCount(): number {
    return this.global(GLOBAL.lifeCount);
  }

  set lifeCount(count: number) {
    this.setGlobal(GLOBAL.lifeCount, count);
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
    return this.global(GLOBAL.referenceCount);
  }

  set referenceCount(count: number) {
    this.setGlobal(GLOBAL.referenceCount, count);
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
    return this.global(GLOBAL.setCount);
  }

  set setCount(count: number) {
    this.setGlobal(GLOBAL.setCount, count);
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
    return this.global(GLOBAL.workCount);
  }

  set workCount(count: number) {
    this.setGlobal(GLOBAL.workCount, count);
  }

  /** Items below this one have all begun. */
  get workHead(): number {
    return this.global(GLOBAL.workHead);
  }

  set workHead(work: number) {
    this.setGlobal(GLOBAL.workHead, work);
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
