import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './files.mjs';

const PROGRAM_INPUTS = ['src', 'public', 'scripts', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** Whether the built program is missing, or older than what it is built from. */
export async function isProgramStale() {
  return modified('dist/sri.json') < (await newest(PROGRAM_INPUTS));
}

/** Whether the built documentation is missing, or older than its pages and the program that it brings along. */
export async function isSiteStale() {
  return modified('dist/docs/index.html') < (await newest(['docs', 'dist/sri.json']));
}

function modified(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

async function newest(inputs) {
  const listings = inputs.map(async (input) => {
    const inside = await readdir(join(root, input), { recursive: true }).catch(() => []);
    return [input, ...inside.map((name) => join(input, name))];
  });
  return Math.max(...(await Promise.all(listings)).flat().map(modified));
}
