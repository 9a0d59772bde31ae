import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import type { Fixtures, PlaywrightTestOptions } from '@playwright/test';
import { loud as loudTest, test as quietTest } from './host.ts';

/** What a server says about a file besides what it is, and instead of what stands in the built folder. */
interface Served {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

interface OwnServer {
  /** By path; what is not named here is served as it was built. */
  readonly files: Map<string, Served>;
  readonly server: Server;
}

/**
 * The built folder on a server of somebody else's, with headers of their own. What Playwright answers itself will not do:
 * it adds headers that allow everything, and such a page may not load from this machine.
 */
const FIXTURES: Fixtures<OwnServer, object, PlaywrightTestOptions> = {
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are wanted from the pattern.
  files: async ({}, give) => give(new Map()),
  server: async ({ files }, give) => {
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '', 'http://host').pathname;
      const { headers = {}, body } = files.get(path) ?? {};
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      const answer = (content: string | Buffer) =>
        response.writeHead(200, { 'Content-Type': type, ...headers }).end(content);
      if (body === undefined) readFile(join('dist', path)).then(answer, () => response.writeHead(404).end());
      else answer(body);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    await give(server);
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  },
  baseURL: async ({ server }, give) => {
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
    await give(`http://127.0.0.1:${address.port}/`);
  },
};

export const test = quietTest.extend<OwnServer>(FIXTURES);
/** Where the browser complains by itself of what a server forbids. */
export const loud = loudTest.extend<OwnServer>(FIXTURES);
