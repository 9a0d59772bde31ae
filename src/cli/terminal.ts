import { readFile, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { fail, ok, type Result } from '../base/result.ts';
import { printLog } from '../formats/log/print-log.ts';
import { STORY_GROUPS, storyDocument } from '../lessons/stories.ts';
import type { Terminal } from './command.ts';

/** The process's own streams and files. */
export const PROCESS_TERMINAL: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  watched: process.stderr.isTTY,
  read: readInput,
  write: writeOutput,
};

/** What comes with the program has no path; its ids are those of links and of the embed. */
export const SCENARIO_PREFIX = 'scenario:';

async function readInput(path: string): Promise<Result<Uint8Array>> {
  if (path.startsWith(SCENARIO_PREFIX)) return readScenario(path);
  try {
    const bytes = path === '-' ? await buffer(process.stdin) : await readFile(path);
    return unpack(bytes, path);
  } catch (error) {
    return unusable('cli/unreadable', `cannot be read: ${reasonOf(error)}.`, path, 'Is the path right?');
  }
}

function readScenario(path: string): Result<Uint8Array> {
  const document = storyDocument(path.slice(SCENARIO_PREFIX.length));
  if (document !== undefined) return ok(new TextEncoder().encode(printLog(document)));
  const known = STORY_GROUPS.flatMap(({ stories }) => stories.map(({ id }) => id)).join(', ');
  return unusable('cli/scenario', 'There is no scenario of this name.', path, `expected one of ${known}`);
}

function unpack(bytes: Uint8Array, path: string): Result<Uint8Array> {
  const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!gzipped) return ok(bytes);
  try {
    return ok(gunzipSync(bytes));
  } catch (error) {
    return unusable('cli/gzip', `is no whole gzip file: ${reasonOf(error)}.`, path, 'Is it cut off?');
  }
}

async function writeOutput(path: string, text: string): Promise<Result<void>> {
  try {
    await writeFile(path, text);
    return ok(undefined);
  } catch (error) {
    return unusable(
      'cli/unwritable',
      `cannot be written: ${reasonOf(error)}.`,
      path,
      'Is there such a folder?',
    );
  }
}

function unusable(code: string, message: string, file: string, hint: string): Result<never> {
  return fail({ code, message, hint, file, line: 1, column: 1 });
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? String(error.code) : error.message;
}
