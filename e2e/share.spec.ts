import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, figure, openApp, shown, test } from './app.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Share' });

async function openShare(page: Page, hash = '#scenario=double-free&at=12'): Promise<void> {
  await openApp(page, hash);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(dialog(page).getByRole('textbox')).not.toHaveValue('');
}

/** Chooses a form and copies its text, as a person does. */
async function copied(page: Page, format: string): Promise<string> {
  await dialog(page).getByRole('button', { name: format, exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Pastes a text into a page of somebody else's, with nothing changed. */
async function paste(page: Page, text: string): Promise<Page> {
  const other = await page.context().newPage();
  await other.route('**/pasted.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>x</title><link rel="icon" href="favicon.svg">${text}`,
    }),
  );
  await other.goto('./pasted.html');
  return other;
}

test('link, element, iframe, MDX and oEmbed, pasted as they are, show the same state', async ({ page }) => {
  await openShare(page);
  const { stateHash } = await shown(page);

  const link = await page.context().newPage();
  await link.goto(await copied(page, 'Link'));
  await expect(figure(link)).toHaveAttribute('data-ioasid-state-hash', stateHash);

  for (const format of ['Element', 'MDX']) {
    const other = await paste(page, await copied(page, format));
    const element = other.locator('ioasid-visualizer');
    await expect(element).toHaveAttribute('data-ioasid-state-hash', stateHash);
    await expect(element).toHaveAttribute('data-ioasid-index', '12');
    await other.close();
  }

  const { html, ...card } = JSON.parse(await copied(page, 'oEmbed')) as Record<string, string>;
  expect(card).toMatchObject({ version: '1.0', type: 'rich', width: 720, height: 540 });
  for (const text of [await copied(page, 'Iframe'), html ?? '']) {
    const other = await paste(page, text);
    const root = other.frameLocator('iframe').locator('.root');
    await expect(root).toHaveAttribute('data-ioasid-state-hash', stateHash);
    await other.close();
  }
});

test('the Markdown picture is saved under the name that its text has, and leads to the same moment', async ({
  page,
}) => {
  await openShare(page);
  const text = await copied(page, 'Markdown');
  const [, name = '', link = ''] = /^\[!\[.+\]\((.+?)\)\]\((.+)\)\n$/.exec(text) ?? [];
  const download = page.waitForEvent('download');
  await dialog(page)
    .getByRole('button', { name: `Save ${name}` })
    .click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe(name);
  expect(readFileSync(await saved.path(), 'utf8')).toMatch(/^<svg [^]*double|steals[^]*<\/svg>/);
  const { stateHash } = await shown(page);
  const other = await page.context().newPage();
  await other.goto(link);
  await expect(figure(other)).toHaveAttribute('data-ioasid-state-hash', stateHash);
});

test('the choices are in the text and in the preview', async ({ page }) => {
  await openShare(page);
  const sheet = dialog(page);
  await sheet.getByRole('button', { name: 'Sphinx', exact: true }).click();
  await sheet.getByRole('combobox', { name: 'View' }).selectOption('lanes');
  await sheet.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await sheet.getByRole('combobox', { name: 'Controls' }).selectOption('full');
  await expect(sheet.getByRole('textbox')).toHaveValue(
    '.. ioasid:: double-free\n   :at: 12\n   :view: lanes\n   :theme: dark\n   :controls: full\n   :title: A second free steals a reference\n',
  );
  const preview = page.frameLocator('.share-preview iframe');
  await expect(preview.locator('.ioasid-swim')).toBeVisible();
  await expect(preview.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(preview.locator('.ioasid-timeline')).toBeVisible();
  await sheet.getByRole('combobox', { name: 'Opens at' }).selectOption('opening');
  await expect(sheet.getByRole('textbox')).not.toHaveValue(/:at:/);
});

/** A log with as many operations as asked, each with other numbers, so that it packs badly. */
function logOf(operations: number): object {
  const gets = Array.from({ length: operations }, (_, index) => ({
    user: `user ${(index * 7919) % 997}`,
    call: 'ioasid_find',
    id: (index * 104_729) % 65_521,
  }));
  return {
    format: 'ioasid-log/1',
    title: 'Many finds',
    semantics: 'v2',
    operations: [{ user: 'VFIO', call: 'ioasid_alloc_set', as: 'vm1', quota: 4, type: 'NULL' }, ...gets],
  };
}

async function load(page: Page, log: object): Promise<void> {
  await openApp(page);
  const done = await page.evaluate(
    (each) =>
      (
        globalThis as unknown as { ioasidVisualizer: { load(request: { log: object }): Promise<boolean> } }
      ).ioasidVisualizer.load({ log: each }),
    log,
  );
  expect(done).toBe(true);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
}

test('a log of one’s own is in the link and in the element; Sphinx wants its file, which is offered', async ({
  page,
}) => {
  await load(page, logOf(20));
  const { stateHash } = await shown(page);
  const other = await paste(page, await copied(page, 'Element'));
  await expect(other.locator('ioasid-visualizer')).toHaveAttribute('data-ioasid-state-hash', stateHash);
  await other.close();
  await dialog(page).getByRole('button', { name: 'Sphinx', exact: true }).click();
  await expect(dialog(page).getByRole('textbox')).toHaveValue(/^\.\. ioasid:: many-finds\.ioasid\.json\n/);
  const download = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Save many-finds.ioasid.json' }).click();
  expect((await download).suggestedFilename()).toBe('many-finds.ioasid.json');
});

test('a log that is too large for a link: that is said, and its file offered', async ({ page }) => {
  await load(page, logOf(1900));
  await expect(dialog(page)).toContainText('too large for a link');
  await expect(dialog(page).getByRole('button', { name: 'Save many-finds.ioasid.json' })).toBeVisible();
  expect(await copied(page, 'Element')).toContain('src="many-finds.ioasid.json"');
});

test.describe('where copying is refused', () => {
  test.use({ permissions: [] });

  test('the text is selected, and a key copies it', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await openShare(page);
    await dialog(page).getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(dialog(page).getByText('The text is selected')).toBeVisible();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('#scenario=double-free&at=12');
  });
});
