/**
 * Takes the pictures of the documentation anew: the specs of e2e/shots run in every test, but write to docs/pictures
 * only when IOASID_SHOTS says so.
 */
import { run, tool } from './lib/run.mjs';

const { code } = await run([...tool('@playwright', 'test', 'cli.js'), 'test', 'e2e/shots'], {
  env: { IOASID_SHOTS: '1' },
});
process.exitCode = code;
