import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { test } from '../app.ts';
import { expect } from './figures.ts';
import { serveFolder } from './folder.ts';

/** As somebody has it who installed the package and nothing else. */
interface Installed {
  readonly folder: string;
  readonly files: readonly string[];
  run(...args: readonly string[]): string;
}

const installed = test.extend<object, { package: Installed }>({
  package: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are wanted from the pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'ioasid-package-'));
      const npm = (...args: readonly string[]): string =>
        execFileSync('npm', [...args, '--no-audit', '--no-fund'], { encoding: 'utf8', cwd: folder });
      const [packed] = JSON.parse(
        npm('pack', process.cwd(), '--ignore-scripts', '--json', '--pack-destination', folder),
      ) as { filename: string; files: { path: string }[] }[];
      writeFileSync(join(folder, 'package.json'), '{"private": true}');
      npm('install', '--offline', `./${packed?.filename}`);
      await use({
        folder,
        files: packed?.files.map(({ path }) => path) ?? [],
        run: (...args) =>
          execFileSync(join(folder, 'node_modules/.bin/ioasid-visualizer'), args, {
            encoding: 'utf8',
            cwd: folder,
          }),
      });
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

const STORY = 'src/lessons/stories/double-free.ioasid.json';

installed('the package brings what users need and nothing to install', ({ package: { folder, files } }) => {
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'ioasid-visualizer',
  ]);
  expect(files).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'README.md',
      'dist/ioasid-visualizer.js',
      'dist/embed.html',
      'dist/sri.json',
      'docs/generators/sphinx/ioasid_visualizer.py',
    ]),
  );
  expect(files.filter((file) => /^(src|e2e|scripts|node_modules)\/|\.zip$|__pycache__/.test(file))).toEqual(
    [],
  );
  const { scripts } = JSON.parse(
    readFileSync(join(folder, 'node_modules/ioasid-visualizer/package.json'), 'utf8'),
  ) as { scripts: Record<string, string> };
  expect(Object.keys(scripts).filter((name) => /install/.test(name))).toEqual([]);
});

installed('its command line works offline, with Node alone', ({ package: { folder, run } }) => {
  // Two dozen processes one after the other.
  installed.slow();
  copyFileSync(STORY, join(folder, 'log.ioasid.json'));
  const analysis = JSON.parse(run('analyze', 'log.ioasid.json', '--json')) as {
    operations: { total: number };
  };
  expect(analysis.operations.total).toBe(11);
  expect(run('compare', 'log.ioasid.json', '--semantics', 'v2,v4-2021')).toContain('v4-2021');
  for (const [format, words] of [
    ['text', 'Time runs down'],
    ['rst', '.. list-table::'],
    ['markdown', '| # |'],
    ['mermaid', 'sequenceDiagram'],
  ] as const) {
    const print = (): string => run('table', 'log.ioasid.json', '--format', format);
    expect(print()).toContain(words);
    expect(print()).toBe(print());
  }
  for (const theme of ['light', 'dark', 'both']) {
    const draw = (): string => run('render', 'log.ioasid.json', '--theme', theme, '--at', '12');
    expect(draw()).toBe(draw());
    expect(draw().includes('prefers-color-scheme')).toBe(theme === 'both');
  }
  expect(run('figure', 'scenario:leak')).toContain('<ioasid-visualizer scenario="leak"');
});

installed('its element works out of node_modules', async ({ page, package: { folder } }) => {
  const base = await serveFolder(page, folder);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const name = `dist/ioasid-visualizer-${version}.js`;
  const { files } = JSON.parse(
    readFileSync(join(folder, 'node_modules/ioasid-visualizer/dist/sri.json'), 'utf8'),
  ) as { files: Record<string, string> };
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><title>host</title><link rel="icon" href="data:,">
<script src="node_modules/ioasid-visualizer/${name}" integrity="${files[`ioasid-visualizer-${version}.js`]}" crossorigin="anonymous" defer></script>
<ioasid-visualizer scenario="double-free" at="second-free"></ioasid-visualizer>`,
  );
  await page.goto(base);
  await expect(page.locator('[data-ioasid-index]')).toHaveAttribute('data-ioasid-index', '12');
});

test('integrity values and the archive are those of the built files', () => {
  const { version, files } = JSON.parse(readFileSync('dist/sri.json', 'utf8')) as {
    version: string;
    files: Record<string, string>;
  };
  for (const [name, integrity] of Object.entries(files)) {
    const digest = createHash('sha384')
      .update(readFileSync(join('dist', name)))
      .digest('base64');
    expect(integrity, name).toBe(`sha384-${digest}`);
  }
  const archive = unzipSync(readFileSync(`dist/ioasid-visualizer-${version}.zip`));
  const inside = `ioasid-visualizer-${version}/`;
  for (const name of ['index.html', 'embed.html', 'sri.json', ...Object.keys(files)]) {
    expect(Buffer.from(archive[inside + name] ?? []).equals(readFileSync(join('dist', name))), name).toBe(
      true,
    );
  }
});
