import type { Problem, Result } from '../base/result.ts';
import { openFile, type OpenedFile } from '../formats/open-file.ts';
import type { ImportAnswer, ImportRequest } from './protocol.ts';

/** Smaller files are read before a worker would have started. */
const WORTH_A_WORKER = 256 * 1024;

/** Reads a file beside the page. Rejects when `signal` is aborted, or with a bug of ours. */
export function importFile(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  signal: AbortSignal,
): Promise<Result<OpenedFile, readonly Problem[]>> {
  if (bytes.length < WORTH_A_WORKER) return openFile(bytes, name);
  const worker = startWorker();
  return worker === undefined ? openFile(bytes, name) : asked(worker, { bytes, name }, signal);
}

/** A sandboxed frame may not start workers: then the page itself has to do it. */
function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}

function asked(
  worker: Worker,
  request: ImportRequest,
  signal: AbortSignal,
): Promise<Result<OpenedFile, readonly Problem[]>> {
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
    worker.onmessage = (event: MessageEvent<ImportAnswer>) => {
      const answer = event.data;
      finish(() => (answer.kind === 'read' ? resolve(answer.result) : reject(new Error(answer.message))));
    };
    worker.onerror = (event) => finish(() => reject(new Error(event.message)));
    worker.postMessage(request);
  });
}
