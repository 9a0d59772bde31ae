import { existsSync } from 'node:fs';
import { VITEPRESS_BUILT } from '../../scripts/lib/vitepress-build.mjs';
import { test } from '../app.ts';
import { expect, figureAt, seekOn } from './figures.ts';
import { serveFolder } from './folder.ts';

test.skip(!existsSync(`${VITEPRESS_BUILT}/index.html`), 'no page was built: npm test -- --only vitepress');

test('pages that VitePress built show their figures, seek by their API and follow its theme', async ({
  page,
}) => {
  // Its configuration names this folder as the base.
  await page.goto(await serveFolder(page, VITEPRESS_BUILT, 'served'));
  await expect(figureAt(page, 0)).toHaveAttribute('data-ioasid-index', '12');
  await seekOn(page, 0, { to: 5 });
  await expect(figureAt(page, 0)).toHaveAttribute('data-ioasid-index', '5');
  await figureAt(page, 1).scrollIntoViewIfNeeded();
  await expect(figureAt(page, 1)).toHaveAttribute('data-ioasid-index', '7');

  await expect(figureAt(page, 0)).toHaveAttribute('data-theme', 'light');
  await page.locator('html').evaluate((html) => html.classList.add('dark'));
  await expect(figureAt(page, 0)).toHaveAttribute('data-theme', 'dark');
});

test('a figure on a page that is reached without loading another document starts too', async ({ page }) => {
  await page.goto(await serveFolder(page, VITEPRESS_BUILT, 'served'));
  await expect(figureAt(page, 0)).toHaveAttribute('data-ioasid-index', '12');
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.getByRole('link', { name: 'Another page' }).click();
  await expect(page.locator('h1')).toContainText('Another page');
  await expect(page.locator('ioasid-visualizer[scenario="leak"]')).toHaveAttribute(
    'data-ioasid-index',
    /\d+/,
  );
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page has its pictures and every step, braces as they were typed', async ({ page }) => {
    await page.goto(await serveFolder(page, VITEPRESS_BUILT, 'served'));
    for (const picture of await page.locator('ioasid-visualizer img').all()) {
      await picture.scrollIntoViewIfNeeded();
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(720);
    }
    expect(await page.locator('ioasid-visualizer').nth(1).getAttribute('title')).toBe(
      'A {{ guest }} <number>',
    );
    await expect(page.getByText('ioasid_find_by_spid(vm1, 101) = 5')).toBeVisible();
  });
});
