/**
 * The pages of e2e/publishing/vitepress-pages, built by a real VitePress. It has a lock file of its own and is installed
 * below node_modules/.cache, so that its older Vite is nobody else's business; a machine without a registry says so.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder, root } from './files.mjs';
import { run } from './run.mjs';

const SOURCES = join(root, 'e2e/publishing/vitepress-pages');
const FOLDER = join(cacheFolder, 'vitepress');
export const VITEPRESS_BUILT = join(FOLDER, '.vitepress/dist');

/** Counts; or a reason where VitePress cannot be installed. */
export async function buildVitepressPages() {
  await mkdir(FOLDER, { recursive: true });
  for (const name of ['.vitepress', 'public', '.cache'])
    await rm(join(FOLDER, name), { recursive: true, force: true });
  const installed = await installedFor('package-lock.json');
  await cp(SOURCES, FOLDER, { recursive: true });
  if (!installed) {
    const { code, output } = await run(
      ['npm', 'ci', '--prefix', FOLDER, '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'],
      { quiet: true, silenceMs: 300_000 },
    );
    if (code !== 0) {
      await rm(join(FOLDER, 'node_modules'), { recursive: true, force: true });
      return { reason: `VitePress could not be installed: ${output.trim().split('\n')[0]}` };
    }
  }
  const vitepress = join(FOLDER, 'node_modules/vitepress/bin/vitepress.js');
  const plugin = pathToFileURL(join(root, 'docs/generators/vitepress/index.mjs')).href;
  const { code, output } = await run([process.execPath, vitepress, 'build', FOLDER], {
    quiet: true,
    env: { IOASID_VITEPRESS: plugin },
    silenceMs: 300_000,
  });
  const { version } = JSON.parse(await readFile(join(FOLDER, 'node_modules/vitepress/package.json'), 'utf8'));
  console.log(`  VitePress ${version}`);
  if (code !== 0) console.log(output.trim());
  return code === 0 && existsSync(join(VITEPRESS_BUILT, 'index.html'))
    ? { passed: 1, failed: 0 }
    : { passed: 0, failed: 1 };
}

/** Whether what the lock file says is installed already. */
async function installedFor(lock) {
  const [ours, theirs] = await Promise.all(
    [SOURCES, FOLDER].map((folder) => readFile(join(folder, lock), 'utf8').catch(() => undefined)),
  );
  return ours === theirs && existsSync(join(FOLDER, 'node_modules/vitepress'));
}
