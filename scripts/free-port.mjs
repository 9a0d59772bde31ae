import { createServer } from 'node:net';

/** Prints a port of this machine that nobody listens on. A program of its own, for callers that cannot wait. */
const server = createServer().listen(0, '127.0.0.1', () => {
  console.log(server.address().port);
  server.close();
});
