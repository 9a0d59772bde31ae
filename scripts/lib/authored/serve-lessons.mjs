/**
 * Plugin of Vite's development server for `npm run lessons`: the folder's lessons below `authored/`, a page that lists them, and word to
 * the browser when one changes.
 */
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isLessonName, lessonEntry, lessonNames } from './catalogue.mjs';
import { listPage } from './list-page.mjs';

const PLACE = '/authored/';
/** Editors write a file in several goes. */
const REST_MS = 60;

export function serveLessons(folder, say) {
  return {
    name: 'serve-lessons',
    apply: 'serve',
    async configureServer(server) {
      const load = (path) => server.ssrLoadModule(path);
      const { formatProblem } = await load('/src/base/result.ts');
      const entries = new Map();
      const waiting = new Map();

      const read = async (name) => {
        const entry = await lessonEntry(folder, name, load);
        const lines = entry.problems.map(formatProblem);
        if (entry.problems[0]?.code === 'lesson/gone') entries.delete(name);
        else entries.set(name, { ...entry, lines });
        say(lines.length === 0 ? `${name}: holds` : lines.join('\n'));
        return entry;
      };

      const changed = async (name) => {
        const { usable, problems } = await read(name);
        server.ws.send('ioasid:lesson', { src: addressOf(name), name, usable, problems });
      };

      const onFile = (path) => {
        const name = relative(folder, path).split(sep).join('/');
        if (name.startsWith('../') || !isLessonName(name)) return;
        clearTimeout(waiting.get(name));
        waiting.set(
          name,
          setTimeout(() => void changed(name).catch((error) => say(String(error))), REST_MS),
        );
      };

      for (const name of await lessonNames(folder)) await read(name);
      server.watcher.add(folder);
      for (const event of ['add', 'change', 'unlink']) server.watcher.on(event, onFile);

      const answer = async (pathname, response) => {
        const name = decodeURIComponent(pathname.slice(PLACE.length));
        response.setHeader('Cache-Control', 'no-store');
        if (name === '') {
          const html = listPage(folder, await listed(), addressOf);
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(await server.transformIndexHtml(PLACE, html));
        } else if (entries.has(name)) {
          response.setHeader('Content-Type', 'text/markdown; charset=utf-8');
          response.end(await readFile(join(folder, name)));
        } else {
          response.statusCode = 404;
          response.end(`There is no lesson ${name}.`);
        }
      };

      const listed = async () =>
        (await lessonNames(folder)).map((name) => entries.get(name)).filter((entry) => entry !== undefined);

      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url, 'http://localhost');
        if (`${pathname}/` === PLACE) {
          response.writeHead(302, { Location: PLACE }).end();
        } else if (pathname.startsWith(PLACE)) {
          answer(pathname, response).catch((error) => {
            response.statusCode = 500;
            response.end(String(error));
          });
        } else next();
      });
    },
  };
}

/** As links have it: relative to the app. */
function addressOf(name) {
  return `authored/${name.split('/').map(encodeURIComponent).join('/')}`;
}
