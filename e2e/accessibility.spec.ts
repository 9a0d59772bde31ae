import AxeBuilder from '@axe-core/playwright';
import { expect, openApp, test } from './app.ts';

const VIEWS = ['graph', 'lanes', 'balance', 'table'] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  for (const view of VIEWS) {
    test(`axe finds nothing in the ${view} view, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await openApp(page, `#scenario=exception-flow&view=${view}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`),
      ).toEqual([]);
    });
  }
}

for (const width of [1024, 390]) {
  test(`axe finds nothing at ${width} px, and nothing is wider than the window`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openApp(page, '#scenario=exception-flow');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('axe finds nothing in the composer, the help and the menus', async ({ page }) => {
  await openApp(page, '#scenario=exception-flow');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing where rules are compared and hazards explained, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openApp(page, '#scenario=double-free&compare=v2,v4-2021,mainline-5.11');
    await page.getByRole('tab', { name: /^Hazards/ }).click();
    await page.keyboard.press('h');
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await openApp(page, '#scenario=leak&at=7');
    await page.reload();
    await page.getByRole('button', { name: 'Why is it still here?' }).click();
    await page.getByRole('button', { name: 'What would fix it?' }).click();
    await expect(page.getByRole('button', { name: /^Try it/ }).first()).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  });
}

test('compared rules fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openApp(page, '#scenario=double-free&compare=v2,v4-2021&view=lanes');
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
