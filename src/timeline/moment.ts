import { SET_FLAG } from '../allocator/columns.ts';
import type { EntryState } from '../allocator/effect.ts';
import { INVALID_IOASID } from '../allocator/operation.ts';
import type { Semantics } from '../allocator/policies.ts';
import type { State } from '../allocator/state.ts';
import type { UserTable } from '../allocator/tables.ts';
import { lowerBound } from '../base/search.ts';
import type { CastPlace } from './snapshot.ts';

/**
 * What stands after one row, asked for one thing at a time: a snapshot tells everything at once, which is too much where a question
 * is put to each row of a long log. Users, handles and variables are indexes of the run's world; numbers nobody has yet are asked
 * for like any other.
 */
export class Moment {
  readonly #state: State;
  readonly #semantics: Semantics;
  /** Places of each number, one for each set that it was ever given out in. */
  readonly #places: ReadonlyMap<number, readonly CastPlace[]>;

  constructor(state: State, semantics: Semantics, places: readonly CastPlace[]) {
    this.#state = state;
    this.#semantics = semantics;
    this.#places = byNumber(places);
  }

  /** The number that an `as` name means now; undefined where the alloc failed or has not run yet. */
  idNamed(variable: number): number | undefined {
    const ioasid = variable < 0 ? INVALID_IOASID : this.#state.variable(variable);
    return ioasid === INVALID_IOASID ? undefined : ioasid;
  }

  /** What became of a number: its living life if it has one, else the last. */
  state(ioasid: number): EntryState | 'unborn' {
    const life = this.#life(ioasid);
    return life < 0 ? 'unborn' : this.#state.entryState(life);
  }

  /** Signed; negative is saturated, 0 where nothing lives. Meaningless where the rules do not count. */
  refcount(ioasid: number): number {
    const life = this.#living(ioasid);
    return life < 0 ? 0 : this.#state.refcount(life);
  }

  /** References that a user holds on a number. */
  held(user: number, ioasid: number): number {
    const life = this.#living(ioasid);
    if (life < 0) return 0;
    const { references } = this.#state.books;
    let count = 0;
    for (
      let reference = this.#state.newestReference(life);
      reference >= 0;
      reference = this.#state.nextReference(reference)
    ) {
      if (references.user(reference) === user) count += 1;
    }
    return count;
  }

  /** 1 in the first life of a number, 0 before it. */
  generation(ioasid: number): number {
    const life = this.#life(ioasid);
    return life < 0 ? 0 : this.#state.books.lives.generation(life);
  }

  /** Whether a number lives although its set is gone. */
  isOrphan(ioasid: number): boolean {
    const life = this.#living(ioasid);
    const set = life < 0 ? -1 : this.#state.books.lives.set(life);
    return set >= 0 && this.#state.isGone(set);
  }

  /** Whether a user has set a context, or holds a borrowed pointer, for a number: whatever lives there now. */
  hasTable(kind: UserTable['kind'], user: number | undefined, ioasid: number): boolean {
    if (ioasid < 0) return false;
    const { books, xarrays } = this.#state;
    return books.tables.userTables.some(
      (each) =>
        each.kind === kind &&
        (user === undefined || each.user === user) &&
        xarrays.load(each.table, ioasid) > 0,
    );
  }

  /** Deferred work of a user that waits to run. */
  queued(user: number): number {
    const { works } = this.#state.books;
    let count = 0;
    for (let item = this.#state.workHead; item < this.#state.workCount; item += 1) {
      if (!this.#state.isWorkDone(item) && works.user(item) === user) count += 1;
    }
    return count;
  }

  /** Whether an oops stopped a user's thread. */
  isStopped(user: number): boolean {
    return this.#state.stoppedAt(user) >= 0;
  }

  /** Whether the set that a handle means is there and nobody asked to free it. */
  isAlive(handle: number): boolean {
    const set = this.#set(handle);
    return set >= 0 && (this.#state.setFlags(set) & (SET_FLAG.gone | SET_FLAG.freePending)) === 0;
  }

  quota(handle: number): number {
    const set = this.#set(handle);
    return set < 0 || this.#state.isGone(set) ? 0 : this.#state.quota(set);
  }

  /** How many numbers a set has, as the set counts them; a static label keeps no count, so they are counted. */
  nr(handle: number): number {
    const set = this.#set(handle);
    if (set < 0) return 0;
    if (this.#semantics.policies.setLifetime !== 'label') return this.#state.nr(set);
    let count = 0;
    for (const places of this.#places.values()) {
      for (const place of places) {
        const life = place.set === set ? this.#lifeAt(place) : -1;
        if (life >= 0 && this.#isLiving(life)) count += 1;
      }
    }
    return count;
  }

  #set(handle: number): number {
    return handle < 0 ? -1 : this.#state.setOfHandle(handle);
  }

  #isLiving(life: number): boolean {
    return this.#state.entryState(life) !== 'reclaimed';
  }

  #living(ioasid: number): number {
    const life = this.#life(ioasid);
    return life >= 0 && this.#isLiving(life) ? life : -1;
  }

  #life(ioasid: number): number {
    let latest = -1;
    let living = -1;
    for (const place of this.#places.get(ioasid) ?? []) {
      const life = this.#lifeAt(place);
      latest = Math.max(latest, life);
      if (life >= 0 && this.#isLiving(life)) living = Math.max(living, life);
    }
    return living >= 0 ? living : latest;
  }

  /** The last life of a place that has begun, -1 before the first. */
  #lifeAt({ lives }: CastPlace): number {
    return lives[lowerBound(lives, this.#state.lifeCount) - 1] ?? -1;
  }
}

function byNumber(places: readonly CastPlace[]): ReadonlyMap<number, readonly CastPlace[]> {
  const groups = new Map<number, CastPlace[]>();
  for (const place of places) {
    const group = groups.get(place.ioasid);
    if (group === undefined) groups.set(place.ioasid, [place]);
    else group.push(place);
  }
  return groups;
}
