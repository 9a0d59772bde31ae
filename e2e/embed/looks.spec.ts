import type { Page } from '@playwright/test';
import { ELEMENT_SCRIPT, expect, openHost, test } from './host.ts';

const FIGURE =
  '<ioasid-visualizer scenario="exception-flow" load="eager" controls="full" theme="light" style="width:700px"></ioasid-visualizer>';

/** What pages do to their text and to everything, but for its size, which the figure follows: text-size.spec.ts. */
const LOUD_PAGE = `
  *, *::before, *::after { box-sizing: content-box; transition: all 1s; }
  html { font-size: 200%; }
  body { margin: 0; font: italic 900 16px/3 serif; letter-spacing: .3em; word-spacing: 1em; text-align: right;
    text-indent: 40px; text-transform: uppercase; text-shadow: 0 0 4px red; white-space: pre; word-break: break-all;
    hyphens: auto; color: red; -webkit-text-stroke: 1px red; list-style: square inside; quotes: 'x' 'y';
    border-collapse: separate; border-spacing: 20px; font-variant: small-caps; tab-size: 9; cursor: crosshair; }
  p, div, button, table, td, ul, li, svg, figure { margin: 17px; padding: 9px; border: 3px solid lime; background: pink; }
`;

async function picture(page: Page, head: string, html = ''): Promise<Buffer> {
  await openHost(page, { html, head: ELEMENT_SCRIPT + head, body: FIGURE });
  const element = page.locator('ioasid-visualizer');
  await expect(element.locator('.ioasid-timeline')).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  return element.screenshot({ animations: 'disabled' });
}

test('whatever styles a page gives to its own text, the figure looks the same to the pixel', async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 1000 });
  const plain = await picture(page, '<style>body{margin:0}</style>');
  expect((await picture(page, `<style>${LOUD_PAGE}</style>`)).equals(plain)).toBe(true);
  // At the same place of the window, where edges fall on the same pixels.
  const right = await picture(page, '<style>body{margin:0 0 0 200px}</style>');
  const rightToLeft = await picture(page, '<style>body{margin:0}</style>', ' dir="rtl"');
  expect(rightToLeft.equals(right)).toBe(true);
});

test('in a page that is not in UTF-8, signs are read as they were written', async ({ page }) => {
  await openHost(page, { charset: 'windows-1252', head: ELEMENT_SCRIPT, body: FIGURE });
  expect(await page.evaluate(() => document.characterSet)).toBe('windows-1252');
  await expect(page.locator('.fig-speed')).toHaveText('1×');
  await page.locator('ioasid-visualizer').getByRole('button', { name: 'Lanes' }).click();
  await expect(page.locator('[aria-current=step] .ioasid-swim-count')).toHaveText('3 → 2');
});

test('a page that hides what the figure stands in hides the figure', async ({ page }) => {
  await openHost(page, { head: ELEMENT_SCRIPT, body: `<div style="visibility:hidden">${FIGURE}</div>` });
  await expect(page.locator('ioasid-visualizer')).toHaveAttribute('data-ioasid-index', '28');
  await expect(page.locator('.fig')).toBeHidden();
});

test('forced colours: states and buttons are still told apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openHost(page, { head: ELEMENT_SCRIPT, body: FIGURE });
  const element = page.locator('ioasid-visualizer');
  await expect(element.locator('.ioasid-timeline')).toBeVisible();
  // Pictures keep their colours by themselves unless they follow the reader's.
  const [ink, ground] = await element
    .locator('.fig-sentence')
    .evaluate((each) => [getComputedStyle(each).color, getComputedStyle(each).backgroundColor]);
  expect(ink).not.toBe(ground);
  await expect(element.getByRole('button', { name: 'Next step' })).toBeVisible();
});

test('the page’s zoom of 200 %: nothing sticks out', async ({ page }) => {
  // Twice the size is half the room, at twice the pixels.
  await page.setViewportSize({ width: 640, height: 450 });
  await openHost(page, {
    head: `${ELEMENT_SCRIPT}<style>body{margin:0}</style>`,
    body: '<ioasid-visualizer scenario="exception-flow" load="eager"></ioasid-visualizer>',
  });
  await expect(page.locator('ioasid-visualizer')).toHaveAttribute('data-ioasid-index', '28');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
});

test.describe('where motion is welcome', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('a picture that was stepped to, back and forth, ends as one that was opened there', async ({
    page,
  }) => {
    const figureAt = (row: number): string =>
      `<ioasid-visualizer scenario="double-free" at="${row}" load="eager" style="width:600px"></ioasid-visualizer>`;
    await openHost(page, { head: ELEMENT_SCRIPT, body: figureAt(0) + figureAt(13) });
    const [stepped, opened] = [
      page.locator('ioasid-visualizer').first(),
      page.locator('ioasid-visualizer').last(),
    ];
    await expect(opened).toHaveAttribute('data-ioasid-index', '13');
    await stepped.evaluate(async (each) => {
      const figure = each as unknown as { seek(request: object): Promise<boolean> };
      for (const to of [4, 9, 18, 2, 12, 3, 16, 13]) {
        await figure.seek({ to });
        // In the middle of some fade.
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    });
    const drawing = (figure: typeof stepped): Promise<string> =>
      figure
        .locator('.ioasid-picture')
        .evaluate((each) => each.innerHTML.replaceAll(/ioasid-\w*-?\d+/g, 'id'));
    const wanted = await drawing(opened);
    await expect.poll(() => drawing(stepped)).toBe(wanted);
  });
});

for (const width of [900, 700, 400]) {
  test(`${width} px wide, in whatever font there is: what a user holds stays clear of what waits to run`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await openHost(page, {
      // Wider than Inter, which a page of somebody else's may not have.
      head: `${ELEMENT_SCRIPT}<style>body{margin:0}ioasid-visualizer{--ioasid-font:'DejaVu Sans',Verdana,sans-serif}</style>`,
      body: FIGURE.replace('controls="full"', '').replace('style="width:700px"', 'at="28"'),
    });
    await expect(page.locator('ioasid-visualizer')).toHaveAttribute('data-ioasid-index', '28');
    const gaps = await page.locator('.ioasid-user:has(.ioasid-badge)').evaluateAll((cards) =>
      cards.map((card) => {
        const box = (selector: string): DOMRect =>
          card.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        const [status, badge, text] = ['.ioasid-status', '.ioasid-badge rect', '.ioasid-badge text'].map(box);
        if (status === undefined || badge === undefined || text === undefined) return [];
        const beside = Math.max(badge.left - status.right, status.left - badge.right);
        return [beside > 0, badge.right - text.right > 2];
      }),
    );
    expect(gaps).toEqual([
      [true, true],
      [true, true],
    ]);
  });
}
