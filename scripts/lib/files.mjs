import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What tools leave for one another between runs; never committed. */
export const cacheFolder = join(root, 'node_modules', '.cache', 'ioasid');

const NOT_OURS = new Set(['node_modules', '.git', 'dist', 'test-results']);

/**
 * All files below a folder of the checkout, sorted, with forward slashes and relative to the checkout. None when
 * there is no such folder.
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
export async function filesBelow(folder) {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const nested = entries.map(async (entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return NOT_OURS.has(entry.name) ? [] : filesBelow(path);
  });
  return (await Promise.all(nested)).flat().toSorted();
}

/** TypeScript files below a folder of the checkout. */
export async function sourceFiles(folder) {
  const files = await filesBelow(folder);
  return files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
}
