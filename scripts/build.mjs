/** Builds everything that is shipped: the app, and beside it the embed. `node scripts/build.mjs` */
import { join } from 'node:path';
import { build } from 'vite';
import { buildEmbed, printSizes } from './build-embed.mjs';
import { root } from './lib/files.mjs';

await build({ root, logLevel: 'warn' });
printSizes(await buildEmbed(join(root, 'dist')));
