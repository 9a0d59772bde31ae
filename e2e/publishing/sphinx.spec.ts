import { existsSync } from 'node:fs';
import { SPHINX_BUILT } from '../../scripts/lib/sphinx-build.mjs';
import { test } from '../app.ts';
import { serveFolder } from './folder.ts';
import { expect, figureAt, seekOn } from './figures.ts';

test.skip(!existsSync(`${SPHINX_BUILT}/html/index.html`), 'no page was built: npm test -- --only sphinx');

test('a page that Sphinx built shows both figures and seeks by their API', async ({ page }) => {
  await page.goto(`${await serveFolder(page, SPHINX_BUILT)}html/index.html`);
  await expect(figureAt(page, 0)).toHaveAttribute('data-ioasid-index', '12');
  await seekOn(page, 0, { to: 5 });
  await expect(figureAt(page, 0)).toHaveAttribute('data-ioasid-index', '5');
  await seekOn(page, 0, { marker: 'second-free' });
  await expect(figureAt(page, 0)).toHaveAttribute('data-ioasid-index', '12');

  await page.locator('ioasid-visualizer').nth(1).scrollIntoViewIfNeeded();
  await expect(figureAt(page, 1)).toHaveAttribute('data-ioasid-index', '7');
  await seekOn(page, 1, { by: -4 });
  await expect(figureAt(page, 1)).toHaveAttribute('data-ioasid-index', '3');
  await expect(figureAt(page, 0)).toHaveAttribute('data-ioasid-index', '12');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page has the picture, its caption and the steps', async ({ page }) => {
    await page.goto(`${await serveFolder(page, SPHINX_BUILT)}html/index.html`);
    const [first, second] = await page.locator('ioasid-visualizer img').all();
    for (const picture of [first, second]) {
      expect(await picture?.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(720);
    }
    await expect(page.getByText('The second free takes KVM’s reference')).toBeVisible();
    await expect(page.locator('.ioasid-steps').first().getByText('ioasid_get(vm1, 5) = 0')).toBeVisible();
  });
});
