import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { cacheFolder, filesBelow, root } from './files.mjs';
import { run, tool } from './run.mjs';
import { buildSphinxPages } from './sphinx-build.mjs';
import { buildVitepressPages } from './vitepress-build.mjs';

/**
 * The steps of the test command, in order. Each says what it counted; `needs` names the steps without whose success it
 * cannot say anything, and `without` what is missing for it to have anything to do.
 */
export const STEPS = [
  { name: 'browser', does: 'finds or installs a Chromium', test: browser },
  { name: 'format', does: 'prettier', test: quietly('prettier', 'bin', 'prettier.cjs')('--check', '.') },
  { name: 'types', does: 'tsc', test: quietly('typescript', 'bin', 'tsc')() },
  { name: 'lint', does: 'oxlint, with typed rules', test: quietly('oxlint', 'bin', 'oxlint')() },
  {
    name: 'layers',
    does: 'who imports whom',
    test: () => silent([process.execPath, 'scripts/check-layers.mjs']),
  },
  { name: 'unused', does: 'knip', test: quietly('knip', 'bin', 'knip.js')() },
  { name: 'unit', does: 'vitest: unit and property tests', test: unit },
  {
    name: 'conformance',
    does: 'the recorded vectors, through the command line',
    without: noVectors,
    test: conformance,
  },
  {
    name: 'build',
    does: 'vite: the app, and the embed with its sizes',
    without: missing('src/main.tsx'),
    test: build,
  },
  {
    name: 'docs',
    does: 'our own documentation, with its links',
    needs: ['build'],
    test: documentation,
  },
  {
    name: 'sphinx',
    does: 'pages that Sphinx builds with our extension',
    needs: ['build'],
    test: () => authored(buildSphinxPages),
  },
  {
    name: 'vitepress',
    does: 'pages that VitePress builds with our plugin',
    needs: ['build'],
    test: () => authored(buildVitepressPages),
  },
  {
    name: 'e2e',
    does: 'Playwright over the built application',
    needs: ['browser', 'build', 'docs'],
    without: noSpecs,
    test: e2e,
  },
];

const FINE = { passed: 1, failed: 0, skipped: 0 };
const BAD = { passed: 0, failed: 1, skipped: 0 };

async function browser() {
  try {
    const { path, version, source } = await findBrowser({
      install: true,
      say: (line) => console.log(`  ${line}`),
    });
    console.log(`  Chromium ${version}, ${source}: ${path}`);
    process.env.IOASID_BROWSER_FOUND = JSON.stringify({ path, version });
    return FINE;
  } catch (error) {
    console.log(error.message);
    return BAD;
  }
}

/** A tool that is worth reading only when it complains. */
function quietly(...path) {
  return (...args) =>
    () =>
      silent([...tool(...path), ...args]);
}

async function silent(command) {
  const { code, output } = await run(command, { quiet: true });
  if (code !== 0) console.log(output.trimEnd());
  return code === 0 ? FINE : BAD;
}

/** Not quiet: it prints sizes that are to be kept. */
async function build() {
  const { code } = await run([process.execPath, 'scripts/build.mjs']);
  return code === 0 ? FINE : BAD;
}

async function documentation() {
  const { code } = await run([process.execPath, 'scripts/docs.mjs']);
  return code === 0 ? FINE : BAD;
}

/** Builds with somebody else's generator, which a machine may lack. */
async function authored(buildPages) {
  const { reason, passed = 0, failed = 0 } = await buildPages();
  if (reason === undefined) return { passed, failed, skipped: 0 };
  console.log(`  skipped: ${reason}`);
  return { passed: 0, failed: 0, skipped: 1 };
}

async function unit() {
  const { code, report } = await reported('unit.json', (file) => [
    ...tool('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return counted(code, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

async function conformance() {
  const { code, output } = await run([
    ...tool('tsx', 'dist', 'cli.mjs'),
    'src/cli/main.ts',
    'conformance',
    ...(await vectors()),
  ]);
  const [, passed = '0', failed = '0'] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
  return counted(code, { passed: Number(passed), failed: Number(failed), skipped: 0 });
}

async function e2e() {
  // The path of the report stands in playwright.config.ts.
  const { code, report } = await reported('e2e.json', () => [
    ...tool('@playwright', 'test', 'cli.js'),
    'test',
  ]);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  if (flaky > 0) console.log(`  ${flaky} passed only at the second attempt: look at them`);
  return counted(code, { passed: expected + flaky, failed: unexpected, skipped });
}

/** Runs tests that leave a report of the given name; `report` is undefined when they ended before writing one. */
async function reported(name, command) {
  const file = join(cacheFolder, name);
  await mkdir(cacheFolder, { recursive: true });
  await rm(file, { force: true });
  const { code } = await run(command(file));
  return { code, report: existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : undefined };
}

/** A run that failed outside its tests, or that tested nothing, is a failure as well. */
function counted(code, counts) {
  const silentFailure = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return silentFailure ? { ...counts, failed: 1 } : counts;
}

function missing(file) {
  return () => (existsSync(join(root, file)) ? undefined : `there is no ${file} yet`);
}

async function noVectors() {
  return (
    missing('src/cli/main.ts')() ?? ((await vectors()).length > 0 ? undefined : 'there is no vector file yet')
  );
}

/** Vector files of the checkout: *.jsonl below the reader's public ones. */
async function vectors() {
  const files = await filesBelow('.');
  return files.filter((file) => /^src\/formats\/vectors\/public\/.*\.jsonl$/.test(file));
}

async function noSpecs() {
  const names = await filesBelow('e2e');
  return names.some((name) => /\.(spec|test)\.ts$/.test(name)) ? undefined : 'there is no browser test yet';
}
