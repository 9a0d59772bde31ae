/**
 * Builds our own documentation into dist/docs: `npm run docs`. The folder is whole: it brings the program along, asks
 * nobody for anything, and reads from a disk as it does from a server.
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { copyProgram } from '../docs/generators/lib/program.mjs';
import { root } from './lib/files.mjs';
import { isProgramStale } from './lib/freshness.mjs';
import { run } from './lib/run.mjs';
import { layout } from './lib/site/layout.mjs';
import { siteMarkdown } from './lib/site/markdown.mjs';
import { DOCS, sitePages } from './lib/site/pages.mjs';

const OUT = join(root, 'dist/docs');
const FONTS = ['inter', 'jetbrains-mono'];

if (await isProgramStale()) {
  const { code } = await run([process.execPath, 'scripts/build.mjs']);
  if (code !== 0) process.exit(code);
}
await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });

const sections = await sitePages();
const render = siteMarkdown(({ page }) => ({
  folder: join(OUT, 'figures'),
  address: `${posix.join(posix.relative(posix.dirname(page.address), '.'), 'figures')}/`,
}));
const pages = sections.flatMap(({ pages: some }) => some).map(render);
const broken = brokenLinks(pages);
for (const line of broken) console.error(line);

const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
await Promise.all([
  ...pages.map((page, index) =>
    write(
      page.address,
      layout(page, { sections, previous: pages[index - 1], next: pages[index + 1], version }),
    ),
  ),
  ...pages.flatMap(({ files }) => [...files].map(([to, from]) => copy(from, to))),
  copy(join(DOCS, 'site/site.css'), 'site/site.css'),
  copy(join(DOCS, 'site/site.js'), 'site/site.js'),
  ...FONTS.map((name) =>
    copy(
      join(root, `node_modules/@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`),
      `site/${name}.woff2`,
    ),
  ),
]);
copyProgram(join(OUT, 'program'));
const figures = pages.reduce((sum, { html }) => sum + html.split('<ioasid-visualizer').length - 1, 0);
console.log(
  `docs: ${pages.length} pages, ${figures} figures, ${broken.length} broken links: dist/docs/index.html`,
);
process.exitCode = broken.length > 0 ? 1 : 0;

function brokenLinks(all) {
  const byAddress = new Map(all.map((page) => [page.address, page]));
  return all.flatMap(({ links }) =>
    links.flatMap(({ address, hash, place }) => {
      const target = byAddress.get(address);
      if (target === undefined) return [`${place}: there is no page ${address}`];
      const isThere =
        hash === undefined ||
        target.headings.some(({ id }) => id === hash) ||
        target.html.includes(`id="${hash}"`);
      return isThere ? [] : [`${place}: ${address} has no #${hash}`];
    }),
  );
}

async function write(address, text) {
  await mkdir(dirname(join(OUT, address)), { recursive: true });
  await writeFile(join(OUT, address), text);
}

async function copy(from, to) {
  await mkdir(dirname(join(OUT, to)), { recursive: true });
  await cp(from, join(OUT, to), { recursive: true });
}
