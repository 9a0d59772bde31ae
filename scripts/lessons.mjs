/**
 * Serves a folder of lessons to their author, in the app's own player: `npm run lessons -- FOLDER`. What changes on disk is followed in
 * the browser, at the same step; what does not hold is told there and here.
 */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { serveLessons } from './lib/authored/serve-lessons.mjs';
import { cacheFolder, root } from './lib/files.mjs';

const USAGE = 'usage: npm run lessons -- [--port N] [FOLDER]';

const { values, positionals } = argumentsOf();
const folder = resolve(process.env.INIT_CWD ?? '.', positionals[0] ?? 'lessons');
const port = Number(values.port ?? 5174);
if (positionals.length > 1 || !(Number.isInteger(port) && port >= 0 && port < 65536)) stop(USAGE);
if (!existsSync(folder) || !statSync(folder).isDirectory()) {
  const none = positionals[0] === undefined ? 'There is no folder "lessons" here' : 'There is no such folder';
  stop(`${none}: ${folder}\n${USAGE}\nThe format of lessons: docs/lessons.md`);
}

const server = await createServer({
  root,
  // Beside `npm start`, whose set of plugins is another.
  cacheDir: join(cacheFolder, 'lessons-server'),
  // Several hundred modules are ready when the first lesson is opened.
  server: { port, warmup: { clientFiles: ['src/main.tsx'] } },
  clearScreen: false,
  logLevel: 'warn',
  plugins: [serveLessons(folder, (line) => console.log(line))],
});
await server.listen();
console.log(`lessons: ${new URL('authored/', server.resolvedUrls.local[0])}`);

function argumentsOf() {
  try {
    return parseArgs({ options: { port: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    return stop(`${error.message}\n${USAGE}`);
  }
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
