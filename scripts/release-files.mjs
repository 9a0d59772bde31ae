/**
 * What publishing needs beside the built program: the element under a name with its version, for pages that must not
 * change under their author; the integrity of every file that a page may load; and everything in one archive, for whoever
 * serves it. The same build gives the same bytes.
 *
 *     node scripts/release-files.mjs            of dist/
 */
import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { root } from './lib/files.mjs';

const ELEMENT = 'ioasid-visualizer';
/** An archive has to give a time for each file; this one says nothing. */
const NO_TIME = new Date(1980, 0, 1);

export async function releaseFiles(folder) {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await copyFile(join(folder, `${ELEMENT}.js`), join(folder, `${ELEMENT}-${version}.js`));

  const names = await servedFiles(folder);
  const loaded = names.filter((name) => /\.(js|css)$/.test(name) && !name.startsWith('assets/'));
  const integrity = Object.fromEntries(
    await Promise.all(loaded.map(async (name) => [name, integrityOf(await readFile(join(folder, name)))])),
  );
  await writeFile(
    join(folder, 'sri.json'),
    `${JSON.stringify({ version, algorithm: 'sha384', files: integrity }, undefined, 2)}\n`,
  );

  const inside = `${ELEMENT}-${version}`;
  const archive = `${inside}.zip`;
  const licence = await readFile(join(root, 'LICENSE'));
  const paths = [...names, 'sri.json'].toSorted();
  const contents = await Promise.all(paths.map((name) => readFile(join(folder, name))));
  const tree = { [`${inside}/LICENSE`]: licence };
  for (const [index, name] of paths.entries()) tree[`${inside}/${name}`] = contents[index];
  const zip = zipSync(tree, { level: 9, mtime: NO_TIME });
  await writeFile(join(folder, archive), zip);
  return { version, integrity, archive, bytes: zip.length, files: Object.keys(tree).length };
}

/** Everything that a server hands out: not the command line, not another archive. Sorted, with forward slashes. */
async function servedFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !/^(cli|docs)\/|^sri\.json$|\.zip$/.test(name))
    .toSorted();
}

function integrityOf(bytes) {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

export function printRelease({ integrity, archive, bytes, files }) {
  console.log('release:');
  for (const name of Object.keys(integrity).filter((each) => !each.includes('/')))
    console.log(`  ${name}: integrity="${integrity[name]}"`);
  console.log(`  ${archive}: ${files} files, ${Math.round(bytes / 1000)} kB; all integrity values: sri.json`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  printRelease(await releaseFiles(join(root, 'dist')));
}
