import { Column } from './column.ts';

/**
 * What never changes about each life of a number (one alloc that succeeded), and at which rows it ended. Words that do
 * change are in the memory; how many lives there are at a moment is there too.
 */
export class Lives {
  readonly #ioasid = new Column();
  readonly #set = new Column();
  readonly #generation = new Column();
  readonly #priv = new Column();
  readonly #firstReference = new Column();
  readonly #allocatedAt = new Column();
  readonly #pendingAt = new Column();
  readonly #reclaimedAt = new Column();

  write(
    life: number,
    ioasid: number,
    set: number,
    generation: number,
    priv: number,
    firstReference: number,
    row: number,
  ): void {
    this.#ioasid.set(life, ioasid);
    this.#set.set(life, set + 1);
    this.#generation.set(life, generation);
    this.#priv.set(life, priv);
    this.#firstReference.set(life, firstReference + 1);
    this.#allocatedAt.set(life, row + 1);
    this.#pendingAt.set(life, 0);
    this.#reclaimedAt.set(life, 0);
  }

  ioasid(life: number): number {
    return this.#ioasid.get(life) >>> 0;
  }

  /** The set object, -1 where the semantics have none. */
  set(life: number): number {
    return this.#set.get(life) - 1;
  }

  /** 1 for the first life of this number. */
  generation(life: number): number {
    return this.#generation.get(life);
  }

  /** The private pointer given to alloc. */
  firstPriv(life: number): number {
    return this.#priv.get(life);
  }

  /** The reference alloc gave, -1 where the semantics do not count. */
  firstReference(life: number): number {
    return this.#firstReference.get(life) - 1;
  }

  allocatedAt(life: number): number {
    return this.#allocatedAt.get(life) - 1;
  }

  /** The row that made it FREE_PENDING, -1 if none did. */
  pendingAt(life: number): number {
    return this.#pendingAt.get(life) - 1;
  }

  setPendingAt(life: number, row: number): void {
    this.#pendingAt.set(life, row + 1);
  }

  reclaimedAt(life: number): number {
    return this.#reclaimedAt.get(life) - 1;
  }

  setReclaimedAt(life: number, row: number): void {
    this.#reclaimedAt.set(life, row + 1);
  }

  /** A copy for a branch that begins after `row`: what came later never happened there. */
  forkedAt(row: number, count: number): Lives {
    const fork = new Lives();
    fork.#ioasid.copyFrom(this.#ioasid);
    fork.#set.copyFrom(this.#set);
    fork.#generation.copyFrom(this.#generation);
    fork.#priv.copyFrom(this.#priv);
    fork.#firstReference.copyFrom(this.#firstReference);
    fork.#allocatedAt.copyFrom(this.#allocatedAt);
    fork.#pendingAt.copyFrom(this.#pendingAt);
    fork.#reclaimedAt.copyFrom(this.#reclaimedAt);
    for (let life = 0; life < count; life += 1) {
      if (fork.pendingAt(life) > row) fork.setPendingAt(life, -1);
      if (fork.reclaimedAt(life) > row) fork.setReclaimedAt(life, -1);
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
    return [
      this.#ioasid,
      this.#set,
      this.#generation,
      this.#priv,
      this.#firstReference,
      this.#allocatedAt,
      this.#pendingAt,
      this.#reclaimedAt,
    ];
  }
}
