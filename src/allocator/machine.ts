import { Books } from './books.ts';
import { COLUMN_COUNT } from './columns.ts';
import type { Listener } from './machine-interface.ts';
import type { Lives } from './lives.ts';
import { Journal, Memory } from './memory.ts';
import type { Operation } from './operation.ts';
import type { Outcome } from './outcome.ts';
import type { Semantics } from './policies.ts';
import type { References } from './references.ts';
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

  constructor(
    semantics: Semantics,
    world: World,
    options: MachineOptions = {},
    parts: Partial<MachineParts> = {},
  ) {
    this.semantics = semantics;
    this.world = world;
    this.options = options;
    this.memory = parts.memory ?? createMemory();
    this.journal = parts.journal ?? new Journal();
    this.books = parts.books ?? new Books();
    this.state = new State(this.memory, this.journal, this.books, semantics.policies);
  }

  /** A machine over given parts: another memory of the same run, or a branch's own. */
  static at(parts: MachineParts): Machine {
    return new Machine(parts.semantics, parts.world, parts.options, parts);
  }

  get lives(): Lives {
    return this.books.lives;
  }

  get references(): References {
    return this.books.references;
  }

  run(operation: Operation, listener: Listener): Outcome {
    const user = this.world.users.indexOf(operation.user);
    const row = listener.rows.begin('call', operation.call, user, -1, -1, 0);
    const outcome: Outcome = { kind: 'absent' };
    listener.rows.end(row, outcome, -1, 0);
    return outcome;
  }
}
