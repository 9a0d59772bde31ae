import AxeBuilder from '@axe-core/playwright';
import { expect, figure, openApp, test } from './app.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the matrix of notifications, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openApp(page, '#scenario=exception-flow&view=told');
    await expect(page.getByRole('row', { name: /FREE 5/ })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.evaluate(() => (location.hash = '#scenario=exception-flow&semantics=v3&view=told&at=5'));
    await expect(page.getByText('these rules refuse the event').first()).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  });
}

test('the matrix shows whom v2 tells, in its order, and a cell leads to its step', async ({ page }) => {
  await openApp(page, '#scenario=exception-flow&view=told');
  const free = page.getByRole('row', { name: /FREE 5/ });
  await expect(free).toHaveAttribute('aria-current', 'step');
  await expect(free.getByRole('cell')).toHaveText([
    /^1\.\s*queue_work.*work waits, runs at 30/,
    /^2\.\s*clear_context, put_locked.*drops a reference.*after a lower priority.*Told in the wrong order/,
    /^3\.\s*queue_work/,
  ]);
  await free.getByRole('button', { name: /put_locked/ }).click();
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', '23');
  await free.getByRole('button', { name: 'Told in the wrong order' }).click();
  await expect(page.getByRole('region', { name: 'Hazard: Told in the wrong order' })).toBeVisible();
  await page.keyboard.press('End');
  await expect(free.getByRole('cell').first()).toHaveText(/work ran at 30/);
});

test('v3 tells nobody of FREE: holes, each a way to its hazard', async ({ page }) => {
  await openApp(page, '#scenario=exception-flow&semantics=v3&view=told');
  await page.getByRole('checkbox', { name: 'Holes only' }).check();
  await expect(page.getByRole('row')).toHaveCount(3);
  await page.getByRole('button', { name: 'Notification never sent' }).first().click();
  await expect(page.getByRole('region', { name: 'Hazard: Notification never sent' })).toBeVisible();
});

test('it says why there is nothing to show', async ({ page }) => {
  await openApp(page, '#scenario=exception-flow&semantics=mainline-6.1&view=told');
  await expect(page.getByText('These rules have no notifications')).toBeVisible();
});

test('the matrix fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openApp(page, '#scenario=exception-flow&view=told');
  await expect(page.getByRole('row', { name: /FREE 5/ })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
