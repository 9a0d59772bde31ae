import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../files.mjs';

export const DOCS = join(root, 'docs');

/**
 * The pages of the site in reading order, by the table of contents in docs/site/contents.json. Pages of docs/ that nobody
 * listed yet are put under "More", or those of a folder under the section that names it, so that none is forgotten.
 * @returns {Promise<{title: string, pages: {file: string, path: string, source: string, title: string, address: string}[]}[]>}
 */
export async function sitePages() {
  const sections = JSON.parse(await readFile(join(DOCS, 'site/contents.json'), 'utf8'));
  const listed = new Set(sections.flatMap(({ pages }) => pages));
  const unlisted = (await markdownFiles()).filter((file) => !listed.has(file));
  const isRestOf = (file, { rest }) => rest !== undefined && file.startsWith(`${rest}/`);
  const all = sections.map((section) => {
    const more = unlisted.filter((file) =>
      section.title === 'More' ? !sections.some((each) => isRestOf(file, each)) : isRestOf(file, section),
    );
    return { title: section.title, files: [...section.pages, ...more] };
  });
  const filled = all.filter(({ files }) => files.length > 0);
  return Promise.all(
    filled.map(async ({ title, files }) => ({ title, pages: await Promise.all(files.map(readPage)) })),
  );
}

async function markdownFiles() {
  const names = await readdir(DOCS, { recursive: true });
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.md') && !/^(generators|site|pictures)\//.test(name))
    .toSorted();
}

async function readPage(file) {
  const path = join(DOCS, file);
  const source = await readFile(path, 'utf8');
  const [, title] = /^# (.+)$/m.exec(source) ?? [];
  if (title === undefined) throw new Error(`${path}:1: a page begins with "# Title"`);
  return { file, path, source, title: title.replaceAll(/[*`]/g, ''), address: addressOf(file) };
}

/** Where a Markdown file of docs/ stands in the site. */
export function addressOf(file) {
  return file.replace(/(^|\/)README\.md$/, '$1index.html').replace(/\.md$/, '.html');
}
