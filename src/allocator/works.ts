import { Column } from './column.ts';

/** What never changes about each queued work item. Whether it ran is a word in the memory. */
export class Works {
  readonly #user = new Column();
  readonly #ioasid = new Column();
  readonly #life = new Column();
  readonly #actions = new Column();
  readonly #queuedAt = new Column();

  write(work: number, user: number, ioasid: number, life: number, actions: number, row: number): void {
    this.#user.set(work, user);
    this.#ioasid.set(work, ioasid);
    this.#life.set(work, life + 1);
    this.#actions.set(work, actions);
    this.#queuedAt.set(work, row + 1);
  }

  user(work: number): number {
    return this.#user.get(work);
  }

  ioasid(work: number): number {
    return this.#ioasid.get(work) >>> 0;
  }

  /** The life meant when it was queued; the number may belong to another by the time it runs. */
  life(work: number): number {
    return this.#life.get(work) - 1;
  }

  /** What it does, interned. */
  actions(work: number): number {
    return this.#actions.get(work);
  }

  queuedAt(work: number): number {
    return this.#queuedAt.get(work) - 1;
  }

  forked(): Works {
    const fork = new Works();
    fork.#user.copyFrom(this.#user);
    fork.#ioasid.copyFrom(this.#ioasid);
    fork.#life.copyFrom(this.#life);
    fork.#actions.copyFrom(this.#actions);
    fork.#queuedAt.copyFrom(this.#queuedAt);
    return fork;
  }
}
