import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIFE_FLAG } from './columns.ts';
import type { Effect } from './effect.ts';
import { createMemory, Machine, type MachineOptions } from './machine.ts';
import { type Listener, ROW_FLAG } from './machine-interface.ts';
import type { Memory } from './memory.ts';
import type { Operation } from './operation.ts';
import { type Cast, cast, log, settle } from './operations.testing.ts';
import type { Semantics } from './policies.ts';
import { SATURATED } from './refcount.ts';
import { VARIANTS } from './variants.ts';
import { V2 } from './variants/v2.ts';
import { World } from './world.ts';

/** On a machine that is busy with something else. */
const SLOW = { timeout: 60_000 };

const OPTIONS: fc.Arbitrary<MachineOptions> = fc.constantFrom<MachineOptions>(
  { stopThreads: false },
  { stopThreads: true },
  { stopThreads: false, freedMemory: 'readable' },
);

function newMachine(semantics: Semantics, people: Cast, options: MachineOptions): Machine {
  const world = new World();
  settle(world, people);
  return new Machine(semantics, world, options);
}

/** Counts rows as a timeline would, from any row on. */
function listening(
  from: number,
  tell?: (effect: Effect) => void,
): Listener & { readonly count: () => number } {
  let next = from;
  const rows = { begin: () => next++, end: () => undefined };
  return { rows, tell, count: () => next };
}

/** The first word in which two memories differ; a word never written is 0. */
function difference(one: Memory, other: Memory): string | undefined {
  for (const [column, words] of one.columns.entries()) {
    const length = Math.max(one.used[column] ?? 0, other.used[column] ?? 0);
    for (let index = 0; index < length; index += 1) {
      const [a, b] = [words[index] ?? 0, other.read(column, index)];
      if (a !== b) return `column ${column}, word ${index}: ${a} and ${b}`;
    }
  }
  return undefined;
}

/** They free many IDs in one row, and each is decided for itself. */
const MANY: ReadonlySet<string> = new Set([
  'ioasid_set_put',
  'ioasid_free_all_in_set',
  'ioasid_set_for_each_ioasid',
]);

