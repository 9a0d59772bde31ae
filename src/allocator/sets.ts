import { Column } from './column.ts';

/** Values of `enum ioasid_set_type`; anything else a caller passes is kept as it is. Labels (mainline) have no type. */
export const SET_TYPE = { null: 1, mm: 2, label: 0 } as const;

/** What never changes about each set object. Its quota, counts and chain are words in the memory. */
export class Sets {
  readonly #handle = new Column();
  readonly #sid = new Column();
  readonly #type = new Column();
  readonly #token = new Column();
  readonly #quota = new Column();
  readonly #createdAt = new Column();
  readonly #goneAt = new Column();

  write(
    set: number,
    handle: number,
    sid: number,
    type: number,
    token: number,
    quota: number,
    row: number,
  ): void {
    this.#handle.set(set, handle);
    this.#sid.set(set, sid);
    this.#type.set(set, type);
    this.#token.set(set, token + 1);
    this.#quota.set(set, quota);
    this.#createdAt.set(set, row + 1);
    this.#goneAt.set(set, 0);
  }

  /** Index of the handle it was created under. */
  handle(set: number): number {
    return this.#handle.get(set);
  }

  sid(set: number): number {
    return this.#sid.get(set) >>> 0;
  }

  type(set: number): number {
    return this.#type.get(set);
  }

  /** Index of the token's name, -1 for NULL. */
  token(set: number): number {
    return this.#token.get(set) - 1;
  }

  firstQuota(set: number): number {
    return this.#quota.get(set);
  }

  createdAt(set: number): number {
    return this.#createdAt.get(set) - 1;
  }

  /** The row that destroyed it, -1 if none did. */
  goneAt(set: number): number {
    return this.#goneAt.get(set) - 1;
  }

  setGoneAt(set: number, row: number): void {
    this.#goneAt.set(set, row + 1);
  }

  /** A copy for a branch that begins after `row`: what came later never happened there. */
  forkedAt(row: number, count: number): Sets {
    const fork = new Sets();
    fork.#handle.copyFrom(this.#handle);
    fork.#sid.copyFrom(this.#sid);
    fork.#type.copyFrom(this.#type);
    fork.#token.copyFrom(this.#token);
    fork.#quota.copyFrom(this.#quota);
    fork.#createdAt.copyFrom(this.#createdAt);
    fork.#goneAt.copyFrom(this.#goneAt);
    for (let set = 0; set < count; set += 1) {
      if (fork.goneAt(set) > row) fork.setGoneAt(set, -1);
    }
    return fork;
  }
}
