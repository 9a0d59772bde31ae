import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What tools leave for one another between runs; never committed. */
export const cacheFolder = join(root, 'node_modules', '.cache', 'ioasid');

/** TypeScript files below a folder of the checkout, with forward slashes, relative to the checkout. */
export async function sourceFiles(folder) {
  const entries = await readdir(join(root, folder), { recursive: true }).catch(() => []);
  return entries
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .toSorted();
}
