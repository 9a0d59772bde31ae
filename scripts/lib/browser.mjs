/**
 * Finds a Chromium for the tests, and installs one where there is none. A candidate counts only after a probe: it was
 * started, it calculated, it drew. What was found is remembered under node_modules/.cache for playwright.config.ts.
 */
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { cacheFolder } from './files.mjs';
import { run, tool } from './run.mjs';

const memory = join(cacheFolder, 'browser.json');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const WAYS_OUT = `No browser for the tests. Any one of these helps:
  IOASID_BROWSER=/path/to/chromium npm test     a Chromium, Chrome or Edge of yours
  npx playwright install --with-deps chromium   where Playwright's host can be reached
  sudo apt-get install chromium                 on Debian
  IOASID_NO_SANDBOX=1 npm test                  in a container whose users may not make a sandbox`;

/** How every browser of the project is started. */
export function launchOptions(executablePath) {
  return {
    executablePath,
    // Chromium refuses its sandbox to root. Some containers refuse it to everybody: then a person may say so.
    chromiumSandbox: process.getuid?.() !== 0 && !process.env.IOASID_NO_SANDBOX,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--font-render-hinting=none',
      '--no-first-run',
    ],
  };
}

/**
 * The browser to use, as `{ path, version, source }`. Throws with the ways out when there is none; with `install` it
 * tries to get one first. An explicit IOASID_BROWSER is the only candidate then, and must work.
 */
export async function findBrowser({ install, say }) {
  const explicit = process.env.IOASID_BROWSER;
  if (explicit) {
    const { version, trouble } = await probe(explicit);
    if (version === undefined) throw new Error(`IOASID_BROWSER=${explicit} does not work: ${trouble}`);
    return remember({ path: explicit, version, source: 'IOASID_BROWSER' });
  }

  const found =
    (await firstWorking(installed(), say)) ??
    (install ? ((await downloadOne(say)) ?? (await installOneOnDebian(say))) : undefined);
  if (found === undefined) throw new Error(WAYS_OUT);
  return remember(found);
}

/** What an earlier run found, if it is still there and not overruled. It is not probed again. */
export function rememberedBrowser() {
  if (!existsSync(memory)) return undefined;
  const found = JSON.parse(readFileSync(memory, 'utf8'));
  const wanted = process.env.IOASID_BROWSER ?? found.path;
  return wanted === found.path && existsSync(found.path) ? found : undefined;
}

function remember(found) {
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(memory, JSON.stringify(found));
  return found;
}

function installed() {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/snap/bin'];
  const onSystem = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const there = [chromium.executablePath(), ...onSystem, ...PLACES].filter((path) => existsSync(path));
  // One program often has several names; a later one of the same file teaches nothing new.
  const byFile = new Map(there.toReversed().map((path) => [realpathSync(path), path]));
  return [...byFile.values()].toReversed();
}

async function firstWorking(paths, say) {
  for (const path of paths) {
    // One after the other: the first that works ends the search.
    const { version, trouble } = await probe(path);
    if (version !== undefined) return { path, version, source: 'already installed' };
    say(`${path} does not work: ${trouble}`);
  }
  return undefined;
}

async function downloadOne(say) {
  say('no browser here yet; asking Playwright for its Chromium');
  const { code, output } = await run([...tool('@playwright', 'test', 'cli.js'), 'install', 'chromium'], {
    quiet: true,
    // An unreachable host shows in silence before the first percentage; afterwards a slow line may take its time.
    silenceMs: 20_000,
    onOutput: (text) => {
      const progress = /\d+% of .*/.exec(text);
      if (progress === null) return undefined;
      say(progress[0]);
      return 120_000;
    },
  });
  if (code !== 0) say(`that failed: ${/^Error: .*/m.exec(output)?.[0] ?? 'no answer'}`);
  const path = chromium.executablePath();
  return code === 0 ? labelled(await firstWorking([path], say), 'downloaded by Playwright') : undefined;
}

async function installOneOnDebian(say) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say("installing the distribution's chromium with apt-get");
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true };
  const patience = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  const update = await run(['apt-get', ...patience, 'update'], options);
  // One stale source does not matter as long as chromium can be had.
  if (update.code !== 0) say(`apt-get update: ${update.output.trim()}`);
  const names = ['install', '-y', '--no-install-recommends', 'chromium'];
  const { code, output } = await run(['apt-get', ...patience, ...names], options);
  if (code !== 0) {
    say(output.trim());
    return undefined;
  }
  return labelled(await firstWorking(installed(), say), 'installed with apt-get');
}

const labelled = (found, source) => (found === undefined ? undefined : { ...found, source });

/** Starts it, lets it calculate and draw; `{ version }`, or `{ trouble }` in a few words. */
async function probe(executablePath) {
  let browser;
  try {
    browser = await chromium.launch({ ...launchOptions(executablePath), timeout: 30_000 });
    const page = await browser.newPage();
    const sum = await page.evaluate(() => 1 + 1);
    const picture = await page.screenshot();
    if (sum !== 2 || picture.length === 0) return { trouble: 'it neither calculates nor draws' };
    return { version: browser.version() };
  } catch (error) {
    const { message } = error;
    return {
      trouble:
        /No usable sandbox|error while loading shared libraries.*/.exec(message)?.[0] ??
        message.split('\n')[0],
    };
  } finally {
    await browser?.close();
  }
}
