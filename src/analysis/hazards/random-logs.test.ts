import { expect, test } from 'vitest';
import { VARIANTS } from '../../allocator/variants.ts';
import { randomLog } from '../../timeline/random-log.testing.ts';
import { createWalk } from '../../timeline/walk.ts';
import { ruleOf } from './rules.ts';
import { createScanner, scanLog } from './scanner.ts';

const SEEDS = [1, 2, 3];

test.each(VARIANTS.map(({ id }) => id))(
  '%s: users who know no rules, 2,000 operations',
  { timeout: 60_000 },
  (id) => {
    for (const seed of SEEDS) {
      const hazards = scanLog(randomLog(seed, 2000, id));
      expect(hazards.length, `seed ${seed}`).toBeGreaterThan(0);
      for (const { code, message, row, until, users } of hazards) {
        expect(ruleOf(code), `seed ${seed}`).toBeDefined();
        expect(message, `seed ${seed}`).toMatch(/^\S.*\.$/);
        expect(message, `seed ${seed}`).not.toMatch(/undefined|nobody’s|no set/);
        expect(until ?? row + 1).toBeGreaterThan(row);
        expect(users.every((user) => user >= 0)).toBe(true);
      }
      expect(hazards.map(({ row }) => row)).toEqual(hazards.map(({ row }) => row).toSorted((a, b) => a - b));
    }
  },
);

test('asking for hazards in between changes nothing', () => {
  const log = randomLog(7, 200);
  const walk = createWalk(log);
  const scanner = createScanner(walk);
  walk.forEachOperation((rows) => {
    scanner.operation(rows);
    scanner.hazards();
  });
  expect(scanner.hazards()).toEqual(scanLog(log));
});
