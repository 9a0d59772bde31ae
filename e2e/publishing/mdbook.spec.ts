import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { test } from '../app.ts';
import { expect, figureAt, seekOn } from './figures.ts';
import { serveFolder } from './folder.ts';

interface Chapter {
  readonly name: string;
  readonly content: string;
  readonly path: string | null;
  readonly source_path?: string | null;
  readonly sub_items: readonly Item[];
}

type Item = { readonly Chapter: Chapter } | 'Separator' | { readonly PartTitle: string };

/** As mdBook calls it: arguments, or context and book on standard input. */
function preprocessor(args: readonly string[], input = '') {
  return spawnSync(process.execPath, ['docs/generators/mdbook/index.mjs', ...args], {
    input,
    encoding: 'utf8',
  });
}

function bookOf(chapters: readonly Chapter[]) {
  const root = mkdtempSync(join(tmpdir(), 'ioasid-book-'));
  const context = { root, config: { book: { src: 'src' } }, renderer: 'html', mdbook_version: '0.4.52' };
  const items: readonly Item[] = [
    { PartTitle: 'Part' },
    'Separator',
    ...chapters.map((chapter) => ({ Chapter: chapter })),
  ];
  const done = preprocessor([], JSON.stringify([context, { sections: items, __non_exhaustive: null }]));
  return { ...done, root, src: join(root, 'src'), items };
}

const chapter = (
  content: string,
  path: string | null = 'memory/ids.md',
  sub_items: readonly Item[] = [],
): Chapter => ({
  name: 'IDs',
  content,
  path,
  source_path: path,
  sub_items,
});

const SOURCE = `# IDs

Text.
::: ioasid double-free at=second-free
The *second* free.
:::

\`\`\`md
::: ioasid nothing
:::
\`\`\`
`;

test('it supports HTML only', () => {
  expect(preprocessor(['supports', 'html']).status).toBe(0);
  expect(preprocessor(['supports', 'latex']).status).toBe(1);
});

test('figures of a chapter become HTML that Markdown leaves alone; all else stays', async ({ page }) => {
  const draft = chapter('', null, [{ Chapter: chapter('# Below\n\n::: ioasid leak\n:::\n', 'below.md') }]);
  const { status, stdout, items, src } = bookOf([chapter(SOURCE), draft]);
  expect(status).toBe(0);
  const book = JSON.parse(stdout) as { sections: readonly { Chapter: Chapter }[]; __non_exhaustive: null };
  expect(book.sections.slice(0, 2)).toEqual(items.slice(0, 2));
  expect(book).toHaveProperty('__non_exhaustive');
  const [first, second] = book.sections.slice(2).map((each) => each.Chapter);
  expect(first?.content).toContain('```md\n::: ioasid nothing\n:::\n```');
  expect(second?.content).toBe('');
  expect(JSON.stringify(second?.sub_items)).toContain('src=\\"ioasid-visualizer/ioasid-visualizer.js\\"');

  // Any renderer of CommonMark does for what mdBook's own does.
  const html = new MarkdownIt({ html: true }).render(first?.content ?? '');
  expect(html).toContain('<figcaption>\n<p>The <em>second</em> free.</p>\n</figcaption>');
  expect(existsSync(join(src, 'ioasid-visualizer/embed.html'))).toBe(true);
  writeFileSync(
    join(src, 'page.html'),
    `<!doctype html><title>book</title><link rel="icon" href="data:,">${html.replaceAll('../', './')}`,
  );
  await page.goto(`${await serveFolder(page, src)}page.html`);
  await expect(figureAt(page, 0)).toHaveAttribute('data-ioasid-index', '12');
  await seekOn(page, 0, { to: 3 });
  await expect(figureAt(page, 0)).toHaveAttribute('data-ioasid-index', '3');
});

test.describe('what an author got wrong is said with its place', () => {
  for (const [content, words] of [
    ['# A\n\n::: ioasid doubl-free\n:::\n', 'memory/ids.md:3: scenario:doubl-free'],
    ['::: ioasid leak at=nowhere\n:::\n', 'memory/ids.md:1: ioasid-visualizer figure: --at expects'],
    ['::: ioasid leak\n', 'memory/ids.md:1: no ::: ends this figure'],
    ['::: ioasid leak size=3\n:::\n', 'found size=3'],
  ] as const) {
    test(words, () => {
      const { status, stdout, stderr } = bookOf([chapter(content)]);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toContain(words);
    });
  }
});
