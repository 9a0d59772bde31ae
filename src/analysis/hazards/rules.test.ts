import { describe, expect, test } from 'vitest';
import { createWalk } from '../../timeline/walk.ts';
import { shortLog } from '../short-log.ts';
import { COUNTERS_AND_SETS } from './cases/counters-and-sets.testing.ts';
import { EVENTS_AND_LOCKS } from './cases/events-and-locks.testing.ts';
import { HOLDING } from './cases/holding.testing.ts';
import { OUTSIDE } from './cases/outside.testing.ts';
import { ruleOf, RULES } from './rules.ts';
import { scanLog } from './scanner.ts';

const CASES = [...HOLDING, ...OUTSIDE, ...COUNTERS_AND_SETS, ...EVENTS_AND_LOCKS];

test.each(CASES)('$code: $name', (each) => {
  const log = shortLog(each.semantics ?? 'v2', each.log, each);
  const hazards = scanLog(log).filter(({ code }) => code === each.code);
  expect(hazards.map(({ message }) => message)).toEqual(each.finds === undefined ? [] : [each.finds]);
  const [hazard] = hazards;
  if (each.at === undefined || hazard === undefined) return;
  const operations: number[] = [];
  createWalk(log).forEachOperation((rows) => rows.forEach((row) => operations.push(row.operation)));
  expect(operations[hazard.row]).toBe(each.at);
});

describe('the table', () => {
  test.each(RULES.map(({ code }) => code))(
    '%s has a log that it reports and one that it must not',
    (code) => {
      const cases = CASES.filter((each) => each.code === code);
      expect(cases.some(({ finds }) => finds !== undefined)).toBe(true);
      expect(cases.some(({ finds }) => finds === undefined)).toBe(true);
    },
  );

  test('codes are unique and name a rule', () => {
    expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length);
    expect(CASES.filter(({ code }) => ruleOf(code) === undefined)).toEqual([]);
  });
});
