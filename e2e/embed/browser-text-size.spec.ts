import { launchOptions } from '../../scripts/lib/browser.mjs';
import { ELEMENT_SCRIPT, expect, openHost, seenAs, test } from './host.ts';
import { expectLine, expectWhole } from './text-size.ts';

/** A reader's browser whose letters are twice as large as usual; a frame knows of no other page's. */
const browser = JSON.parse(process.env['IOASID_BROWSER_FOUND'] ?? '{}') as { readonly path: string };
const usual = launchOptions(browser.path);
test.use({ launchOptions: { ...usual, args: [...usual.args, '--blink-settings=defaultFontSize=32'] } });

for (const width of [320, 720]) {
  for (const controls of ['basic', 'full']) {
    test(`frame of ${width} px, controls="${controls}", in a browser with large letters`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 1200 });
      await openHost(page, {
        head: '<style>body{margin:0}iframe{border:0;display:block;width:100%}</style>',
        body: `<iframe src="embed.html#scenario=exception-flow&amp;controls=${controls}" height="1200" sandbox="allow-scripts"></iframe>`,
      });
      const frame = page.frameLocator('iframe');
      await expect(frame.locator('.root')).toHaveAttribute('data-ioasid-index', '28');
      await expectLine(frame, width === 320 ? 20 * (320 / 240) : 40);
      await expectWhole(frame);
      expect(await frame.locator('html').evaluate((each) => each.scrollWidth)).toBe(width);
      // What it wishes for is what the element would take.
      const [ready] = await seenAs<{ height: number }>(page, 'ready');
      await openHost(page, {
        head: `${ELEMENT_SCRIPT}<style>body{margin:0}</style>`,
        body: `<ioasid-visualizer scenario="exception-flow" controls="${controls}" load="eager"></ioasid-visualizer>`,
      });
      const element = page.locator('ioasid-visualizer');
      await expect(element).toHaveAttribute('data-ioasid-index', '28');
      await expectLine(element, width === 320 ? 20 * (320 / 240) : 40);
      expect(await element.evaluate((each) => each.clientHeight)).toBe(ready?.height);
    });
  }
}
