import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomLog } from '../../timeline/random-log.testing.ts';
import { createRun } from '../../timeline/run.ts';
import { stateHash } from '../../timeline/state-hash.ts';
import { shortLog } from '../short-log.ts';
import { differenceKey, type Difference } from './difference.ts';
import { differenceOf } from './difference-of.ts';
import { madeAt } from './made-at.ts';

const SEMANTICS = fc.constantFrom('v2', 'v3', 'v4-2021', 'dcp-2021');
const LENGTH = 60;

/** A random run and two of its rows. */
const RUN_AND_ROWS = fc
  .tuple(
    fc.integer(),
    SEMANTICS,
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([seed, semantics, one, other]) => {
    const run = createRun(randomLog(seed, LENGTH, semantics), semantics);
    const rows = [one, other].map((part) => Math.round(part * (run.length - 1)));
    return { run, from: Math.min(...rows), to: Math.max(...rows) };
  });

function between(log: string, semantics = 'v2') {
  const run = createRun(shortLog(semantics, log));
  const differences = differenceOf(run.snapshotAt(0), run.snapshotAt(run.length - 1));
  return { run, differences, rows: madeAt(run, 0, run.length - 1, differences) };
}

const kinds = (differences: readonly Difference[]) => differences.map(({ kind }) => kind);

describe('the difference of two moments', () => {
  test('names what became of an ID, its references and its set, each with the step', () => {
    const { differences, rows } = between(`
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_attach_spid(5, 100)
      VFIO ioasid_free(vm1, 5)`);
    const told = differences.map((difference, index) => [difference, rows[index]]);
    expect(told).toEqual([
      [{ kind: 'state', place: 0, from: 'unborn', to: 'FREE_PENDING' }, 4],
      [{ kind: 'refcount', place: 0, from: undefined, to: 1 }, 4],
      [{ kind: 'reference', place: 0, reference: 1, user: 1, change: 'taken' }, 2],
      [{ kind: 'spid', place: 0, from: undefined, to: 100 }, 3],
      [{ kind: 'nr', set: 0, from: 0, to: 1 }, 1],
    ]);
  });

  test('a number that was given out again is another life', () => {
    const run = createRun(
      shortLog(
        'v2',
        `VFIO ioasid_alloc(vm1, 5, 5)
         VFIO ioasid_free(vm1, 5)
         KVM ioasid_alloc(vm1, 5, 5)`,
      ),
    );
    const found = differenceOf(run.snapshotAt(1), run.snapshotAt(run.length - 1));
    expect(kinds(found)).toEqual(['life', 'reference', 'reference']);
  });

  test('v4 loses the quota of a set that died with its last ID; v2 gives it back (spec section 9)', () => {
    const log = `
      VFIO ioasid_alloc_set(vm1, NULL, 4, NULL)
      VFIO ioasid_alloc(vm1, 5, 5)
      VFIO ioasid_free(vm1, 5)`;
    const v4 = between(log, 'v4-2021').differences;
    expect(v4).toContainEqual({ kind: 'set-state', set: 0, from: 'alive', to: 'gone' });
    expect(kinds(v4)).not.toContain('available');
    expect(kinds(between(`${log}\nVFIO ioasid_set_put(vm1)`).differences)).toContain('available');
  });

  test('is empty between a moment and itself, and between moments of the same state', () => {
    fc.assert(
      fc.property(RUN_AND_ROWS, ({ run, from, to }) => {
        expect(differenceOf(run.snapshotAt(from), run.snapshotAt(from))).toEqual([]);
        const [before, after] = [run.snapshotAt(from), run.snapshotAt(to)];
        if (differenceOf(before, after).length > 0) return;
        expect(stateHash(before, run.cast, run.world)).toBe(stateHash(after, run.cast, run.world));
      }),
      { numRuns: 100 },
    );
  });

  test('no change of the state escapes it: where it is empty, the hash is the same, row by row', () => {
    fc.assert(
      fc.property(fc.integer(), SEMANTICS, (seed, semantics) => {
        const run = createRun(randomLog(seed, LENGTH, semantics), semantics);
        const rows = Array.from({ length: run.length - 1 }, (_, index) => index + 1);
        const escaped = rows.filter((row) => {
          const [before, after] = [run.snapshotAt(row - 1), run.snapshotAt(row)];
          const same = stateHash(before, run.cast, run.world) === stateHash(after, run.cast, run.world);
          return !same && differenceOf(before, after).length === 0;
        });
        expect(escaped).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('back is there turned round: as many references dropped as taken', () => {
    fc.assert(
      fc.property(RUN_AND_ROWS, ({ run, from, to }) => {
        const changes = (list: readonly Difference[], wanted: string) =>
          list
            .flatMap((each) => (each.kind === 'reference' && each.change === wanted ? [each.reference] : []))
            .toSorted((a, b) => a - b);
        const there = differenceOf(run.snapshotAt(from), run.snapshotAt(to));
        const back = differenceOf(run.snapshotAt(to), run.snapshotAt(from));
        expect(changes(there, 'taken')).toEqual(changes(back, 'dropped'));
        expect(changes(there, 'dropped')).toEqual(changes(back, 'taken'));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the step that made a difference', () => {
  test('lies between the two moments, and brings the later state about', () => {
    fc.assert(
      fc.property(RUN_AND_ROWS, ({ run, from, to }) => {
        const end = run.snapshotAt(to);
        const differences = differenceOf(run.snapshotAt(from), end);
        const keys = differences.map(differenceKey);
        expect(new Set(keys).size).toBe(keys.length);
        const rows = madeAt(run, from, to, differences);
        rows.forEach((row, index) => {
          expect(row).toBeGreaterThan(from);
          expect(row).toBeLessThanOrEqual(to);
          const left = differenceOf(run.snapshotAt(row), end).map(differenceKey);
          expect(left).not.toContain(keys[index]);
        });
      }),
      { numRuns: 60 },
    );
  });
});
