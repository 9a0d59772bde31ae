import type { Problem, Result } from '../../base/result.ts';
import type { Imported, ImportOptions } from '../imported.ts';
import { createTraceParser } from './parser.ts';

/**
 * Reads a whole recording.
 *
 *     const result = parseTrace(text, 'guest.trace.txt');
 *     if (result.ok) console.log(result.value.report?.lines.used);
 */
export function parseTrace(
  text: string,
  name: string,
  options: ImportOptions = {},
): Result<Imported, readonly Problem[]> {
  const parser = createTraceParser(name, options);
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    parser.push(text.slice(at, end < 0 ? text.length : end));
    at = end < 0 ? text.length : end + 1;
  }
  return parser.finish();
}
