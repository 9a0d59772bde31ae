import { fail, ok, type Problem, type Result } from '../../base/result.ts';
import { type LogDocument } from '../../timeline/document.ts';
import { FORMAT, FORMAT_NAME, FORMAT_VERSION, LOG_FILE } from './document-shape.ts';
import { looksLike } from './foreign.ts';
import { lineAndColumn, offsetOf, pathText } from './json-place.ts';
import { type JsonValue, readJson } from './json-text.ts';
import { didYouMean } from '../../base/nearest.ts';
import { isObject } from './object-shape.ts';
import { type Found, Reading } from './reading.ts';
import { describe } from './shape.ts';
import { upgradeFrom } from './upgrade.ts';

/** Characters; a log of a million operations stays below. */
export const LONGEST_LOG = 64 * 1024 * 1024;

const MORE_PROBLEMS = 'log/more';

/** Everything that is wrong, in reading order; the last one says how many were left out. */
export type LogProblems = readonly Problem[];

/** Whether a text is this format, or JSON of which only this format can say what is wrong. */
export function detectLog(text: string): boolean {
  return /^\uFEFF?\s*[{[]/.test(text.slice(0, 4096));
}

/**
 * Reads `*.ioasid.json`. Bad input is never half loaded.
 *
 *     const result = parseLog(text, 'double-free.ioasid.json');
 *     if (!result.ok) result.problem.map(formatProblem).forEach(show);
 */
export function parseLog(text: string, file?: string): Result<LogDocument, LogProblems> {
  const inFile = file === undefined ? {} : { file };
  if (text.length > LONGEST_LOG) {
    const size = `${Math.ceil(text.length / 1024 / 1024)} MB`;
    const message = `The file has ${size}; a log may have up to ${LONGEST_LOG / 1024 / 1024} MB.`;
    return fail([
      { ...inFile, code: 'log/too-large', message, hint: 'record a shorter time, or fewer users' },
    ]);
  }
  if (text.trim() === '') return fail([{ ...inFile, code: 'log/empty', message: 'The file is empty.' }]);
  const json = readJson(text);
  if (!json.ok) {
    const { offset, ...problem } = json.problem;
    return fail([{ ...inFile, ...lineAndColumn(text, offset), ...problem }]);
  }
  const result = readLog(json.value);
  if (result.ok) return result;
  return fail(
    result.problem.map(({ path, spot, ...problem }) => {
      if (problem.code === MORE_PROBLEMS) return { ...inFile, ...problem };
      const place = lineAndColumn(text, offsetOf(text, path, spot));
      return { ...inFile, ...place, ...(path.length > 0 && { path: pathText(path) }), ...problem };
    }),
  );
}

/** The same for JSON that was read already, such as a built-in story. */
export function readLog(json: JsonValue): Result<LogDocument, readonly Found[]> {
  const stranger = refuseStranger(json);
  if (stranger !== undefined) return fail([stranger]);
  const reading = new Reading();
  const file = LOG_FILE.read(reading, isObject(json) ? upgradeFrom(versionOf(json) ?? 1, json) : json);
  if (file !== undefined) {
    const { format: _, ...document } = file;
    return ok(document);
  }
  const more = reading.count - reading.found.length;
  if (more === 0) return fail(reading.found);
  const rest: Found = {
    code: MORE_PROBLEMS,
    message: `There are ${more} more problems.`,
    path: [],
    spot: 'value',
  };
  return fail([...reading.found, rest]);
}

/** Whose file this is, before anything of it is judged. */
function refuseStranger(json: JsonValue): Found | undefined {
  const format = isObject(json) ? json['format'] : undefined;
  const version = versionOf(json);
  if (version !== undefined && version >= 1 && version <= FORMAT_VERSION) return undefined;
  if (version !== undefined && version > FORMAT_VERSION) {
    const message = `This is ${JSON.stringify(format)}, which is newer than ${FORMAT}, the newest that can be read here.`;
    return {
      code: 'log/newer-version',
      message,
      hint: 'open it with a newer version of this program',
      path: ['format'],
      spot: 'value',
    };
  }
  if (format !== undefined) {
    const hint = typeof format === 'string' ? didYouMean(format, [FORMAT]) : undefined;
    const message = `Expected the format "${FORMAT}", found ${describe(format)}.`;
    return {
      code: 'log/not-a-log',
      message,
      ...(hint !== undefined && { hint }),
      path: ['format'],
      spot: 'value',
    };
  }
  const message = `This is JSON, but not a log: it looks like ${looksLike(json)}.`;
  return {
    code: 'log/not-a-log',
    message,
    hint: `a log says "format": "${FORMAT}"`,
    path: [],
    spot: 'value',
  };
}

function versionOf(json: unknown): number | undefined {
  const format = isObject(json) ? json['format'] : undefined;
  if (typeof format !== 'string' || !format.startsWith(`${FORMAT_NAME}/`)) return undefined;
  const version = format.slice(FORMAT_NAME.length + 1);
  return /^[1-9]\d{0,8}$/.test(version) ? Number(version) : undefined;
}
