import type { Operation } from '../allocator/operation.ts';
import { createRun, type Run } from '../timeline/run.ts';
import type { FigureState } from './state.ts';

/** Runs by what they follow from. A branch's operations are never changed in place, so the array is the key. */
export interface Runs {
  playback(document: FigureState['document'], operations: readonly Operation[], semantics: string): Run;
}

export function createRuns(): Runs {
  const byOperations = new WeakMap<readonly Operation[], Map<string, { document: object; playback: Run }>>();
  return {
    playback(document, operations, semantics) {
      const bySemantics =
        byOperations.get(operations) ?? new Map<string, { document: object; playback: Run }>();
      byOperations.set(operations, bySemantics);
      const known = bySemantics.get(semantics);
      if (known?.document === document) return known.playback;
      const playback = createRun({ ...document, operations }, semantics);
      bySemantics.set(semantics, { document, playback });
      return playback;
    },
  };
}
