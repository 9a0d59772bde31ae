import { Column } from './column.ts';

/**
 * What never changes about each counted reference, and at which row it was dropped. Which references a life has at a
 * moment is a list in the memory (newest first); see holders.ts.
 */
export class References {
  readonly #life = new Column();
  readonly #user = new Column();
  readonly #takenAt = new Column();
  /** Next older reference of the life when this one was taken, + 1. */
  readonly #prev = new Column();
  readonly #droppedAt = new Column();
  readonly #droppedBy = new Column();

  write(reference: number, life: number, user: number, row: number, prev: number): void {
    this.#life.set(reference, life);
    this.#user.set(reference, user);
    this.#takenAt.set(reference, row + 1);
    this.#prev.set(reference, prev + 1);
    this.#droppedAt.set(reference, 0);
    this.#droppedBy.set(reference, 0);
  }

  life(reference: number): number {
    return this.#life.get(reference);
  }

  user(reference: number): number {
    return this.#user.get(reference);
  }

  takenAt(reference: number): number {
    return this.#takenAt.get(reference) - 1;
  }

  /** -1 at the end of the list. */
  firstPrev(reference: number): number {
    return this.#prev.get(reference) - 1;
  }

  /** -1 if never dropped. */
  droppedAt(reference: number): number {
    return this.#droppedAt.get(reference) - 1;
  }

  /** Who dropped it, -1 if never dropped. */
  droppedBy(reference: number): number {
    return this.#droppedBy.get(reference) - 1;
  }

  setDropped(reference: number, row: number, by: number): void {
    this.#droppedAt.set(reference, row + 1);
    this.#droppedBy.set(reference, by + 1);
  }

  /** A copy for a branch that begins after `row`: what came later never happened there. */
  forkedAt(row: number, count: number): References {
    const fork = new References();
    fork.#life.copyFrom(this.#life);
    fork.#user.copyFrom(this.#user);
    fork.#takenAt.copyFrom(this.#takenAt);
    fork.#prev.copyFrom(this.#prev);
    fork.#droppedAt.copyFrom(this.#droppedAt);
    fork.#droppedBy.copyFrom(this.#droppedBy);
    for (let reference = 0; reference < count; reference += 1) {
      if (fork.droppedAt(reference) > row) fork.setDropped(reference, -1, -1);
    }
    return fork;
  }

  /** Gives back the room to grow, once nothing more will come. */
  trim(): void {
    for (const column of this.#columns) column.trim();
  }

  get bytes(): number {
    return this.#columns.reduce((sum, column) => sum + column.bytes, 0);
  }

  get #columns(): readonly Column[] {
    return [this.#life, this.#user, this.#takenAt, this.#prev, this.#droppedAt, this.#droppedBy];
  }
}
