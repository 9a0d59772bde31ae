import type { Page } from '@playwright/test';
import { addPut, expect, openApp, seek, shown, test, type ShownState } from './app.ts';

/** Every row's state, which is what "unchanged" means. */
function allHashes(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const api = (
      globalThis as unknown as {
        ioasidVisualizer: { seek(request: { to: number }): void; getState(): ShownState };
      }
    ).ioasidVisualizer;
    const { total, index } = api.getState();
    const hashes = Array.from({ length: total }, (_, row) => {
      api.seek({ to: row });
      return api.getState().stateHash;
    });
    api.seek({ to: index });
    return hashes;
  });
}

async function openBranches(page: Page) {
  await page.getByTitle('Branches').click();
  return page.getByRole('list').filter({ has: page.getByText('as it was opened') });
}

test('an operation added in the past starts a branch, and the first branch stays as it was', async ({
  page,
}) => {
  await openApp(page, '#scenario=exception-flow');
  const before = await allHashes(page);
  const { index } = await shown(page);
  await seek(page, index - 3);
  await addPut(page);

  const branched = await shown(page);
  expect(branched.total).not.toBe(before.length);
  expect(branched.index).toBe(branched.total - 1);

  await (await openBranches(page)).getByRole('button', { name: /^as opened/ }).click();
  expect(await allHashes(page)).toEqual(before);
});

test('adding can be undone and done again', async ({ page }) => {
  await openApp(page, '#scenario=exception-flow');
  const before = await shown(page);
  await addPut(page);
  const after = await shown(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  expect(await shown(page)).toEqual(before);
  await page.keyboard.press('Control+Shift+z');
  expect(await shown(page)).toEqual(after);
});

test('a branch can be renamed, compared with its origin and deleted, and the deletion undone', async ({
  page,
}) => {
  await openApp(page, '#scenario=exception-flow');
  await addPut(page);
  await page.keyboard.press('Escape');
  const branches = await openBranches(page);
  await branches.getByRole('button', { name: /^Rename VDCM/ }).click();
  await page.getByLabel('Name of the branch').fill('one put more');
  await page.keyboard.press('Enter');
  await expect(branches.getByText('one put more', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Compare with origin' }).click();
  await expect(page.getByRole('dialog').getByText('VDCM ioasid_put').first()).toBeVisible();
  await page.keyboard.press('Escape');

  await (await openBranches(page)).getByRole('button', { name: 'Delete one put more' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect((await openBranches(page)).getByText('one put more', { exact: true })).toBeVisible();
});
