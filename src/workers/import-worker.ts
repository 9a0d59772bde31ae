import { openFile } from '../formats/open-file.ts';
import type { ImportAnswer, ImportRequest } from './protocol.ts';

/** Reads one file and says what came of it. */
globalThis.onmessage = async (event: MessageEvent<ImportRequest>): Promise<void> => {
  globalThis.postMessage(await answer(event.data));
};

async function answer({ name, bytes }: ImportRequest): Promise<ImportAnswer> {
  try {
    return { kind: 'read', result: await openFile(bytes, name) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
