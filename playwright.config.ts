import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/lib/browser.mjs';

/** Every process of a run reads this file; what the first one found out, the others inherit with the environment. */
function once(name: string, find: () => string): string {
  return (process.env[name] ??= find());
}

const node = (...args: string[]): string => execFileSync(process.execPath, args, { encoding: 'utf8' }).trim();

// A port of its own for each run, so that runs beside each other never test one another's build.
const port = once('IOASID_PORT', () => node('scripts/free-port.mjs'));
const baseURL = `http://127.0.0.1:${port}/`;
const browser = JSON.parse(once('IOASID_BROWSER_FOUND', () => node('scripts/browser.mjs'))) as {
  path: string;
  version: string;
};

// Pictures are compared exactly on the browser that made them. Another one draws edges a little differently.
const MADE_WITH = 'e2e/__screens__/made-with.txt';
const sameBrowser = existsSync(MADE_WITH) && readFileSync(MADE_WITH, 'utf8').trim() === browser.version;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/__screens__/{testFileName}/{arg}{ext}',
  workers: 2,
  // Five hundred browser tests on two shared processors meet a hiccup now and then; a second failure is one. The verdict names them.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  reporter: [
    [process.stdout.isTTY ? 'line' : 'list'],
    ['json', { outputFile: 'node_modules/.cache/ioasid/e2e.json' }],
  ],
  expect: { toHaveScreenshot: { maxDiffPixelRatio: sameBrowser ? 0 : 0.02 } },
  use: {
    baseURL,
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Motion is off unless a test asks for it: test.use({ contextOptions: { reducedMotion: 'no-preference' } }).
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: launchOptions(browser.path),
    screenshot: 'only-on-failure',
    // Recording every test costs a fifth of the time; in CI the second attempt is the one that is looked at.
    trace: process.env['CI'] === undefined ? 'retain-on-failure' : 'on-first-retry',
  },
  webServer: {
    command: `node scripts/serve-built.mjs ${port}`,
    url: baseURL,
    reuseExistingServer: false,
    // It may have to build first.
    timeout: 300_000,
  },
});
