import type { Problem, Result } from '../base/result.ts';
import { fail } from '../base/result.ts';
import type { LogDocument } from '../timeline/document.ts';
import type { ImportReport } from './imported.ts';
import { textOfBytes } from './read-bytes.ts';
import { readText } from './registry.ts';

export interface OpenedFile {
  readonly document: LogDocument;
  /** Id of the format it was in. */
  readonly format: string;
  readonly report: ImportReport | undefined;
}

/** Reads a file of any format we know. Nothing of it is kept where it cannot be read. */
export async function openFile(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
): Promise<Result<OpenedFile, readonly Problem[]>> {
  const text = await textOfBytes(bytes, name);
  return text.ok ? readText(text.value, name) : fail([text.problem]);
}
