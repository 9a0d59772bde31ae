/**
 * The embed beside the app while one works on it (`npm start`): built when a page first asks for it, and again after a
 * change. The share dialog shows its frame, and its texts name its files.
 */
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { root } from './files.mjs';
import { run } from './run.mjs';

const FOLDER = join(root, 'node_modules/.cache/ioasid/embed');
const OURS = /^\/(?:embed\.html|embed\.js|ioasid-visualizer\.(?:js|css)|ioasid-visualizer\/[\w-]+\.js)$/;
const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css' };

export function serveEmbed() {
  return {
    name: 'serve-embed',
    apply: 'serve',
    configureServer(server) {
      let building;
      server.watcher.on('change', () => (building = undefined));
      // A process of its own: the build must not see the settings of the server.
      const build = () => run([process.execPath, join(root, 'scripts/build-embed.mjs'), FOLDER]);
      const answer = async (pathname, response) => {
        building ??= build();
        await building;
        const content = await readFile(join(FOLDER, normalize(pathname)));
        response.setHeader('Content-Type', TYPES[pathname.split('.').at(-1)]);
        response.setHeader('Access-Control-Allow-Origin', '*');
        response.end(content);
      };
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url, 'http://localhost');
        if (!OURS.test(pathname)) return next();
        void answer(pathname, response).catch((error) => {
          response.statusCode = 500;
          response.end(String(error));
        });
      });
    },
  };
}
