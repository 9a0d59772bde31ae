import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanLog } from '../analysis/hazards/scanner.ts';
import { VARIANTS } from '../allocator/variants.ts';
import { anyDocument } from '../formats/log/log.testing.ts';
import { randomLog } from './random-log.testing.ts';
import { createRun, type Run } from './run.ts';

const PATIENCE = 240_000;

/** Every word of the memory that is not 0, as it stands after a row. */
function words(run: Run, row: number): string {
  return JSON.stringify(
    [...run.memoryAt(row).columns].map((column) =>
      [...column].flatMap((word, index) => (word === 0 ? [] : [[index, word]])),
    ),
  );
}

describe.each(VARIANTS.map(({ id }) => id))('%s', (semantics) => {
  test('2,000 operations are undone exactly, and done again exactly', { timeout: PATIENCE }, () => {
    for (const seed of [11, 12, 13]) {
      const run = createRun(randomLog(seed, 2000, semantics));
      const last = run.length - 1;
      const [start, middle, end] = [-1, last >> 1, last].map((row) => words(run, row));
      expect([last, -1, last >> 1, -1, last].map((row) => words(run, row))).toEqual([
        end,
        start,
        middle,
        start,
        end,
      ]);
    }
  });

  test('any call with any arguments comes to something: no rule throws', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const run = createRun(document, semantics);
        for (let row = -1; row < run.length; row += 1) run.effectsAt(row);
        const { row } = run.snapshotAt(run.length - 1);
        expect(row).toBe(run.length - 1);
        expect(() => scanLog(document, semantics)).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });
});
