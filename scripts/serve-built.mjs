/**
 * Serves the built application for Playwright: `node scripts/serve-built.mjs PORT`. It builds first when there is no
 * build, or an older one than the sources, so that `npx playwright test` by itself never tests yesterday's program.
 */
import { preview } from 'vite';
import { root } from './lib/files.mjs';
import { isProgramStale, isSiteStale } from './lib/freshness.mjs';
import { run } from './lib/run.mjs';

const port = Number(process.argv[2]);
if (!Number.isInteger(port)) throw new Error('usage: node scripts/serve-built.mjs PORT');

if (await isProgramStale()) await made('scripts/build.mjs');
if (await isSiteStale()) await made('scripts/docs.mjs');
const server = await preview({ root, preview: { port, strictPort: true }, logLevel: 'warn' });
server.printUrls();

async function made(script) {
  const { code } = await run([process.execPath, script]);
  if (code !== 0) process.exit(code);
}
