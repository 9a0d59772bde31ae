import { findFixes } from '../analysis/fix/fix.ts';
import type { FixAnswer, FixRequest } from './protocol.ts';

/** Looks for fixes of one hazard and says what it found. */
globalThis.onmessage = ({ data }: MessageEvent<FixRequest>): void => {
  globalThis.postMessage(answer(data));
};

function answer({ log, semantics, hazard }: FixRequest): FixAnswer {
  try {
    return { kind: 'found', fixes: findFixes(log, semantics, hazard) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
