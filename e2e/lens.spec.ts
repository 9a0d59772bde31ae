import type { Page } from '@playwright/test';
import { expect, figure, openApp, shown, test } from './app.ts';

/** A allocates, B takes a reference, A frees twice. */
const SECOND_FREE = {
  format: 'ioasid-log/1',
  title: 'A second free',
  semantics: 'v2',
  users: [{ name: 'A' }, { name: 'B' }],
  operations: [
    { user: 'A', call: 'ioasid_alloc_set', as: 'vm1', token: 'mm1', quota: 4, type: 'MM' },
    { user: 'A', call: 'ioasid_alloc', set: 'vm1', min: 5, max: 5, priv: 1 },
    { user: 'B', call: 'ioasid_get', set: 'vm1', id: 5 },
    { user: 'A', call: 'ioasid_free', set: 'vm1', id: 5 },
    { user: 'A', call: 'ioasid_free', set: 'vm1', id: 5 },
  ],
};

async function load(page: Page, log: object): Promise<void> {
  await openApp(page);
  const loaded = await page.evaluate(
    (each) =>
      (
        globalThis as unknown as { ioasidVisualizer: { load(request: { log: object }): boolean } }
      ).ioasidVisualizer.load({ log: each }),
    log,
  );
  expect(loaded).toBe(true);
}

const side = (page: Page, semantics: string) => page.locator(`.compared-side[data-semantics="${semantics}"]`);

test('v2 beside v4 opens at the second free and says whose reference is gone and who took it', async ({
  page,
}) => {
  await load(page, SECOND_FREE);
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('checkbox', { name: /^v4/ }).check();
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', '4');
  await expect(page.getByTestId('sentence')).toContainText(
    'the second free drops a reference, so B’s is gone',
  );
  await expect(page.getByTestId('sentence')).toContainText('secondFree');
  await expect(side(page, 'v2')).toContainText('B’s reference is gone, dropped by A');
  await expect(side(page, 'v4-2021')).toContainText('FREE_PENDING, refcount 1');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'End the comparison' }).click();
  await expect(side(page, 'v2')).toBeHidden();
});

test('a link compares, and a call that some rules lack is said with the nearest', async ({ page }) => {
  await openApp(page, '#scenario=double-free&compare=v2,mainline-5.11');
  await expect(side(page, 'v2')).toBeVisible();
  await page.evaluate(() => {
    (
      globalThis as unknown as { ioasidVisualizer: { seek(request: { to: number }): void } }
    ).ioasidVisualizer.seek({ to: 7 });
  });
  await expect(side(page, 'mainline-5.11')).toContainText('There is no ioasid_free() here');
  await expect(side(page, 'mainline-5.11')).toContainText('ioasid_put()');
  await expect(page).toHaveURL(/compare=v2,mainline-5\.11/);
});

test('H goes from hazard to hazard, and the list and the step say what each is', async ({ page }) => {
  await openApp(page, '#scenario=double-free&at=0');
  await page.keyboard.press('h');
  const { index, hazards } = await shown(page);
  expect(hazards).toContainEqual({ code: 'stolen-reference', operation: index });
  const card = page.getByRole('region', { name: 'Hazard: Stolen reference' });
  await expect(card).toContainText('Nobody drops a reference that somebody else holds');
  await page.getByRole('tab', { name: /^Hazards/ }).click();
  const list = page.getByRole('group', { name: 'Hazards', exact: true });
  await expect(list.getByRole('button', { name: /Stolen reference/ }).first()).toHaveAttribute(
    'aria-current',
    'step',
  );
  await list.getByRole('button', { name: /Number reused/ }).click();
  expect((await shown(page)).index).toBeGreaterThan(index);
});

test('the clean documented flow has no hazard', async ({ page }) => {
  await openApp(page, '#scenario=normal-flow');
  await expect(page.getByText('no hazards')).toBeVisible();
});

test('the balance of a leak has one unpaired row, and its sum is the refcount', async ({ page }) => {
  await openApp(page, '#scenario=leak&view=balance');
  const account = page.getByRole('region', { name: 'IOASID 5', exact: true }).first();
  await page.getByRole('checkbox', { name: 'Unpaired only' }).check();
  await expect(account.locator('tbody tr')).toHaveCount(1);
  await expect(account).toContainText('unpaired');
  await expect(account).toContainText('refcount 1');
  await expect(account).toContainText('1 held');
  await account.getByRole('button', { name: 'Go to operation 3', exact: true }).click();
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', '2');
});

test('a stolen reference names thief and victim with both operations', async ({ page }) => {
  await openApp(page, '#scenario=double-free&view=balance&at=18');
  const account = page.getByRole('region', { name: 'IOASID 5', exact: true });
  await expect(account).toContainText('stolen');
  await expect(account).toContainText('VFIO’s ioasid_free(5) dropped the reference that KVM took');
  await expect(account.getByRole('button', { name: 'Go to operation 13' }).first()).toBeVisible();
});

test('from a leak one asks why, and what would fix it, and sees that as a branch', async ({ page }) => {
  await openApp(page, '#scenario=leak');
  await page.keyboard.press('h');
  const card = page.getByRole('region', { name: 'Hazard: Leak' });
  await card.getByRole('button', { name: 'Why is it still here?' }).click();
  const why = page.getByRole('region', { name: 'Why is it still here?' });
  await expect(why.getByRole('listitem').first()).toContainText('KVM takes a reference');
  await expect(why).toContainText('put');
  await card.getByRole('button', { name: 'What would fix it?' }).click();
  await card.getByRole('button', { name: /^Try it: Add KVM’s ioasid_put\(5\)/ }).click();
  await expect(page.getByText('no hazards')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /1 hazard/ })).toBeVisible();
});
