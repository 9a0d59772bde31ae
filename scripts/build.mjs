/** Builds everything that is shipped: the app, beside it the embed, the command line, and what publishing needs. */
import { join } from 'node:path';
import { build } from 'vite';
import { buildCli } from './build-cli.mjs';
import { buildEmbed, printSizes } from './build-embed.mjs';
import { root } from './lib/files.mjs';
import { printRelease, releaseFiles } from './release-files.mjs';

const folder = join(root, 'dist');
await build({ root, logLevel: 'warn' });
printSizes(await buildEmbed(folder));
await buildCli(join(folder, 'cli'));
printRelease(await releaseFiles(folder));
