import { expect, test } from 'vitest';
import { VARIANTS } from '../allocator/variants.ts';
import { randomLog } from './random-log.testing.ts';
import { createRun } from './run.ts';
import { createWalk, type ToldRow } from './walk.ts';

test.each(VARIANTS.map(({ id }) => id))(
  '%s: a walk tells the rows of a run and what a run tells of them',
  (id) => {
    for (const seed of [3, 14, 159]) {
      const log = randomLog(seed, 80, id);
      const run = createRun(log);
      const walked: ToldRow[] = [];
      createWalk(log).forEachOperation((rows) => walked.push(...rows));
      expect(walked.length, `seed ${seed}`).toBe(run.length);
      for (const { effects, ...row } of walked) {
        const { refcount, ...expected } = run.row(row.index);
        expect(row, `seed ${seed}, refcount ${refcount}`).toEqual(expected);
        expect(effects, `seed ${seed}, row ${row.index}`).toEqual(run.effectsAt(row.index));
      }
    }
  },
);

test('operations come one at a time, and none after the last', () => {
  const walk = createWalk(randomLog(1, 5));
  expect([1, 2, 3, 4, 5].map(() => walk.next()?.[0]?.operation)).toEqual([0, 1, 2, 3, 4]);
  expect(walk.next()).toBeUndefined();
});
