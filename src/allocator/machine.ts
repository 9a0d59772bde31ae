import { idArg } from './arguments.ts';
import { Books } from './books.ts';
import { COLUMN_COUNT } from './columns.ts';
import { Kernel, OopsSignal } from './kernel.ts';
import type { Lives } from './lives.ts';
import { type Listener, ROW_FLAG } from './machine-interface.ts';
import { Journal, Memory } from './memory.ts';
import { replayLeftovers } from './notify.ts';
import type { Operation } from './operation.ts';
import type { Outcome } from './outcome.ts';
import { ABSENT, STOPPED } from './outcomes.ts';
import type { Semantics } from './policies.ts';
import { differenceFromRecord } from './recorded.ts';
import type { References } from './references.ts';
import { rollBack } from './roll-back.ts';
import { RULES } from './rules.ts';
import { State } from './state.ts';
import type { World } from './world.ts';

export interface MachineOptions {
  /** `readable`: a use of freed memory goes on with the old contents, as on the recorded machine. Default: it is an oops. */
  readonly freedMemory?: 'oops' | 'readable';
  /** An oops stops the user's thread for good. Default true. */
  readonly stopThreads?: boolean;
}

/** What a machine is made of; give some to share them with another. */
export interface MachineParts {
  readonly semantics: Semantics;
  readonly world: World;
  readonly options?: MachineOptions;
  readonly memory?: Memory;
  readonly journal?: Journal;
  readonly books?: Books;
}

/** A memory in which nothing has happened yet. */
export function createMemory(): Memory {
  return new Memory(COLUMN_COUNT);
}

/** The allocator under one variant's rules: runs operations, changes the memory, tells what it does. */
export class Machine {
  readonly semantics: Semantics;
  readonly world: World;
  readonly options: MachineOptions;
  readonly memory: Memory;
  readonly journal: Journal;
  readonly books: Books;
  /** The memory with its meaning, for reading. */
  readonly state: State;
  readonly #kernel: Kernel;

  constructor(
    semantics: Semantics,
    world: World,
    options: MachineOptions = {},
    parts: Pick<MachineParts, 'memory' | 'journal' | 'books'> = {},
  ) {
    this.semantics = semantics;
    this.world = world;
    this.options = options;
    this.memory = parts.memory ?? createMemory();
    this.journal = parts.journal ?? new Journal();
    this.books = parts.books ?? new Books();
    this.state = new State(this.memory, this.journal, this.books, semantics.policies);
    this.#kernel = new Kernel(this.state, world, semantics, RULES, options.freedMemory === 'readable');
  }

  /** A machine over given parts: another memory of the same run, or a branch's own. */
  static at(parts: MachineParts): Machine {
    return new Machine(parts.semantics, parts.world, parts.options, parts);
  }

  /**
   * A machine of its own that stands where this one stood after `row`, when the journal had `place` entries: a branch. Both go on
   * without knowing of each other; only what holds no state is shared.
   */
  forkedAt(row: number, place: number): Machine {
    const { semantics, world, options } = this;
    const memory = this.memory.clone();
    memory.apply(this.journal, place, this.journal.length);
    const then = new State(memory, this.journal, this.books, semantics.policies);
    const counts = { lives: then.lifeCount, references: then.referenceCount, sets: then.setCount };
    const books = this.books.forkedAt(row, counts);
    return Machine.at({ semantics, world, options, memory, journal: this.journal.copy(place), books });
  }

  get lives(): Lives {
    return this.books.lives;
  }

  get references(): References {
    return this.books.references;
  }

  /**
   * Runs one operation to its end. Without `listener.tell` nothing is told, which is what makes a long log load fast; run it
   * again on the memory as it was before, and the same is done and told.
   */
  run(operation: Operation, listener: Listener): Outcome {
    const k = this.#kernel;
    const { args, call } = operation;
    k.begin(operation, listener);
    const user = this.world.users.indexOf(operation.user);
    const handle = args.set === undefined ? -1 : this.world.handles.indexOf(String(args.set));
    const ioasid = args.id === undefined ? -1 : idArg(k, args);
    k.frames.begin(listener, call === 'run_work' ? 'work' : 'call', call, user, handle, ioasid);
    if (this.state.stoppedAt(user) >= 0) return this.#refuse(STOPPED);
    if (!k.has[call]) return this.#refuse(ABSENT);
    const start = this.journal.length;
    const referencesBefore = this.state.referenceCount;
    try {
      const outcome = k.rules[call](k, args);
      if (operation.recorded !== undefined) this.#compare(operation.recorded, outcome, ioasid);
      k.frames.end(outcome);
      return outcome;
    } catch (signal) {
      if (!(signal instanceof OopsSignal)) throw signal;
      const outcome: Outcome = { kind: 'oops', oops: signal.oops };
      k.tell?.({ kind: 'oops', oops: signal.oops });
      rollBack(k, start, referencesBefore, k.frames.root.firstRow);
      if (this.options.stopThreads !== false) this.state.stopUser(user, k.frames.root.firstRow);
      k.frames.abandon(outcome);
      return outcome;
    }
  }

  #refuse(outcome: Outcome): Outcome {
    this.#kernel.frames.end(outcome);
    return outcome;
  }

  #compare(recorded: NonNullable<Operation['recorded']>, outcome: Outcome, ioasid: number): void {
    const k = this.#kernel;
    replayLeftovers(k, ioasid, k.frames.current.life);
    const difference = differenceFromRecord(recorded, outcome);
    if (difference !== undefined) {
      k.frames.resume();
      k.flag(ROW_FLAG.recordedOtherwise);
      k.tell?.({ kind: 'recorded-otherwise', ...difference });
    }
  }
}
