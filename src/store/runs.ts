import type { Operation } from '../allocator/operation.ts';
import { createRun, startRun, type Run } from '../timeline/run.ts';
import type { FigureState } from './state.ts';

/** Logs up to this many operations are run when they are first looked at: nobody waits for it. */
const QUICK_OPERATIONS = 5000;

type Document = FigureState['document'];

/** What a run follows from beside its operations; titles and markers may change. */
const DECIDING = ['users', 'labels', 'subscribers', 'allocators', 'freedMemory'] as const;

/** Runs by what they follow from. A branch's operations are never changed in place, so the array is the key. */
export interface Runs {
  playback(document: Document, operations: readonly Operation[], semantics: string): Run;
  /** Begins a run that would hold up the page; undefined where none would. What it becomes is the playback when it is whole. */
  start(document: Document, operations: readonly Operation[], semantics: string): StartedRun | undefined;
}

export interface StartedRun {
  /** How much of the log has been run, from 0 to 1. */
  readonly fraction: number;
  /** Runs on, so many operations; true when that was the end. */
  runOn(operations: number): boolean;
}

interface Kept {
  readonly document: Document;
  readonly playback: Run;
}

export function createRuns(): Runs {
  const byOperations = new WeakMap<readonly Operation[], Map<string, Kept>>();

  function known(document: Document, operations: readonly Operation[], semantics: string): Run | undefined {
    const found = byOperations.get(operations)?.get(semantics);
    return found !== undefined && DECIDING.every((name) => found.document[name] === document[name])
      ? found.playback
      : undefined;
  }

  function keep(document: Document, operations: readonly Operation[], playback: Run): Run {
    const bySemantics = byOperations.get(operations) ?? new Map<string, Kept>();
    byOperations.set(operations, bySemantics.set(playback.semantics, { document, playback }));
    return playback;
  }

  return {
    playback: (document, operations, semantics) =>
      known(document, operations, semantics) ??
      keep(document, operations, createRun({ ...document, operations }, semantics)),

    start(document, operations, semantics) {
      if (operations.length <= QUICK_OPERATIONS || known(document, operations, semantics) !== undefined)
        return undefined;
      const running = startRun({ ...document, operations }, semantics);
      return {
        get fraction() {
          return running.fraction;
        },
        runOn(most) {
          running.runOn(most);
          if (running.run !== undefined) keep(document, operations, running.run);
          return running.run !== undefined;
        },
      };
    },
  };
}
