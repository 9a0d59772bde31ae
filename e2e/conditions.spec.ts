import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, figure, openApp, test } from './app.ts';

const panel = (page: Page) => page.getByRole('dialog', { name: 'Conditions' });
const field = (page: Page) => panel(page).getByRole('textbox', { name: 'Stop when' });

async function openPanel(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Conditions/ }).click();
  await expect(field(page)).toBeFocused();
}

test('one waits for something, playing stops there and says why, and the link keeps it', async ({ page }) => {
  await openApp(page, '#scenario=exception-flow&at=25');
  await openPanel(page);
  await panel(page).getByRole('button', { name: 'refs(5) == 1 and state(5) == FREE_PENDING' }).click();
  await expect(panel(page)).toContainText('becomes true once');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('list', { name: 'What is waited for' })).toContainText(
    'refs(5) == 1 and state(5) == FREE_PENDING',
  );
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('4');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByText('Stopped: it became true here')).toBeVisible({ timeout: 30_000 });
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', '31');
  await expect(page).toHaveURL(/when=refs/);
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.getByRole('button', { name: /^Conditions/ })).toContainText('1');
  await page.keyboard.press('Home');
  await page.keyboard.press('c');
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', '31');
  await expect(page.getByRole('region', { name: 'Became true here' })).toContainText('refs(5) == 1');
});

test('what can come next is offered, and what is wrong is said at its place', async ({ page }) => {
  await openApp(page, '#scenario=exception-flow');
  await openPanel(page);
  await field(page).fill('ho');
  await panel(page).getByRole('button', { name: 'holds(USER, ID)' }).click();
  await panel(page).getByRole('button', { name: 'IOMMU driver' }).click();
  await panel(page).getByRole('button', { name: '5', exact: true }).click();
  await expect(field(page)).toHaveValue('holds("IOMMU driver", 5)');
  await expect(panel(page)).toContainText('Now: holds("IOMMU driver", 5) = 1, it holds');
  await field(page).fill('holds(KVN, 5)');
  await expect(panel(page)).toContainText('Character 7: This log has no user "KVN". did you mean "KVM"?');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('list')).toHaveCount(0);
});

test('a condition is changed, switched off, removed, and brought back', async ({ page }) => {
  await openApp(page, '#scenario=exception-flow&when=holds(KVM,5)');
  await openPanel(page);
  const list = panel(page).getByRole('list', { name: 'What is waited for' });
  await list.getByRole('button', { name: /^Edit/ }).click();
  await list.getByRole('textbox', { name: 'Stop when' }).fill('refs(5) == 3');
  await list.getByRole('textbox', { name: 'Name' }).fill('three of them');
  await list.getByRole('button', { name: 'Save' }).click();
  await expect(list).toContainText('three of them');
  await expect(list).toContainText('becomes true 2 times');
  await list.getByRole('button', { name: /^Where it became true before/ }).click();
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', '25');
  await list.getByRole('checkbox', { name: /^Look for/ }).uncheck();
  await expect(list).toContainText('not looked for');
  await list.getByRole('button', { name: /^Remove/ }).click();
  await expect(list).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  await openPanel(page);
  await expect(list).toContainText('three of them');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing where conditions are written, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openApp(page, '#scenario=exception-flow&when=holds(KVM,5)&when=refs(9)==1;mark');
    await openPanel(page);
    await field(page).fill('holds(KVN, 5)');
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await field(page).fill('holds(KVM, 5) ');
    await panel(page).getByText('How conditions are written').click();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  });
}

test('conditions fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openApp(page, '#scenario=exception-flow&when=holds(KVM,5)');
  await openPanel(page);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
