import AxeBuilder from '@axe-core/playwright';
import { expect, figure, openApp, test } from './app.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing where a step is pinned, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openApp(page, '#scenario=exception-flow&pin=19');
    await expect(page.getByRole('region', { name: 'What differs from the pinned step' })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  });
}

test('one step is pinned and another compared with it: what differs, and the step that made it', async ({
  page,
}) => {
  await openApp(page, '#scenario=exception-flow&at=19');
  const card = page.getByRole('region', { name: 'What differs from the pinned step' });
  await page.getByRole('button', { name: 'Pin this step' }).click();
  await expect(card).toContainText('This step is pinned.');
  await page.keyboard.press('End');
  await expect(card).toContainText(/state\s*ACTIVE → reclaimed\s*36/);
  await expect(card).toContainText(/dropped\s*a reference of KVM\s*26/);
  await expect(page.locator('.ioasid-id').first()).toHaveAttribute(
    'aria-label',
    /differs from the pinned step/,
  );
  await expect(page.getByRole('list', { name: 'Legend' })).toContainText('differs from the pinned step');
  await card.getByRole('button', { name: 'Go to operation 26' }).click();
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', '25');
  await page.keyboard.press('ArrowLeft');
  await expect(card).toContainText(/context cleared/);
});

test('nothing differs between steps that only read', async ({ page }) => {
  await openApp(page, '#scenario=exception-flow&at=36&pin=35');
  await expect(page.getByRole('region', { name: 'What differs from the pinned step' })).toContainText(
    'Nothing differs.',
  );
});

test('the pin stands in the link and on the timeline; keys set it, and Esc lets it go', async ({ page }) => {
  await openApp(page, '#scenario=exception-flow&at=20');
  await page.keyboard.press('m');
  await page.keyboard.press('Home');
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('at=0&pin=20');
  await expect(page.locator('.ioasid-tl-flag-pin')).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('region', { name: 'What differs from the pinned step' })).toContainText(
    /Between/,
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'What differs from the pinned step' })).toBeHidden();
  await expect(page.locator('.ioasid-tl-flag-pin')).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => location.hash)).not.toContain('pin');
});

test('other rules keep the pin in its operation', async ({ page }) => {
  await openApp(page, '#scenario=exception-flow&pin=20&at=36');
  await page.getByLabel('Rules of').selectOption('v3');
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/pin=17/);
});

test('a pinned step fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openApp(page, '#scenario=exception-flow&pin=19');
  await expect(page.getByRole('region', { name: 'What differs from the pinned step' })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
