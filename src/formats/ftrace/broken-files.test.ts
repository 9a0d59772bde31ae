import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatProblem } from '../../base/result.ts';
import { openFile } from '../open-file.ts';

const FOLDER = new URL('./broken/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => !name.endsWith('.txt'));

/** Files that people take for a recording, each with the message it must give beside it. */
test.each(FILES)('%s is refused as its golden text says', async (name) => {
  const result = await openFile(new Uint8Array(readFileSync(new URL(name, FOLDER))), name);
  const lines = result.ok ? ['was read'] : result.problem.map(formatProblem);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`./broken/${name.replace(/\.[a-z]+$/, '')}.txt`);
});

test('there are enough of them', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(10);
});
