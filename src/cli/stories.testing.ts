import { readFileSync } from 'node:fs';
import type { Command, ExitStatus, Terminal } from './command.ts';

/** Where the stories that come with the program are. */
export const STORIES = new URL('../lessons/stories/', import.meta.url);

/** Runs a command on files of a folder and returns what it printed. */
export async function runOn(
  command: Command,
  args: readonly string[],
  folder: URL,
): Promise<{ readonly status: ExitStatus; readonly out: string; readonly err: string }> {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    watched: false,
    read: (path) => Promise.resolve({ ok: true, value: new Uint8Array(readFileSync(new URL(path, folder))) }),
    write: () => Promise.reject(new Error('nothing is written here')),
  };
  const status = await command.run(args, terminal);
  return { status, out, err };
}
