/**
 * Builds the command line into one plain module, for people who have only Node: the package's `bin`, and what the
 * generators for documentation call.
 *
 *     node scripts/build-cli.mjs            into dist/cli/
 *     node scripts/build-cli.mjs FOLDER     elsewhere
 */
import { chmod } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';
import { root } from './lib/files.mjs';

const STYLES = join(root, 'src/cli/style-files.ts');
export const CLI_FILE = 'ioasid-visualizer.mjs';

export async function buildCli(folder) {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [await carriedStyles()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      ssr: join(root, 'src/cli/main.ts'),
      minify: true,
      rolldownOptions: {
        output: {
          entryFileNames: CLI_FILE,
          chunkFileNames: '[name]-[hash].mjs',
          banner: '#!/usr/bin/env node',
        },
      },
    },
    // Nothing is left to be installed beside it.
    ssr: { noExternal: true },
  });
  await chmod(join(folder, CLI_FILE), 0o755);
}

/** In a checkout the style sheets of pictures are read from their files, which the built module does not have. */
async function carriedStyles() {
  const { module } = await runnerImport(STYLES, { configFile: false, root, logLevel: 'warn' });
  const styles = JSON.stringify(await module.sceneStyles());
  return {
    name: 'carried-styles',
    load: (id) =>
      id === STYLES ? `export const sceneStyles = () => Promise.resolve(${styles});` : undefined,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildCli(resolve(process.argv[2] ?? join(root, 'dist/cli')));
}
