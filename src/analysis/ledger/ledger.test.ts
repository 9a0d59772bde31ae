import { describe, expect, test } from 'vitest';
import { VARIANTS } from '../../allocator/variants.ts';
import { storyDocument } from '../../lessons/stories.ts';
import { randomLog } from '../../timeline/random-log.testing.ts';
import { createRun, type Run } from '../../timeline/run.ts';
import { shortLog } from '../short-log.ts';
import { ledgerAt, unpairedOnly } from './ledger.ts';
import { stolenReferences } from './stolen.ts';

/** For busy machines. */
const PATIENCE = 60_000;

/** Seeds of the random logs; a failing one names itself. */
const SEEDS = Array.from({ length: 1000 }, (_, index) => index + 1);

function runOf(semantics: string, text: string): Run {
  return createRun(shortLog(semantics, text));
}

/** What the ledger says a life holds against its counter, where the two must agree. */
function differences(run: Run, row: number): string[] {
  const held = new Map(ledgerAt(run, row).map((balance) => [balance.life, balance.held]));
  return run
    .snapshotAt(row)
    .ids.filter(({ refcount }) => refcount !== undefined && refcount >= 0)
    .filter(({ life, refcount }) => (held.get(life) ?? 0) !== refcount)
    .map(({ ioasid, refcount, life }) => `${ioasid}: count ${refcount}, held ${held.get(life) ?? 0}`);
}

test.each(VARIANTS.map(({ id }) => id))(
  '%s: totals are the refcounts at every cursor of random logs',
  { timeout: PATIENCE },
  (semantics) => {
    const share = SEEDS.filter(
      (seed) => seed % VARIANTS.length === VARIANTS.findIndex(({ id }) => id === semantics),
    );
    for (const seed of share) {
      const run = createRun(randomLog(seed, 40, semantics));
      for (let row = seed % 17; row < run.length; row += 17) {
        expect(differences(run, row), `seed ${seed}, row ${row}`).toEqual([]);
      }
      expect(differences(run, run.length - 1), `seed ${seed}, at the end`).toEqual([]);
    }
  },
);

test.each(VARIANTS.map(({ id }) => id))(
  '%s: the same at every row of 2,000 operations',
  { timeout: PATIENCE },
  (semantics) => {
    const run = createRun(randomLog(2000, 2000, semantics));
    const wrong: string[] = [];
    for (let index = 0; index < run.length; index += 1) {
      const { life, refcount } = run.row(index);
      if (refcount === undefined || refcount < 0) continue;
      const held = ledgerAt(run, index, { life })[0]?.held ?? 0;
      if (held !== refcount) wrong.push(`row ${index}: count ${refcount}, held ${held}`);
    }
    expect(wrong).toEqual([]);
  },
);

test('the leak story has one unpaired row', () => {
  const document = storyDocument('leak');
  if (document === undefined) throw new Error('no story');
  const run = createRun(document);
  const rows = unpairedOnly(ledgerAt(run, run.length - 1)).flatMap(({ holders }) => holders);
  expect(rows.map(({ user, takings }) => [run.world.users.nameOf(user), takings.length])).toEqual([
    ['KVM', 1],
  ]);
});

test('unpaired first, with what was taken and dropped', () => {
  const run = runOf(
    'v2',
    `VFIO ioasid_alloc(vm1, 4, 4)
     VFIO ioasid_alloc(vm1, 5, 5)
     KVM ioasid_get(vm1, 5)
     VDCM ioasid_get(vm1, 5)
     VDCM ioasid_put(vm1, 5)
     VFIO ioasid_free(vm1, 5)`,
  );
  const [first, second] = ledgerAt(run, run.length - 1);
  expect(first).toMatchObject({ ioasid: 5, taken: 3, dropped: 2, held: 1 });
  expect(first?.holders.map(({ user, taken, held }) => [run.world.users.nameOf(user), taken, held])).toEqual([
    ['KVM', 1, 1],
    ['VFIO', 1, 0],
    ['VDCM', 1, 0],
  ]);
  expect(second?.holders[0]?.takings[0]?.standing).toBe('open');
  // Before the free, nothing is unpaired.
  expect(unpairedOnly(ledgerAt(run, 4))).toEqual([]);
});

