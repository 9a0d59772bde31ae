import type { Books } from '../allocator/books.ts';
import type { Call } from '../allocator/calls.ts';
import type { Effect } from '../allocator/effect.ts';
import { createMemory, Machine } from '../allocator/machine.ts';
import { Journal, type Memory } from '../allocator/memory.ts';
import type { Operation } from '../allocator/operation.ts';
import { semanticsOf } from '../allocator/variants.ts';
import { State } from '../allocator/state.ts';
import type { World } from '../allocator/world.ts';
import { invariant } from '../base/assert.ts';
import { callText } from './call-text.ts';
import { castOf } from './cast.ts';
import { Cursor, type Keyframes } from './cursor.ts';
import { LeastRecent } from './least-recent.ts';
import { Moment } from './moment.ts';
import type { Life, Playback, Reference } from './playback.ts';
import type { RowTable } from './rows.ts';
import type { RunnableLog } from './runnable-log.ts';
import { Running, type Ran } from './running.ts';
import type { Row } from './row.ts';
import { refcountAt, snapshotOf } from './snapshot-of.ts';
import type { Cast, Snapshot } from './snapshot.ts';
import { stateHash } from './state-hash.ts';
import { tellOperation } from './telling.ts';

/** Snapshots and tellings kept at hand; scrubbing goes back and forth among a few. */
const CACHED = 48;

/** For states that are only read. */
const UNWRITTEN = new Journal();

/** Runs a log from its start under some variant's rules (its own by default). Throws where no such variant exists: ask {@link semanticsOf} first. */
export function createRun(log: RunnableLog, semanticsId = log.semantics): Run {
  const running = startRun(log, semanticsId);
  running.runOn(Infinity);
  const { run } = running;
  invariant(run !== undefined, 'a log that was run on to its end has been run');
  return run;
}

/** The same a slice at a time, for logs so long that a page could not answer meanwhile. */
export function startRun(log: RunnableLog, semanticsId = log.semantics): Running<Run> {
  const semantics = semanticsOf(semanticsId);
  invariant(semantics !== undefined, `no variant ${semanticsId}`);
  return new Running(log, semantics, (ran) => new Run(log, ran));
}

/**
 * A log that was run: rows in columns, a journal of what changed, keyframes, and cursors that can stand anywhere in it. What a row
 * looks like or explains is computed when somebody asks.
 */
export class Run implements Playback {
  readonly semantics: string;
  readonly world: World;
  readonly #log: RunnableLog;
  readonly #machine: Machine;
  readonly #rows: RowTable;
  readonly #keyframes: Keyframes;
  /** For snapshots and tellings, wherever a person looks. */
  readonly #looking: Cursor;
  readonly #lookingState: State;
  /** For counts of rows that are read one after another; it would pull the other away. */
  readonly #reading: Cursor;
  readonly #readingState: State;
  /** For whoever asks one thing of row after row. */
  #asking: { readonly cursor: Cursor; readonly moment: Moment } | undefined;
  readonly #snapshots = new LeastRecent<number, Snapshot>(CACHED);
  readonly #tellings = new LeastRecent<number, readonly (readonly Effect[])[]>(CACHED);
  readonly #start: number;
  #cast: Cast | undefined;
  #lifePlaces: Int32Array | undefined;

  constructor(log: RunnableLog, { machine, rows, keyframes, start }: Ran) {
    this.semantics = machine.semantics.id;
    this.#log = log;
    this.world = machine.world;
    this.#machine = machine;
    this.#rows = rows;
    this.#keyframes = keyframes;
    this.#start = start;
    for (const grown of [rows, machine.journal, machine.books]) grown.trim();
    this.#looking = new Cursor(createMemory(), this.journal, keyframes);
    this.#lookingState = this.#stateOver(this.#looking.memory);
    this.#reading = new Cursor(createMemory(), this.journal, keyframes);
    this.#readingState = this.#stateOver(this.#reading.memory);
  }

