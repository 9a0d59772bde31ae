import type { Page } from '@playwright/test';
import { ELEMENT_SCRIPT, expect, openHost, test } from './host.ts';

const FIGURE = '<ioasid-visualizer scenario="exception-flow" load="eager"></ioasid-visualizer>';

/** A page with a text field and arrow keys of its own, such as a deck of slides. */
async function openDeck(page: Page, figure = FIGURE): Promise<void> {
  await openHost(page, {
    head: ELEMENT_SCRIPT,
    body: `<input id="field"><div style="height:200px"></div>${figure}<div style="height:2000px"></div>`,
  });
  await expect(page.locator('ioasid-visualizer').first()).toHaveAttribute('data-ioasid-index', /\d/);
  await page.evaluate(() => {
    document.addEventListener('keydown', ({ code }) => window.seen.push({ name: 'deck', detail: code }));
  });
}

const deckKeys = (page: Page): Promise<readonly unknown[]> =>
  page.evaluate(() => window.seen.filter(({ name }) => name === 'deck').map(({ detail }) => detail));

test('it takes no focus and no scroll when it starts', async ({ page }) => {
  await openDeck(page);
  expect(await page.evaluate(() => [document.activeElement?.tagName, scrollY])).toEqual(['BODY', 0]);
});

test('keys outside of it are the page’s', async ({ page }) => {
  await openDeck(page);
  await page.locator('#field').fill('a');
  await page.locator('#field').press('Home');
  await page.keyboard.type('5 h');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#field')).toHaveValue('5 ha');
  await page.locator('#field').blur();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('ioasid-visualizer')).toHaveAttribute('data-ioasid-index', '28');
  expect(await deckKeys(page)).toContain('ArrowRight');
});

test('inside of it, keys that it uses go no further, and all others do', async ({ page }) => {
  await openDeck(page);
  const element = page.locator('ioasid-visualizer');
  await element.getByRole('slider').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'PageUp', 'q', 'Escape', 'Control+ArrowRight'])
    await page.keyboard.press(key);
  await expect(element).toHaveAttribute('data-ioasid-index', '29');
  expect(await deckKeys(page)).toEqual(['KeyQ', 'Escape', 'ControlLeft', 'ArrowRight']);
});

test('keys="off" leaves every key to the page', async ({ page }) => {
  await openDeck(page, FIGURE.replace('load=', 'keys="off" load='));
  const element = page.locator('ioasid-visualizer');
  await element.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await expect(element).toHaveAttribute('data-ioasid-index', '28');
  expect(await deckKeys(page)).toEqual(['ArrowRight']);
});

for (const view of ['graph', 'lanes', 'table']) {
  test(`a wheel over the ${view} scrolls the page`, async ({ page }) => {
    await openDeck(page, FIGURE.replace('load=', `view="${view}" controls="full" load=`));
    await page.mouse.move(400, 500);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(300);
  });
}

test('the slim slider shows how far one is, and goes where one points', async ({ page }) => {
  await openDeck(page, FIGURE.replace('load=', 'at="18" load='));
  const element = page.locator('ioasid-visualizer');
  const [rail, fill] = [
    await element.locator('.fig-rail').boundingBox(),
    await element.locator('.fig-fill').boundingBox(),
  ];
  expect(rail?.height).toBe(4);
  expect((fill?.width ?? 0) / (rail?.width ?? 1)).toBeCloseTo(0.5, 2);
  expect(await element.locator('.fig-tick').count()).toBeGreaterThan(3);
  await page.mouse.move((rail?.x ?? 0) + (rail?.width ?? 0) - 1, (rail?.y ?? 0) + 2);
  await page.mouse.down();
  await expect(element).toHaveAttribute('data-ioasid-index', '36');
  await page.mouse.move(rail?.x ?? 0, 0);
  await page.mouse.up();
  await expect(element).toHaveAttribute('data-ioasid-index', '0');
});

test('Tab goes through it and out again', async ({ page }) => {
  await openDeck(page, FIGURE.replace('scenario', 'view="table" scenario'));
  await page.locator('#field').focus();
  const stops: string[] = [];
  for (let count = 0; count < 30; count += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => document.activeElement?.tagName ?? '');
    stops.push(at);
    if (at === 'BODY') break;
  }
  expect(stops).toContain('IOASID-VISUALIZER');
  expect(stops.at(-1)).toBe('BODY');
});

test('a narrow column: nothing sticks out, every button can be hit', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openHost(page, {
    head: `${ELEMENT_SCRIPT}<style>body{margin:0}</style>`,
    body: `${FIGURE}<ioasid-visualizer scenario="two-sets" controls="full" load="eager"></ioasid-visualizer>`,
  });
  await expect(page.locator('ioasid-visualizer').last()).toHaveAttribute('data-ioasid-total', '15');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  for (const button of await page.locator('.fig-bar :is(button, a):visible').all()) {
    const box = await button.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(24);
    expect(box?.height).toBeGreaterThanOrEqual(24);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  }
});

test('right-to-left pages and large letters leave it whole', async ({ page }) => {
  await openHost(page, {
    html: ' dir="rtl"',
    head: `${ELEMENT_SCRIPT}<style>html{font-size:200%}body{letter-spacing:.2em;line-height:3;text-transform:uppercase}</style>`,
    body: FIGURE,
  });
  const element = page.locator('ioasid-visualizer');
  await expect(element).toHaveAttribute('data-ioasid-index', '28');
  await expect(element.locator('.fig')).toHaveCSS('direction', 'ltr');
  await expect(element.locator('.fig')).toHaveCSS('letter-spacing', 'normal');
  await expect(element.locator('.fig')).toHaveCSS('text-transform', 'none');
});
