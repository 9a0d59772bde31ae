import { packLog } from '../formats/link/payload.ts';
import type { LogDocument } from '../timeline/document.ts';

/** Longer links are cut off by mail and chat programs. */
const LONGEST_PAYLOAD = 8000;
/** Operations that could fit; packing more would only cost time. */
const MOST_OPERATIONS = 2000;

/** A log as it travels in a link: if it is short enough to arrive, and the browser has compression streams. */
export async function packShort(document: LogDocument): Promise<string | undefined> {
  if (document.operations.length > MOST_OPERATIONS) return undefined;
  const log = await packLog(document).catch(() => undefined);
  return log !== undefined && log.length <= LONGEST_PAYLOAD ? log : undefined;
}