describe.each(VARIANTS.map((variant) => [variant.id, variant] as const))('%s', SLOW, (_, semantics) => {
  test('undoing what was done is the identity, and redoing it is doing it', () => {
    fc.assert(
      fc.property(cast, log, OPTIONS, (people, operations, options) => {
        const machine = newMachine(semantics, people, options);
        const { memory, journal } = machine;
        let row = 0;
        for (const each of operations) {
          const before = memory.clone();
          const start = journal.length;
          const listener = listening(row);
          machine.run(each, listener);
          row = listener.count();
          const after = memory.clone();
          memory.apply(journal, start, journal.length);
          expect(difference(memory, before)).toBeUndefined();
          memory.apply(journal, start, journal.length);
          expect(difference(memory, after)).toBeUndefined();
        }
      }),
      { numRuns: 20 },
    );
  });

  test('a life has as many references as its count says, unless that saturated or was preset', () => {
    fc.assert(
      fc.property(cast, log, OPTIONS, (people, operations, options) => {
        const machine = newMachine(semantics, people, options);
        let row = 0;
        for (const each of operations) {
          const listener = listening(row);
          machine.run(each, listener);
          row = listener.count();
          expect(imbalance(machine)).toBeUndefined();
        }
      }),
      { numRuns: 40 },
    );
  });

  test('exactly one check decides a refused call, and none another', () => {
    fc.assert(
      fc.property(cast, log, (people, operations) => {
        const machine = newMachine(semantics, people, {
          stopThreads: false,
          freedMemory: 'readable',
        });
        for (const each of operations) {
          let rows = 0;
          let flags = 0;
          const deciding: string[] = [];
          const outcome = machine.run(each, {
            rows: {
              begin: () => (rows += 1),
              end: (_row, _outcome, _life, all) => void (flags |= all),
            },
            tell: (effect) => void (effect.kind === 'check' && effect.decides && deciding.push(effect.check)),
          });
          // Calls inside are decided for themselves.
          if (rows > 1 || MANY.has(each.call) || outcome.kind === 'oops' || outcome.kind === 'absent')
            continue;
          const refused = (flags & ROW_FLAG.refused) !== 0;
          // A lookup that answers NULL may have been decided, or have found NULL.
          const either = outcome.kind === 'pointer' && outcome.value === 0;
          const wanted = either ? deciding.slice(0, 1) : deciding.slice(0, refused ? 1 : 0);
          const enough = either || !refused || deciding.length > 0;
          expect([each, outcome, deciding, enough]).toEqual([each, outcome, wanted, true]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('running an operation again on the memory before it does, answers and tells the same', () => {
    fc.assert(
      fc.property(cast, log, OPTIONS, (people, operations, options) => {
        const machine = newMachine(semantics, people, options);
        const replay = Machine.at({
          semantics,
          world: machine.world,
          options,
          memory: createMemory(),
          books: machine.books,
        });
        let row = 0;
        for (const each of operations) {
          const first = listening(row);
          const outcome = machine.run(each, first);
          const told: Effect[] = [];
          expect(
            replay.run(
              each,
              listening(row, (effect) => told.push(effect)),
            ),
          ).toEqual(outcome);
          row = first.count();
          expect(difference(replay.memory, machine.memory)).toBeUndefined();
          expect(told.filter((effect) => effect.kind === 'oops')).toHaveLength(
            outcome.kind === 'oops' ? 1 : 0,
          );
        }
        expect(moments(replay)).toEqual(moments(machine));
      }),
      { numRuns: 20 },
    );
  });
});

test('a fork goes on as the original did, and neither touches the other', SLOW, () => {
  fc.assert(
    fc.property(fc.constantFrom(...VARIANTS), cast, log, fc.nat(), (semantics, people, operations, dice) => {
      const machine = newMachine(semantics, people, { stopThreads: false });
      const cut = dice % operations.length;
      let row = 0;
      let [forkRow, forkPlace] = [-1, 0];
      for (const [index, each] of operations.entries()) {
        if (index === cut) [forkRow, forkPlace] = [row - 1, machine.journal.length];
        const listener = listening(row);
        machine.run(each, listener);
        row = listener.count();
      }
      const before = machine.memory.clone();
      const ended = moments(machine);
      const fork = machine.forkedAt(forkRow, forkPlace);
      row = forkRow + 1;
      for (const each of operations.slice(cut)) {
        const listener = listening(row);
        fork.run(each, listener);
        row = listener.count();
      }
      expect(difference(fork.memory, before)).toBeUndefined();
      expect(moments(fork)).toEqual(ended);
      fork.run(
        {
          call: 'ioasid_alloc',
          user: 'VFIO',
          args: { set: 's0', min: 0, max: 99 },
        },
        listening(row),
      );
      expect(difference(machine.memory, before)).toBeUndefined();
      expect(moments(machine)).toEqual(ended);
    }),
  );
});

test('an oops undoes the operation and leaves its rows to be looked at', SLOW, () => {
  fc.assert(
    fc.property(fc.constantFrom(...VARIANTS), cast, log, (semantics, people, operations) => {
      const machine = newMachine(semantics, people, { stopThreads: false });
      for (const each of operations) {
        const counts = [machine.state.available, machine.state.globalChain, heldReferences(machine)];
        const outcome = machine.run(each, listening(0));
        if (outcome.kind !== 'oops') continue;
        expect([machine.state.available, machine.state.globalChain, heldReferences(machine)]).toEqual(counts);
      }
    }),
  );
});

test('a stopped thread does nothing any more', () => {
  const world = new World();
  const machine = new Machine(V2, world);
  const crash: Operation = {
    call: 'ioasid_alloc',
    user: 'VFIO',
    args: { min: 1, max: 2 },
  };
  expect(machine.run(crash, listening(0))).toEqual({
    kind: 'oops',
    oops: 'NULL_DEREF',
  });
  expect(machine.run({ ...crash, call: 'ioasid_get_capacity', args: {} }, listening(1))).toEqual({
    kind: 'stopped',
  });
  expect(machine.run({ call: 'ioasid_get_capacity', user: 'KVM', args: {} }, listening(2)).kind).toBe(
    'number',
  );
});

/** The first life whose count and references do not agree. */
function imbalance(machine: Machine): string | undefined {
  if (!machine.semantics.policies.counting) return undefined;
  const { state } = machine;
  for (let life = 0; life < state.lifeCount; life += 1) {
    const flags = state.lifeFlags(life);
    const count = state.refcount(life);
    if ((flags & (LIFE_FLAG.preset | LIFE_FLAG.dangling)) !== 0 || count === SATURATED) continue;
    if (isRolledBack(machine, life)) continue;
    const held = heldOf(machine, life).length;
    if (held !== count) return `life ${life}: count ${count}, but ${held} references`;
  }
  return undefined;
}

/** It was made by a call that oopsed: its number was given, and nothing else is left of it. */
function isRolledBack({ state, books }: Machine, life: number): boolean {
  const first = books.lives.firstReference(life);
  return first >= 0 && books.references.droppedAt(first) >= 0 && state.newestReference(life) === first;
}

function heldOf({ state }: Machine, life: number): readonly number[] {
  const held: number[] = [];
  for (let each = state.newestReference(life); each >= 0; each = state.nextReference(each)) held.push(each);
  return held;
}

function heldReferences(machine: Machine): readonly number[] {
  const held: number[] = [];
  for (let reference = 0; reference < machine.state.referenceCount; reference += 1) {
    if (machine.references.droppedAt(reference) < 0) held.push(reference);
  }
  return held;
}

/** What the tables beside the memory say of when things happened. */
function moments({ state, lives, references }: Machine): unknown {
  const each = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
  return [
    each(state.lifeCount).map((life) => [
      lives.allocatedAt(life),
      lives.pendingAt(life),
      lives.reclaimedAt(life),
    ]),
    each(state.referenceCount).map((reference) => [
      references.takenAt(reference),
      references.droppedAt(reference),
    ]),
  ];
}