  /** The state after the last row. */
  get #head(): State {
    return this.#machine.state;
  }

  get journal(): Journal {
    return this.#machine.journal;
  }

  get books(): Books {
    return this.#machine.books;
  }

  get length(): number {
    return this.#rows.length;
  }

  get bytes(): number {
    return this.#rows.bytes + this.journal.bytes + this.#keyframes.bytes + this.books.bytes;
  }

  get counts(): boolean {
    return this.#machine.semantics.policies.counting;
  }

  nearestCall(call: Call): string | undefined {
    const { nearest, kernelNames } = this.#machine.semantics;
    const relative = nearest[call];
    return relative === undefined ? undefined : (kernelNames[relative] ?? relative);
  }

  row(index: number): Row {
    const rows = this.#rows;
    const life = rows.life(index);
    const refcount = (): number | undefined => (life < 0 ? undefined : this.#refcount(index, life));
    return {
      index,
      kind: rows.kind(index),
      call: rows.call(index),
      user: rows.user(index),
      operation: rows.operation(index),
      depth: rows.depth(index),
      parent: rows.parent(index),
      handle: rows.handle(index),
      ioasid: rows.ioasid(index),
      life,
      outcome: rows.outcome(index),
      flags: rows.flags(index),
      // Computed when it is asked for: most readers of a long log's rows never do, and it moves a cursor.
      get refcount() {
        return refcount();
      },
    };
  }

  operationOf(index: number): Operation {
    const operation = this.#log.operations.at(this.#rows.operation(index));
    invariant(operation !== undefined, `row ${index} belongs to no operation`);
    return operation;
  }

  callText(index: number): string {
    return callText(this.row(index), this.operationOf(index), this.world.handles);
  }

  /** The memory as it stood after a row, good until the next call: the one thing that seeking costs. */
  memoryAt(index: number): Memory {
    this.#looking.moveTo(this.#placeOf(index));
    return this.#looking.memory;
  }

  /** What stands after a row, to be asked for one thing at a time; good until the next call. Row after row costs least. */
  momentAt(index: number): Moment {
    this.#asking ??= this.#startAsking();
    this.#asking.cursor.moveTo(this.#placeOf(index));
    return this.#asking.moment;
  }

  #startAsking(): { readonly cursor: Cursor; readonly moment: Moment } {
    const cursor = new Cursor(createMemory(), this.journal, this.#keyframes);
    const state = this.#stateOver(cursor.memory);
    return { cursor, moment: new Moment(state, this.#machine.semantics, this.cast.places) };
  }

  snapshotAt(index: number): Snapshot {
    return this.#snapshots.get(index, () => {
      this.#looking.moveTo(this.#placeOf(index));
      return snapshotOf(this.#lookingState, this.#machine.semantics, this.world, this.cast, index);
    });
  }

  stateHash(index: number): string {
    return stateHash(this.snapshotAt(index), this.cast, this.world);
  }

  effectsAt(index: number): readonly Effect[] {
    if (index < 0 || index >= this.length) return [];
    const operation = this.#rows.operation(index);
    const first = this.#rows.firstOf(operation);
    const told = this.#tellings.get(operation, () => {
      // On copies: what is told again would be written again, and take back what later rows wrote.
      const memory = this.memoryAt(first - 1).clone();
      const { lifeCount: lives, referenceCount: references, setCount: sets } = this.#lookingState;
      const books = this.books.forkedAt(first - 1, { lives, references, sets });
      return tellOperation(this.#machineOver(memory, books), this.operationOf(index), first);
    });
    return told[index - first] ?? [];
  }

  get cast(): Cast {
    this.#cast ??= castOf(this.#head, this.#rows, this.world);
    return this.#cast;
  }

  /** Index of each life's place in the cast. */
  get #placesOfLives(): Int32Array {
    if (this.#lifePlaces === undefined) {
      this.#lifePlaces = new Int32Array(this.lifeCount);
      for (const { place, lives } of this.cast.places)
        for (const life of lives) this.#lifePlaces[life] = place;
    }
    return this.#lifePlaces;
  }

  get lifeCount(): number {
    return this.#head.lifeCount;
  }

  life(index: number): Life {
    const { lives } = this.books;
    return {
      ioasid: lives.ioasid(index),
      set: lives.set(index),
      generation: lives.generation(index),
      place: this.#placesOfLives[index] ?? -1,
      allocatedAt: lives.allocatedAt(index),
      pendingAt: lives.pendingAt(index),
      reclaimedAt: lives.reclaimedAt(index),
    };
  }

  get referenceCount(): number {
    return this.#head.referenceCount;
  }

  reference(index: number): Reference {
    const { references } = this.books;
    return {
      life: references.life(index),
      user: references.user(index),
      takenAt: references.takenAt(index),
      droppedAt: references.droppedAt(index),
      droppedBy: references.droppedBy(index),
    };
  }

  /** A machine that reads (and may run on) another memory of this run, with a journal of its own. */
  #machineOver(memory: Memory, books: Books): Machine {
    const { semantics, world, options } = this.#machine;
    return Machine.at({ semantics, world, options, memory, journal: new Journal(), books });
  }

  #stateOver(memory: Memory): State {
    return new State(memory, UNWRITTEN, this.books, this.#machine.semantics.policies);
  }

  #refcount(index: number, life: number): number | undefined {
    this.#reading.moveTo(this.#placeOf(index));
    return refcountAt(this.#readingState, this.#machine.semantics, life);
  }

  /** Length of the journal after a row. */
  #placeOf(index: number): number {
    return index < 0 ? this.#start : this.#rows.journalEnd(index);
  }
}
