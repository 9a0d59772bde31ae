/**
 * Serves the built application for Playwright: `node scripts/serve-built.mjs PORT`. It builds first when there is no
 * build, or an older one than the sources, so that `npx playwright test` by itself never tests yesterday's program.
 */
import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { preview } from 'vite';
import { root } from './lib/files.mjs';
import { run } from './lib/run.mjs';

const INPUTS = ['src', 'public', 'scripts', 'index.html', 'vite.config.ts', 'package-lock.json'];

const port = Number(process.argv[2]);
if (!Number.isInteger(port)) throw new Error('usage: node scripts/serve-built.mjs PORT');

if (modified('dist/ioasid-visualizer.js') < (await newestInput())) {
  const { code } = await run([process.execPath, 'scripts/build.mjs']);
  if (code !== 0) process.exit(code);
}
const server = await preview({ root, preview: { port, strictPort: true }, logLevel: 'warn' });
server.printUrls();

function modified(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

async function newestInput() {
  const listings = INPUTS.map(async (input) => {
    const inside = await readdir(join(root, input), { recursive: true }).catch(() => []);
    return [input, ...inside.map((name) => join(input, name))];
  });
  return Math.max(...(await Promise.all(listings)).flat().map(modified));
}
