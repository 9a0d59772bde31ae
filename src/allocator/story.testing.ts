import type { Call } from './calls.ts';
import type { Effect, MessageCode } from './effect.ts';
import { Machine, type MachineOptions } from './machine.ts';
import type { RowKind, RowListener } from './machine-interface.ts';
import type { CustomAllocator, Operation, Recorded, Subscriber } from './operation.ts';
import type { Outcome } from './outcome.ts';
import { plainResult } from './outcomes.ts';
import { semanticsOf } from './variants.ts';
import { World } from './world.ts';

/** A row as it was told, for tests to look at. */
export interface ToldRow {
  readonly kind: RowKind;
  readonly call: Call;
  readonly user: string;
  readonly depth: number;
  readonly effects: Effect[];
  /** Length of the journal when it began. */
  readonly journalStart: number;
  outcome: Outcome | undefined;
  life: number;
  flags: number;
}

/** A short log told line by line: `story.as('VFIO').alloc()` and what came of it. */
export class Story implements RowListener {
  readonly machine: Machine;
  readonly rows: ToldRow[] = [];

  constructor(semantics = 'v2', options: MachineOptions = {}) {
    const found = semanticsOf(semantics);
    if (found === undefined) throw new Error(`no variant ${semantics}`);
    this.machine = new Machine(found, new World(), options);
  }

  begin(kind: RowKind, call: Call, user: number, _handle: number, _ioasid: number, depth: number): number {
    const { world, journal } = this.machine;
    const row = { kind, call, user: world.users.nameOf(user), depth, journalStart: journal.length };
    this.rows.push({ ...row, effects: [], outcome: undefined, life: -1, flags: 0 });
    return this.rows.length - 1;
  }

  end(row: number, outcome: Outcome, life: number, flags: number): void {
    const told = this.rows[row];
    if (told !== undefined) Object.assign(told, { outcome, life, flags: told.flags | flags });
  }

  /** Makes a call; its result as plain data, an oops as "oops KIND". */
  run(
    user: string,
    call: Call,
    args: Operation['args'] = {},
    recorded?: Recorded,
  ): string | number | boolean | undefined {
    const operation = { call, user, args, ...(recorded === undefined ? {} : { recorded }) };
    const outcome = this.machine.run(operation, {
      rows: this,
      tell: (effect) => this.rows.at(-1)?.effects.push(effect),
    });
    switch (outcome.kind) {
      case 'oops':
        return `oops ${outcome.oops}`;
      case 'absent':
      case 'stopped':
        return outcome.kind;
      default:
        return plainResult(outcome);
    }
  }

  subscriber(name: string, block: Partial<Subscriber> = {}): void {
    this.machine.world.subscribers.push({ name, user: name, priority: 1, on: {}, ...block });
  }

  allocator(name: string, ops: Partial<CustomAllocator> = {}): void {
    this.machine.world.allocators.push({ name, family: 'A', ...ops });
  }

  /** A set with that handle; type NULL. */
  set(handle: string, quota = 8): void {
    this.run('VFIO', 'ioasid_alloc_set', { as: handle, type: 'NULL', quota });
  }

  alloc(user = 'VFIO', set = 's', more: Operation['args'] = {}): string | number | boolean | undefined {
    return this.run(user, 'ioasid_alloc', { set, min: 1, max: 99, ...more });
  }

  get(user: string, id: number, set = 's'): string | number | boolean | undefined {
    return this.run(user, 'ioasid_get', { set, id });
  }

  put(user: string, id: number, set = 's'): string | number | boolean | undefined {
    return this.run(user, 'ioasid_put', { set, id });
  }

  free(user: string, id: number, set = 's'): string | number | boolean | undefined {
    return this.run(user, 'ioasid_free', { set, id });
  }

  /** The life that has a number now; -1 if none. */
  life(id: number): number {
    const { state } = this.machine;
    return state.xarrays.load(state.groups.table, id) - 1;
  }

  refcount(id: number): number | undefined {
    const life = this.life(id);
    return life < 0 ? undefined : this.machine.state.refcount(life);
  }

  /** Names of those who hold references on a number, newest first. */
  holders(id: number): readonly string[] {
    const { state, references, world } = this.machine;
    const names: string[] = [];
    for (let held = state.newestReference(this.life(id)); held >= 0; held = state.nextReference(held)) {
      names.push(world.users.nameOf(references.user(held)));
    }
    return names;
  }

  setIndex(handle: string): number {
    return this.machine.state.setOfHandle(this.machine.world.handles.find(handle));
  }

  /** Effects of one kind in the rows of the last operation. */
  told<K extends Effect['kind']>(kind: K): readonly Extract<Effect, { kind: K }>[] {
    const start = this.rows.findLastIndex((row) => row.depth === 0 && row.kind !== 'return');
    const effects = this.rows.slice(start).flatMap((row) => row.effects);
    return effects.filter((effect): effect is Extract<Effect, { kind: K }> => effect.kind === kind);
  }

  /** Codes of the messages of the last operation. */
  get messages(): readonly MessageCode[] {
    return this.told('message').map((message) => message.code);
  }
}
