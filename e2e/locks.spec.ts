import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { packLog } from '../src/formats/link/payload.ts';
import { shortLog } from '../src/analysis/short-log.ts';
import type { Subscriber } from '../src/allocator/operation.ts';
import { expect, figure, openApp, test } from './app.ts';

const KVM: Subscriber = { name: 'kvm-nb', user: 'KVM', priority: 3, on: { FREE: [{ do: 'put' }] } };

/** The deadlock of a handler that puts with the lock held. */
const DEADLOCK = `
  KVM ioasid_register_notifier(vm1, kvm-nb)
  VFIO ioasid_alloc(vm1, 5, 5)
  KVM ioasid_get(vm1, 5)
  VFIO ioasid_free(vm1, 5)`;

/** Registration by mm nests the locks the other way round than creating the set did. */
const INVERSION = `
  VFIO ioasid_alloc_set(vm1, mm1, 4, MM)
  KVM ioasid_register_notifier_mm(mm1, kvm-nb)
  KVM ioasid_unregister_notifier_mm(mm1, kvm-nb)`;

async function openLog(page: Page, text: string, at: number): Promise<void> {
  const payload = await packLog(shortLog('v2', text, { subscribers: [KVM] }));
  await openApp(page, `#log=${payload}&view=locks&at=${at}`);
}

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the picture of locks, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openApp(page, '#scenario=exception-flow&view=locks');
    await expect(page.getByRole('row', { name: /^taken/ })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await openLog(page, INVERSION, 1);
    await page.reload();
    await expect(page.getByText('Both orders:')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test('the handlers of a free run under the allocator lock, and a step leads there', async ({ page }) => {
  await openApp(page, '#scenario=exception-flow&view=locks');
  const steps = page.getByRole('row', { name: /^held/ });
  await expect(steps).toHaveCount(8);
  await expect(steps.first()).toHaveText(/FREE to IOMMU driver.*atomic/);
  await steps.first().getByRole('button').click();
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', '21');
  await page.keyboard.press('End');
  await expect(page.getByText('Only the read side of RCU')).toBeVisible();
});

test('a handler that puts waits for its own lock for ever', async ({ page }) => {
  await openLog(page, DEADLOCK, 7);
  await expect(page.getByRole('row', { name: /^waits/ })).toHaveText(/which its own thread holds: for ever/);
  await expect(page.getByText('ioasid_allocator_lock: never released')).toBeVisible();
  await expect(page.getByText('It is being freed')).toBeVisible();
  await page
    .getByRole('region', { name: 'Locks of this operation' })
    .getByRole('button', { name: 'Deadlock with itself' })
    .click();
  await expect(page.getByRole('region', { name: 'Hazard: Deadlock with itself' })).toBeVisible();
});

test('both orders are joined, each with the step that did it first; a sleeper is named', async ({ page }) => {
  await openLog(page, INVERSION, 2);
  await expect(page.getByRole('row', { name: /sleeps until all readers are done/ })).toBeVisible();
  const first = page.getByRole('figure', { name: 'ioasid_nb_lock inside ioasid_allocator_lock' });
  await first.getByRole('button', { name: 'Go to operation 1' }).click();
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', '0');
  const second = page.getByRole('figure', { name: 'ioasid_allocator_lock inside ioasid_nb_lock' });
  await second.getByRole('button', { name: 'Go to operation 2' }).click();
  await expect(page.getByRole('row', { name: /the other way round than before/ })).toBeVisible();
});

test('the picture of locks fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openLog(page, INVERSION, 1);
  await expect(page.getByText('Both orders:')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
