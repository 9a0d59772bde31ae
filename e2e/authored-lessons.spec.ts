import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect as impatient, test, type Page } from '@playwright/test';

/** The development server translates the program when it is first asked for; only that is slow. */
const COLD_MS = 300_000;

/** What is watched and translated on a busy machine takes its time. */
const expect = impatient.configure({ timeout: 30_000 });

const TEXT = readFileSync('src/lessons/lessons/06-a-second-free.md', 'utf8');
const PLACE = 'authored/mine.md';
const PROSE = "As it should be: VFIO's reference is gone";

test.describe.configure({ mode: 'serial', timeout: 3 * COLD_MS });

let folder: string;
let server: ChildProcess;
let address: string;
let said = '';

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lessons-'));
  write(TEXT);
  server = spawn(process.execPath, ['scripts/lessons.mjs', '--port', '0', folder]);
  server.stdout?.on('data', (data) => (said += String(data)));
  server.stderr?.on('data', (data) => (said += String(data)));
  await expect.poll(() => said, { timeout: COLD_MS }).toMatch(/^lessons: http/m);
  address = /^lessons: (.*)authored\/$/m.exec(said)?.[1] ?? '';
});

test.afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

function write(text: string, name = 'mine.md'): void {
  writeFileSync(join(folder, name), text);
}

/** Opens the lesson at a step, and waits until the page has its line to the server. */
async function openStep(page: Page, step: string, title: string): Promise<void> {
  await page.goto(`${address}index.html#src=${PLACE}&step=${step}`);
  await expect(page.getByRole('heading', { name: title })).toBeVisible({ timeout: COLD_MS });
}

test('what changes on disk is followed at the same step, and what is broken is told', async ({ page }) => {
  await openStep(page, 'first', 'The first free');
  await expect(page.getByText(PROSE)).toBeVisible();

  write(TEXT.replace(PROSE, 'As an author has it now'));
  await expect(page.getByText('As an author has it now')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The first free' })).toBeVisible();

  // Broken: the last good one stays, and file, line and column are told.
  write(TEXT.replace('ioasid_get', 'ioasid_gte'));
  const alert = page.getByRole('alert').filter({ hasText: 'mine.md cannot be read as it is now' });
  await expect(alert).toContainText(/mine\.md:\d+:\d+/);
  await expect(alert).toContainText('There is no call "ioasid_gte".');
  await expect(page.getByText('As an author has it now')).toBeVisible();
  await expect.poll(() => said).toMatch(/mine\.md:\d+:\d+ lesson\/unknown-call/);

  // Not broken, but not true: shown, and told.
  write(TEXT.replace('ioasid_get(vm1, a) -> 0', 'ioasid_get(vm1, a) -> -EBUSY'));
  await expect(page.getByText(PROSE)).toBeVisible();
  await expect(alert).toBeHidden();
  await expect(page.getByRole('alert').filter({ hasText: 'mine.md does not hold' })).toContainText(
    'Expected ioasid_get to give -EBUSY, but it gives 0.',
  );

  // The step itself is gone: the nearest of those that were there before.
  write(TEXT.replace('{#first}', '{#renamed}'));
  await expect(page.getByRole('heading', { name: 'Two references' })).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#src=authored\/mine\.md&step=/);
  write(TEXT);
});

test('a lesson that was broken when its page was opened is there as soon as it is whole', async ({
  page,
}) => {
  write(TEXT.replace('ioasid_get', 'ioasid_gte'));
  await expect.poll(() => said.trimEnd()).toMatch(/unknown-call[^\n]*$/);
  await page.goto(`${address}index.html#src=${PLACE}`);
  await expect(page.getByRole('alert').filter({ hasText: 'mine.md cannot be opened' })).toBeVisible({
    timeout: COLD_MS,
  });
  write(TEXT);
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the list has every lesson with its problems, new ones too', async ({ page }) => {
  await page.goto(`${address}authored/`);
  await expect(page.getByRole('link', { name: 'A second free steals' })).toBeVisible();
  write(TEXT.replace('ioasid_get', 'ioasid_gte'), 'second.md');
  await expect(page.getByRole('listitem').filter({ hasText: 'second.md' }).first()).toContainText(
    /second\.md:\d+:\d+ lesson\/unknown-call/,
  );
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  }
  rmSync(join(folder, 'second.md'));
  await expect(page.getByText('second.md')).toHaveCount(0);
  await page.getByRole('link', { name: 'A second free steals' }).click();
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible({ timeout: COLD_MS });
});
