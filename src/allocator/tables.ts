/** What a user has set up for IDs outside the allocator; one table each. */
export interface UserTable {
  readonly table: number;
  readonly user: number;
  readonly kind: 'context' | 'dma' | 'borrowed';
  /** Index of the context's name; -1 for the other kinds. */
  readonly context: number;
}

/** The default allocator's IDs. */
export const DEFAULT_TABLE = 0;

/** Set numbers to set objects. */
export const SET_TABLE = 1;

const FIRST_FREE_TABLE = 2;

/** Numbers for the xarrays of a world: each set's, each subscriber's counters, each custom allocator's, each user's. */
export class Tables {
  #count = FIRST_FREE_TABLE;
  readonly #ofSet: number[] = [];
  readonly #ofSubscriber: number[] = [];
  readonly #ofAllocator: number[] = [];
  readonly #ofGroup: number[] = [];
  readonly #ofUser = new Map<number, number>();
  /** All tables of users, in the order they were first needed. */
  readonly userTables: UserTable[] = [];

  /** A set's own IDs. */
  ofSet(set: number): number {
    return (this.#ofSet[set] ??= this.#next());
  }

  /** How many references a subscriber of the vectors counts for each number. */
  ofSubscriber(subscriber: number): number {
    return (this.#ofSubscriber[subscriber] ??= this.#next());
  }

  /** Which numbers a custom allocator has marked as used. */
  ofAllocator(allocator: number): number {
    return (this.#ofAllocator[allocator] ??= this.#next());
  }

  /** The IDs of the n-th group of custom allocators that a log ever made. */
  ofGroup(group: number): number {
    return (this.#ofGroup[group] ??= this.#next());
  }

  ofUser(user: number, kind: UserTable['kind'], context = -1): number {
    const key = userKey(user, kind, context);
    const known = this.#ofUser.get(key);
    if (known !== undefined) return known;
    const table = this.#next();
    this.#ofUser.set(key, table);
    this.userTables.push({ table, user, kind, context });
    return table;
  }

  hasUser(user: number, kind: UserTable['kind'], context = -1): boolean {
    return this.#ofUser.has(userKey(user, kind, context));
  }

  /** Every table that ever held IDs of the system: the default one and all groups'. */
  systemTables(): readonly number[] {
    return [DEFAULT_TABLE, ...this.#ofGroup];
  }

  #next(): number {
    this.#count += 1;
    return this.#count - 1;
  }
}

const KIND_CODE: Readonly<Record<UserTable['kind'], number>> = { context: 0, dma: 1, borrowed: 2 };

/** One number for the three, as long as a log has fewer than 65,536 users. */
function userKey(user: number, kind: UserTable['kind'], context: number): number {
  return ((context + 1) * 4 + KIND_CODE[kind]) * 65_536 + user;
}
