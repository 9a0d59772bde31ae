import { ELEMENT_SCRIPT, expect, openHost, test } from './host.ts';

const BODY =
  '<ioasid-visualizer scenario="leak" load="eager"><figure><p class="own">1. VFIO allocates 5.</p></figure></ioasid-visualizer>';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page’s own picture and steps stand', async ({ page }) => {
    await openHost(page, { head: ELEMENT_SCRIPT, body: BODY });
    await expect(page.locator('.own')).toBeVisible();
    await page.goto('about:blank');
  });

  test('the frame’s page says so and leads on', async ({ page }) => {
    await page.goto('./embed.html#scenario=leak');
    // The browser's tools do not show what stands in noscript when they switch scripts off.
    expect(await page.content()).toContain('drawn with JavaScript');
    await page.goto('about:blank');
  });
});

test('in print the page’s own picture stands instead of the live one', async ({ page }) => {
  await openHost(page, { head: ELEMENT_SCRIPT, body: BODY });
  await expect(page.locator('.fig')).toBeVisible();
  await expect(page.locator('.own')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.own')).toBeVisible();
  await expect(page.locator('.fig')).toBeHidden();
});

test('in print a figure without a fallback is printed itself', async ({ page }) => {
  await openHost(page, {
    head: ELEMENT_SCRIPT,
    body: '<ioasid-visualizer scenario="leak" load="eager"></ioasid-visualizer>',
  });
  await expect(page.locator('.fig')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.fig')).toBeVisible();
});
