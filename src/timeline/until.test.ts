import fc from 'fast-check';
import { expect, it } from 'vitest';
import { VARIANTS } from '../allocator/variants.ts';
import type { Playback } from './playback.ts';
import { firstRowOf } from './places.ts';
import { randomLog } from './random-log.testing.ts';
import { createRun } from './run.ts';
import { playbackUntil } from './until.ts';

/** All that a run says of itself; places are the cast's, which differs. */
function told(playback: Playback) {
  const rows = Array.from({ length: playback.length }, (_, index) => index);
  return {
    rows: rows.map((index) => playback.row(index)),
    effects: rows.map((index) => playback.effectsAt(index)),
    lives: Array.from({ length: playback.lifeCount }, (_, index) => ({ ...playback.life(index), place: 0 })),
    references: Array.from({ length: playback.referenceCount }, (_, index) => playback.reference(index)),
    counts: playback.counts,
    calls: rows.map((index) => playback.callText(index)),
    last: playback.snapshotAt(playback.length - 1).contexts,
  };
}

it('a run up to an operation is the run of the operations up to there, under all rules', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...VARIANTS), fc.nat({ max: 40 }), (seed, { id }, count) => {
      const log = randomLog(seed, 40);
      const whole = createRun(log, id);
      const until = playbackUntil(whole, firstRowOf(whole, count));
      expect(until.cast).toBe(whole.cast);
      expect(told(until)).toEqual(
        told(createRun({ ...log, operations: log.operations.slice(0, count) }, id)),
      );
    }),
    { numRuns: 60 },
  );
});
