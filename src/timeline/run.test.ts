import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRun, type Run } from './run.ts';
import { randomLog } from './random-log.testing.ts';
import type { Snapshot } from './snapshot.ts';

const seeds = fc.integer({ min: 0, max: 0x7fff_ffff });

/** What a snapshot says of the state itself: the cast may be larger when more of the log was run. */
function essence(snapshot: Snapshot) {
  const { row: _, ids, sets, users, ...rest } = snapshot;
  return {
    ...rest,
    ids: ids.filter((id) => id.state !== 'unborn').map(({ place: _place, ...id }) => id),
    sets: sets.filter((set) => set.state !== 'unborn'),
    users: users.filter((user) => user.held + user.queued > 0 || user.stoppedAt >= 0),
  };
}

/** What is written down about lives and references, from the first to the last row. */
function facts(run: Run) {
  return {
    end: run.snapshotAt(run.length - 1),
    lives: Array.from({ length: run.lifeCount }, (_, index) => run.life(index)),
    references: Array.from({ length: run.referenceCount }, (_, index) => run.reference(index)),
  };
}

describe('a run', () => {
  it('shows the same at a row whichever way one came: forward, backward, jumping, from scratch', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.nat(999), { minLength: 4, maxLength: 12 }), (seed, jumps) => {
        const log = randomLog(seed, 60);
        const run = createRun(log);
        const fresh = createRun(log);
        for (const jump of jumps) {
          const row = jump % run.length;
          expect(run.snapshotAt(row)).toEqual(fresh.snapshotAt(row));
          const operation = run.row(row).operation;
          const lastOfOperation = row === run.length - 1 || run.row(row + 1).operation !== operation;
          if (!lastOfOperation) continue;
          const short = createRun({ ...log, operations: log.operations.slice(0, operation + 1) });
          expect(essence(short.snapshotAt(short.length - 1))).toEqual(essence(run.snapshotAt(row)));
        }
      }),
    );
  });

  it('is back where it began after everything is undone', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const run = createRun(randomLog(seed, 60));
        const before = JSON.stringify(
          [...run.memoryAt(-1).columns].map((column) => [...column].filter((word) => word !== 0)),
        );
        run.memoryAt(run.length - 1);
        const after = JSON.stringify(
          [...run.memoryAt(-1).columns].map((column) => [...column].filter((word) => word !== 0)),
        );
        expect(after).toBe(before);
      }),
    );
  });

  it('has as many references as the count says, at every row, unless the counter is stuck', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const run = createRun(randomLog(seed, 60));
        const ids = Array.from({ length: run.length }, (_, row) => run.snapshotAt(row).ids).flat();
        const counted = ids.filter((id) => id.refcount !== undefined && id.refcount >= 0);
        expect(counted.map((id) => id.references.length)).toEqual(counted.map((id) => id.refcount));
      }),
    );
  });

  it('keeps references as intervals that agree with what is held at each row', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const run = createRun(randomLog(seed, 50));
        for (let row = 0; row < run.length; row += 1) {
          const held = run
            .snapshotAt(row)
            .ids.flatMap((id) => id.references.map(({ reference }) => reference));
          for (const reference of held) {
            const { takenAt, droppedAt } = run.reference(reference);
            expect(takenAt).toBeLessThanOrEqual(row);
            expect(droppedAt === -1 || droppedAt > row).toBe(true);
          }
        }
      }),
    );
  });

  it('tells as many rows of an operation as it has, in any order, and telling changes nothing', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.nat(999), { maxLength: 20 }), (seed, jumps) => {
        const run = createRun(randomLog(seed, 40));
        for (const jump of jumps) run.effectsAt(jump % run.length);
        for (let row = run.length - 1; row >= 0; row -= 1) run.effectsAt(row);
        const untold = createRun(randomLog(seed, 40));
        expect(facts(run)).toEqual(facts(untold));
      }),
    );
  });

  it('has a place in its cast for every life, with all lives of a number in a set on one place', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const run = createRun(randomLog(seed, 60));
        const keys = run.cast.places.map(({ set, ioasid }) => `${set} ${ioasid}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (let life = 0; life < run.lifeCount; life += 1) {
          const { place, ioasid, set } = run.life(life);
          expect(run.cast.places[place]).toMatchObject({ ioasid, set });
        }
      }),
    );
  });
});
