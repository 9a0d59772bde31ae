import { expect, openApp, test } from './app.ts';

/**
 * The pictures themselves, with fonts of our own and no motion. Compared exactly on the browser build that made them (see
 * `__screens__/made-with.txt`), elsewhere with two per cent of tolerance.
 */
const PICTURES = [
  ['graph', '#scenario=exception-flow', '.ioasid-graph'],
  ['stolen', '#scenario=double-free', '.ioasid-graph'],
  ['two-sets', '#scenario=two-sets', '.ioasid-graph'],
  ['lanes', '#scenario=exception-flow&view=lanes', '.stage-view'],
  ['timeline', '#scenario=exception-flow', '.ioasid-timeline'],
] as const;

for (const [name, hash, selector] of PICTURES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name} looks as it did, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await openApp(page, hash);
      await page.evaluate(() => document.fonts.ready);
      await expect(page.locator(selector).first()).toHaveScreenshot(`${name}-${colorScheme}.png`, {
        animations: 'disabled',
      });
    });
  }
}
