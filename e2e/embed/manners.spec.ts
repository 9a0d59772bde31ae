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

test('Ctrl and the wheel come nearer where one points, a drag moves and picks nothing, F shows all', async ({
  page,
}) => {
  await openDeck(page, FIGURE);
  const picture = page.locator('ioasid-visualizer .ioasid-picture');
  const id = picture.locator('.ioasid-id');
  const middle = async (): Promise<{ x: number; y: number }> => {
    const box = await id.locator('.ioasid-ground').boundingBox();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  };
  const before = await middle();
  await page.mouse.move(before.x, before.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect(picture.locator('> g')).toHaveAttribute('transform', /scale\(1\.27/);
  const near = await middle();
  expect(Math.hypot(near.x - before.x, near.y - before.y)).toBeLessThan(2);
  await page.mouse.down();
  await page.mouse.move(before.x - 30, before.y - 20, { steps: 4 });
  await page.mouse.up();
  const moved = await middle();
  expect(moved.x - near.x).toBeCloseTo(-30, 0);
  expect(moved.y - near.y).toBeCloseTo(-20, 0);
  await expect(id).toHaveAttribute('aria-pressed', 'false');
  await page.mouse.click(moved.x, moved.y);
  await expect(id).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('KeyF');
  await expect(picture.locator('> g')).not.toHaveAttribute('transform');
});

test('after hasty steps the picture is that of the step', async ({ page }) => {
  await openDeck(page, FIGURE.replace('load=', 'at="12" load='));
  const element = page.locator('ioasid-visualizer');
  const marks = (): Promise<readonly (string | null)[]> =>
    element
      .locator('.ioasid-picture .ioasid-mark, .ioasid-note')
      .evaluateAll((all) => all.map((each) => `${each.outerHTML} ${getComputedStyle(each).opacity}`));
  await expect(element).toHaveAttribute('data-ioasid-index', '12');
  const fresh = await marks();
  await element.getByRole('slider').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowRight', 'ArrowLeft', 'ArrowLeft'])
    await page.keyboard.press(key);
  await expect(element).toHaveAttribute('data-ioasid-index', '12');
  await expect.poll(marks).toEqual(fresh);
});

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
