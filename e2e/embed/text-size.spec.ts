import type { Page } from '@playwright/test';
import { expect, openHost, seenAs, test } from './host.ts';
import { expectLine, expectWhole } from './text-size.ts';

/** Hosts whose letters are larger than usual: the figure grows with them (WCAG 1.4.4). */
const element = (page: Page) => page.locator('ioasid-visualizer');

function host(css: string, attributes = '', below = ''): Parameters<typeof openHost>[1] {
  return {
    head: `<script src="ioasid-visualizer.js"></script><style>body{margin:0}${css}</style>`,
    body: `<ioasid-visualizer scenario="exception-flow" load="eager" ${attributes}></ioasid-visualizer>${below}`,
  };
}

/** The style of a page and how much larger than usual its letters are. */
const SIZES: readonly (readonly [css: string, factor: number])[] = [
  ['html{font-size:200%}', 2],
  ['body{font-size:20px}', 1.25],
  // What many themes do so that 1 rem is 10 px.
  ['html{font-size:62.5%}body{font-size:1.6rem}', 1],
  ['body{font-size:12px}', 1],
  ['body{font-size:400%}', 2],
];

for (const [css, factor] of SIZES) {
  test(`${css}: the figure is drawn ${factor} times as large`, async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 900 });
    await openHost(page, host(css));
    await expect(element(page)).toHaveAttribute('data-ioasid-index', '28');
    await expectLine(element(page), 20 * factor);
    await expectWhole(element(page));
    const height = await element(page).evaluate((each) => each.clientHeight);
    const [ready] = await seenAs<{ height: number }>(page, 'ready');
    expect(ready?.height).toBe(height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1000);
  });
}

for (const controls of ['none', 'basic', 'full']) {
  for (const width of [320, 700]) {
    test(`letters of 200 %, ${width} px wide, controls="${controls}": nothing is cut or sticks out, nothing shifts`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await openHost(page, host('html{font-size:200%}', `controls="${controls}"`, '<p>Below.</p>'));
      await expect(element(page)).toHaveAttribute('data-ioasid-index', '28');
      // As large as it can be and still have 240 px of its own.
      if (controls !== 'none') await expectLine(element(page), width === 320 ? 20 * (320 / 240) : 40);
      for (let row = 0; row < 37; row += 1) {
        await element(page).evaluate(
          (each, to) => (each as unknown as { seek(request: object): Promise<boolean> }).seek({ to }),
          row,
        );
        await expectWhole(element(page));
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
    });
  }
}

test('where the page’s letters grow later, the figure grows, says so and draws itself anew', async ({
  page,
}) => {
  await page.setViewportSize({ width: 700, height: 900 });
  await openHost(page, host(''));
  await expect(element(page)).toHaveAttribute('data-ioasid-index', '28');
  await expectLine(element(page), 20);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await expectLine(element(page), 40);
  const height = await element(page).evaluate((each) => each.clientHeight);
  await expect.poll(() => seenAs(page, 'resize')).toEqual([{ height }]);
  // Wide pictures of the graph do not fit any more, so that another one is drawn.
  await expect
    .poll(() =>
      element(page)
        .locator('.ioasid-picture')
        .evaluate((each) => each.getAttribute('viewBox')),
    )
    .toContain('0 0 348 ');
});

test('large letters: slider and timeline go where one points', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 2000 });
  await openHost(page, host('html{font-size:200%}', 'at="18"'));
  await expect(element(page)).toHaveAttribute('data-ioasid-index', '18');
  const knob = await element(page).locator('.fig-rail').boundingBox();
  const at = (share: number): [number, number] => [
    (knob?.x ?? 0) + (knob?.width ?? 0) * share,
    (knob?.y ?? 0) + 2,
  ];
  await page.mouse.click(...at(0.25));
  await expect(element(page)).toHaveAttribute('data-ioasid-index', '9');
  await page.mouse.click(...at(0.75));
  await expect(element(page)).toHaveAttribute('data-ioasid-index', '27');

  await element(page).evaluate((each) => each.setAttribute('controls', 'full'));
  // Each pin stands over the row of its marker.
  const pins = element(page).locator('.ioasid-tl-flag');
  await expect(pins.first()).toBeVisible();
  const middles = await pins.evaluateAll((all) =>
    all.map((pin) => {
      const { left, right } = pin.getBoundingClientRect();
      return (left + right) / 2;
    }),
  );
  const track = await element(page).locator('.ioasid-tl-track').boundingBox();
  await page.mouse.click(middles.at(-1) ?? 0, (track?.y ?? 0) + (track?.height ?? 0) / 2);
  await expect(element(page)).toHaveAttribute('data-ioasid-index', '35');
});
