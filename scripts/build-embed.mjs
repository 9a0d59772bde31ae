/**
 * Builds the embed beside the app: the element, the page for iframes, and the parts that they load. All are classic
 * scripts with relative addresses. Prints sizes and says when the element has become too large; a test holds it to them.
 *
 *     node scripts/build-embed.mjs            into dist/
 *     node scripts/build-embed.mjs FOLDER     elsewhere
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { buildParts, embedBuild, shortened } from './lib/embed-parts.mjs';
import { root } from './lib/files.mjs';

/** What a page loads for graph, lanes and timeline of a story, and what of it before the figure is seen; gzip. */
export const MOST_ELEMENT = 45_000;
export const MOST_LOADER = 6_000;

export async function buildEmbed(folder) {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const { files, manifest } = await buildParts();
  const define = { IOASID_MANIFEST: JSON.stringify(manifest), IOASID_VERSION: JSON.stringify(version) };
  const element = await classicScript('src/embed/element-entry.ts', define);
  const frame = await classicScript('src/embed/frame-entry.ts', define);
  const page = await source('embed.html');
  const figure = files.find(({ name }) => name === 'figure');

  const partsFolder = join(folder, 'ioasid-visualizer');
  await rm(partsFolder, { recursive: true, force: true });
  await mkdir(partsFolder, { recursive: true });
  const written = [
    [join(folder, 'ioasid-visualizer.js'), element],
    [join(folder, 'embed.js'), frame],
    [join(folder, 'embed.html'), page.replace('FIGURE', `ioasid-visualizer/${figure.file}`)],
    [join(folder, 'ioasid-visualizer.d.ts'), await source('ioasid-visualizer.d.ts')],
    [join(folder, 'ioasid-visualizer.css'), await source('reserve.css')],
    ...files.map(({ file, text }) => [join(partsFolder, file), text]),
  ];
  await Promise.all(written.map(([path, text]) => writeFile(path, text)));
  return sizes(element, frame, files);
}

const source = (file) => readFile(join(root, 'src/embed', file), 'utf8');

async function classicScript(entry, define) {
  const { output } = await build(
    embedBuild({ input: join(root, entry), output: { format: 'iife', name: undefined } }, define),
  );
  return shortened(output[0].code);
}

function sizes(element, frame, files) {
  const packed = (text) => gzipSync(text, { level: 9 }).length;
  const part = (name) => packed(files.find((each) => each.name === name)?.text ?? '');
  const shared = files.filter(({ name }) => !KNOWN.has(name) && !name.startsWith('story-'));
  const stories = files.filter(({ name }) => name.startsWith('story-')).map(({ text }) => packed(text));
  const lines = [
    ['loader (before it is seen)', packed(element)],
    ['figure: graph, lanes, timeline', part('figure')],
    ['what long logs need, more', part('timeline-features')],
    ...shared.map(({ name, text }) => [`shared: ${name}`, packed(text)]),
    ['tables', part('tables')],
    ['engine, for logs of one’s own', part('engine')],
    ['lesson: text and questions', part('lesson')],
    ['reader of lessons of one’s own', part('lesson-text')],
    ['a story or lesson, the largest', Math.max(...stories)],
    ['frame (instead of the loader)', packed(frame)],
  ];
  return { lines, loader: packed(element), element: packed(element) + part('figure') };
}

const KNOWN = new Set(['figure', 'engine', 'timeline-features', 'tables', 'lesson', 'lesson-text']);

export function printSizes({ lines, loader, element }) {
  console.log('embed, gzip:');
  for (const [name, bytes] of lines)
    console.log(`  ${name.padEnd(32)}${(bytes / 1000).toFixed(1).padStart(7)} kB`);
  console.log(
    `  ${'loader and figure'.padEnd(32)}${(element / 1000).toFixed(1).padStart(7)} kB of at most 45`,
  );
  if (loader > MOST_LOADER)
    console.log(`  TOO LARGE: the loader has ${loader} bytes, more than ${MOST_LOADER}`);
  if (element > MOST_ELEMENT)
    console.log(`  TOO LARGE: the element has ${element} bytes, more than ${MOST_ELEMENT}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  printSizes(await buildEmbed(resolve(process.argv[2] ?? join(root, 'dist'))));
}
