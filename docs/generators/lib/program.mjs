import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built program: of this package, or of this checkout. */
export const PROGRAM = fileURLToPath(new URL('../../../dist', import.meta.url));

/** Of the built program, what readers are not served. */
const NOT_SERVED = /^(cli|docs)$|\.(zip|d\.ts)$/;
/** Names every file with its integrity, so that it differs when any of them does. */
const STAMP = 'sri.json';

/** Puts what pages load into a folder of the site, unless it is there already. */
export function copyProgram(folder) {
  const stamp = join(folder, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(join(PROGRAM, STAMP), 'utf8')) return;
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(PROGRAM).filter((each) => !NOT_SERVED.test(each)))
    cpSync(join(PROGRAM, name), join(folder, name), { recursive: true });
}
