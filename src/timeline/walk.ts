import type { Books } from '../allocator/books.ts';
import type { Effect } from '../allocator/effect.ts';
import { Machine, type MachineOptions } from '../allocator/machine.ts';
import type { RowListener } from '../allocator/machine-interface.ts';
import type { Outcome } from '../allocator/outcome.ts';
import type { Semantics } from '../allocator/policies.ts';
import { semanticsOf } from '../allocator/variants.ts';
import type { World } from '../allocator/world.ts';
import { invariant } from '../base/assert.ts';
import type { Row } from './row.ts';
import { declareLabels, type RunnableLog, worldOf } from './runnable-log.ts';

/** A row together with everything it did, in order. */
export interface ToldRow extends Omit<Row, 'refcount'> {
  readonly effects: readonly Effect[];
}

/** What the rows of a walk refer to by index. */
export interface Stage {
  readonly semantics: Semantics;
  readonly world: World;
  readonly books: Books;
}

export interface Walk extends Stage {
  /** Runs the next operation and tells its rows, which are numbered as in a run; undefined at the end of the log. */
  next(): readonly ToldRow[] | undefined;
  /** Runs all that are left. */
  forEachOperation(visit: (rows: readonly ToldRow[]) => void): void;
}

/**
 * Reads a log once from start to end with everything it does, keeping nothing: for whoever needs the effects of all operations,
 * which a run tells one at a time. Throws where no such variant exists.
 */
export function createWalk(log: RunnableLog, semanticsId = log.semantics): Walk {
  const semantics = semanticsOf(semanticsId);
  invariant(semantics !== undefined, `no variant ${semanticsId}`);
  const world = worldOf(log);
  const options: MachineOptions = log.freedMemory === undefined ? {} : { freedMemory: log.freedMemory };
  const machine = new Machine(semantics, world, options);
  declareLabels(machine, log.labels);
  const told = new TellingRows();
  let index = 0;

  function next(): readonly ToldRow[] | undefined {
    if (index >= log.operations.length) return undefined;
    const operation = log.operations.at(index);
    invariant(operation !== undefined, `operation ${index} is missing`);
    told.enter(index);
    index += 1;
    machine.run(operation, { rows: told, tell: told.tell });
    return told.rows;
  }

  function forEachOperation(visit: (rows: readonly ToldRow[]) => void): void {
    for (let rows = next(); rows !== undefined; rows = next()) visit(rows);
  }

  return { semantics, world, books: machine.books, next, forEachOperation };
}

type GrowingRow = { -readonly [K in keyof ToldRow]: ToldRow[K] } & { effects: Effect[] };

const VOID: Outcome = { kind: 'void' };

/** Collects the rows of one operation at a time. */
class TellingRows implements RowListener {
  rows: GrowingRow[] = [];
  #first = 0;
  #operation = 0;
  /** The enclosing row at each depth. */
  readonly #open: number[] = [];

  enter(operation: number): void {
    this.#first += this.rows.length;
    this.rows = [];
    this.#operation = operation;
  }

  readonly tell = (effect: Effect): void => {
    this.rows.at(-1)?.effects.push(effect);
  };

  begin(
    kind: Row['kind'],
    call: Row['call'],
    user: number,
    handle: number,
    ioasid: number,
    depth: number,
  ): number {
    const index = this.#first + this.rows.length;
    const parent = depth === 0 ? -1 : (this.#open[depth - 1] ?? -1);
    if (kind !== 'return') this.#open[depth] = index;
    const operation = this.#operation;
    const life = -1;
    this.rows.push({
      index,
      kind,
      call,
      user,
      operation,
      depth,
      parent,
      handle,
      ioasid,
      life,
      outcome: VOID,
      flags: 0,
      effects: [],
    });
    return index;
  }

  end(index: number, outcome: Outcome, life: number, flags: number): void {
    const row = this.rows[index - this.#first];
    if (row === undefined) return;
    row.outcome = outcome;
    row.life = life;
    row.flags |= flags;
    if (outcome.kind === 'ioasid') row.ioasid = outcome.value;
  }
}
