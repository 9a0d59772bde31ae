import { INVALID_IOASID } from '../allocator/operation.ts';
import type { Semantics } from '../allocator/policies.ts';
import type { State } from '../allocator/state.ts';
import { SET_FLAG } from '../allocator/columns.ts';
import type { World } from '../allocator/world.ts';
import type {
  BorrowedView,
  Cast,
  CastPlace,
  ContextView,
  IoasidView,
  ReferenceView,
  SetView,
  Snapshot,
  UserView,
  WorkView,
} from './snapshot.ts';

/** Reads a state into plain data for drawing. `row` is where the state stands: what is still to come is not told. */
export function snapshotOf(
  state: State,
  semantics: Semantics,
  world: World,
  cast: Cast,
  row: number,
): Snapshot {
  const reader = new Reader(state, semantics, world, row);
  const ids = cast.places.map((place) => reader.place(place));
  const { contexts, borrowed } = reader.userTables();
  const work = reader.work();
  return {
    row,
    capacity: state.capacity,
    available: state.available,
    ids,
    sets: cast.sets.map(({ set }) => reader.set(set, livingIn(ids, set))),
    users: cast.users.map((user) => reader.user(user.user, ids, work)),
    contexts,
    borrowed,
    globalChain: state.globalChain,
    work,
  };
}

function livingIn(ids: readonly IoasidView[], set: number): number {
  return ids.filter((id) => id.set === set && id.state !== 'unborn' && id.state !== 'reclaimed').length;
}

/** The count of a life, undefined where the rules do not count. */
export function refcountAt(state: State, semantics: Semantics, life: number): number | undefined {
  if (!semantics.policies.counting) return undefined;
  return state.entryState(life) === 'reclaimed' ? 0 : state.refcount(life);
}

class Reader {
  readonly #state: State;
  readonly #semantics: Semantics;
  readonly #world: World;
  readonly #row: number;
  readonly #lifeCount: number;

  constructor(state: State, semantics: Semantics, world: World, row: number) {
    this.#state = state;
    this.#semantics = semantics;
    this.#world = world;
    this.#row = row;
    this.#lifeCount = state.lifeCount;
  }

  place({ place, ioasid, set, lives }: CastPlace): IoasidView {
    const life = lives.findLast((each) => each < this.#lifeCount) ?? -1;
    const { books } = this.#state;
    const unborn = life < 0;
    const ended = !unborn && this.#state.entryState(life) === 'reclaimed';
    const counting = this.#semantics.policies.counting;
    return {
      place,
      ioasid,
      set,
      life,
      generation: unborn ? 1 : books.lives.generation(life),
      state: unborn ? 'unborn' : this.#state.entryState(life),
      refcount: unborn || ended || !counting ? undefined : this.#state.refcount(life),
      references: unborn || ended ? [] : this.#references(life),
      spid: unborn || ended ? undefined : this.#spid(life),
      priv: unborn || ended ? 0 : this.#state.priv(life),
      orphan: !unborn && !ended && set >= 0 && this.#state.isGone(set),
      dangling: !unborn && this.#state.isDangling(life),
      hidden: !unborn && !ended && !this.#isListed(ioasid, life),
      allocatedAt: unborn ? -1 : books.lives.allocatedAt(life),
      pendingAt: unborn ? -1 : this.#past(books.lives.pendingAt(life)),
      reclaimedAt: unborn ? -1 : this.#past(books.lives.reclaimedAt(life)),
    };
  }

  /** A row that has not come yet is no row. */
  #past(row: number): number {
    return row <= this.#row ? row : -1;
  }

  /** Oldest first: the ring of a node grows at its end. */
  #references(life: number): ReferenceView[] {
    const { references } = this.#state.books;
    const held: ReferenceView[] = [];
    for (
      let reference = this.#state.newestReference(life);
      reference >= 0;
      reference = this.#state.nextReference(reference)
    ) {
      held.push({ reference, user: references.user(reference), takenAt: references.takenAt(reference) });
    }
    return held.toReversed();
  }

  #spid(life: number): number | undefined {
    const { spidDefault } = this.#semantics.policies;
    const spid = this.#state.spid(life);
    if (spidDefault === 'none' || spid === INVALID_IOASID) return undefined;
    return spid === 0 && spidDefault === 'zero' ? undefined : spid;
  }

  /** The active allocator's table is the only one that calls look at. */
  #isListed(ioasid: number, life: number): boolean {
    return this.#state.xarrays.load(this.#state.groups.table, ioasid) === life + 1;
  }

  /** `living`: how many of the set's numbers are allocated; a static label keeps no count of its own. */
  set(set: number, living: number): SetView {
    const { books } = this.#state;
    const born = set < this.#state.setCount;
    if (!born) return { set, state: 'unborn', quota: 0, nr: 0, refcount: undefined, chain: [] };
    const flags = this.#state.setFlags(set);
    const gone = (flags & SET_FLAG.gone) !== 0;
    return {
      set,
      state: gone ? 'gone' : (flags & SET_FLAG.freePending) !== 0 ? 'free-pending' : 'alive',
      quota: this.#state.quota(set) || books.sets.firstQuota(set),
      nr: this.#semantics.policies.setLifetime === 'label' ? living : this.#state.nr(set),
      refcount:
        this.#semantics.policies.setLifetime === 'counted' ? this.#state.setRefcountOf(set) : undefined,
      chain: this.#state.chain(set),
    };
  }

  user(user: number, ids: readonly IoasidView[], work: readonly WorkView[]): UserView {
    let held = 0;
    for (const id of ids) {
      for (const reference of id.references) held += reference.user === user ? 1 : 0;
    }
    const queued = work.filter((item) => item.user === user).length;
    return { user, held, queued, stoppedAt: this.#state.stoppedAt(user) };
  }

  work(): WorkView[] {
    const { works } = this.#state.books;
    const waiting: WorkView[] = [];
    for (let item = this.#state.workHead; item < this.#state.workCount; item += 1) {
      if (this.#state.isWorkDone(item)) continue;
      waiting.push({
        user: works.user(item),
        ioasid: works.ioasid(item),
        life: works.life(item),
        queuedAt: works.queuedAt(item),
      });
    }
    return waiting;
  }

  /** What users have set up or borrowed: their own tables, by number. */
  userTables(): {
    contexts: ContextView[];
    borrowed: BorrowedView[];
  } {
    const { books, xarrays } = this.#state;
    const contexts: ContextView[] = [];
    const borrowed: BorrowedView[] = [];
    for (const { table, user, kind, context } of books.tables.userTables) {
      if (kind === 'dma') continue;
      for (let ioasid = xarrays.next(table, 0); ioasid >= 0; ioasid = xarrays.next(table, ioasid + 1)) {
        const life = xarrays.load(table, ioasid) - 1;
        const stale = life >= this.#lifeCount || this.#state.entryState(life) === 'reclaimed';
        if (kind === 'borrowed') borrowed.push({ user, ioasid, life, stale });
        else
          contexts.push({
            user,
            context: this.#contextName(context),
            ioasid,
            life,
            stale,
            dma: this.#hasDma(ioasid),
          });
      }
    }
    return { contexts, borrowed };
  }

  #contextName(context: number): string {
    return this.#world.contexts.nameOf(context);
  }

  /** Whoever started it, DMA goes through every context that was set for the number. */
  #hasDma(ioasid: number): boolean {
    const { books, xarrays } = this.#state;
    return books.tables.userTables.some(
      ({ table, kind }) => kind === 'dma' && xarrays.load(table, ioasid) > 0,
    );
  }
}