describe('pairs made by hand', () => {
  const run = runOf(
    'v2',
    `VFIO ioasid_alloc(vm1, 5, 5)
     KVM ioasid_get(vm1, 5)
     KVM ioasid_get(vm1, 5)
     KVM ioasid_put(vm1, 5)`,
  );
  const dropped = (repairs: Parameters<typeof ledgerAt>[2]): (readonly [number, number])[] => {
    const [life] = ledgerAt(run, run.length - 1, repairs);
    return (life?.holders ?? [])
      .flatMap(({ takings }) => takings.map(({ reference, droppedAt }) => [reference, droppedAt] as const))
      .toSorted((a, b) => a[0] - b[0]);
  };

  test('newest first unless said otherwise', () => {
    expect(dropped({})).toEqual([
      [0, -1],
      [1, -1],
      [2, 4],
    ]);
    expect(dropped({ repairs: [{ drop: 2, reference: 1 }] })).toEqual([
      [0, -1],
      [1, 4],
      [2, -1],
    ]);
  });

  test('a drop that belongs to nobody keeps the total', () => {
    const [life] = ledgerAt(run, run.length - 1, { repairs: [{ drop: 2, reference: undefined }] });
    expect(life).toMatchObject({ held: 3, looseDrops: [{ row: 4 }] });
  });

  test('nothing is paired with a drop before it was taken', () => {
    const other = runOf(
      'v2',
      `VFIO ioasid_alloc(vm1, 5, 5)
       KVM ioasid_get(vm1, 5)
       KVM ioasid_put(vm1, 5)
       KVM ioasid_get(vm1, 5)`,
    );
    const before = ledgerAt(other, other.length - 1);
    expect(ledgerAt(other, other.length - 1, { repairs: [{ drop: 1, reference: 2 }] })).toEqual(before);
  });
});

describe('stolen references', () => {
  const theft = `
    VFIO ioasid_alloc(vm1, 5, 5)
    KVM ioasid_get(vm1, 5)
    VFIO ioasid_free(vm1, 5)
    VFIO ioasid_free(vm1, 5)`;

  test.each([
    ['', 'nothing-yet', 'KVM does not know.'],
    ['KVM ioasid_put(vm1, 5)', 'unknown-id', 'KVM’s own put then finds nobody under that number.'],
    [
      `VFIO ioasid_alloc(vm1, 5, 5)
       KVM ioasid_put(vm1, 5)`,
      'next-owner',
      'KVM’s own put then drops a reference of VFIO on IOASID 5′, the next owner’s.',
    ],
  ])('then %s: %s', (then, kind, text) => {
    const [stolen, ...rest] = stolenReferences(runOf('v2', `${theft}\n${then}`));
    expect(stolen).toMatchObject({ ioasid: 5, stolenAt: 4, takenAt: 2, later: { kind } });
    expect(stolen?.text).toBe(
      `VFIO’s ioasid_free(5) dropped the reference that KVM took with ioasid_get(). ${text}`,
    );
    expect(rest.length).toBe(kind === 'next-owner' ? 1 : 0);
  });

  test('a victim that robs another in turn', () => {
    const [first] = stolenReferences(
      runOf(
        'v2',
        `VFIO ioasid_alloc(vm1, 5, 5)
         VDCM ioasid_get(vm1, 5)
         KVM ioasid_get(vm1, 5)
         VFIO ioasid_free(vm1, 5)
         VFIO ioasid_free(vm1, 5)
         KVM ioasid_put(vm1, 5)`,
      ),
    );
    expect(first?.later).toMatchObject({ kind: 'another-holder', row: 6 });
  });

  test('the end of an allocation by somebody else is none', () => {
    expect(stolenReferences(runOf('v2', 'VFIO ioasid_alloc(vm1, 5, 5)\nVMM ioasid_set_put(vm1)'))).toEqual(
      [],
    );
    expect(stolenReferences(runOf('v4-2021', theft))).toEqual([]);
  });
});
