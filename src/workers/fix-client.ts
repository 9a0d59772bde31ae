import { findFixes, type Fix } from '../analysis/fix/fix.ts';
import type { Hazard } from '../analysis/hazards/rule.ts';
import type { LogDocument } from '../timeline/document.ts';
import type { FixAnswer, FixRequest } from './protocol.ts';

/** Shorter logs are searched before a worker would have started. */
const WORTH_A_WORKER = 25;

/** Looks for fixes beside the page. Rejects when `signal` is aborted, or with a bug of ours. */
export function searchFixes(
  log: LogDocument,
  semantics: string,
  hazard: Hazard,
  signal: AbortSignal,
): Promise<readonly Fix[]> {
  const worker = log.operations.length < WORTH_A_WORKER ? undefined : startWorker();
  return worker === undefined
    ? Promise.resolve().then(() => findFixes(log, semantics, hazard))
    : asked(worker, { log, semantics, hazard }, signal);
}

/** A sandboxed frame may not start workers: then the page itself has to do it. */
function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./fix-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}

function asked(worker: Worker, request: FixRequest, signal: AbortSignal): Promise<readonly Fix[]> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void): void => {
      worker.terminate();
      settle();
    };
    signal.addEventListener(
      'abort',
      () => finish(() => reject(new DOMException('cancelled', 'AbortError'))),
      { once: true },
    );
    worker.onmessage = ({ data }: MessageEvent<FixAnswer>) =>
      finish(() => (data.kind === 'found' ? resolve(data.fixes) : reject(new Error(data.message))));
    worker.onerror = (event) => finish(() => reject(new Error(event.message)));
    worker.postMessage(request);
  });
}
