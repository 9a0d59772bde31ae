import type { Page } from '@playwright/test';
import { expect, figure, openApp, shown, test } from './app.ts';

const side = (page: Page, semantics: string) => page.locator(`.compared-side[data-semantics="${semantics}"]`);

test('a story of the review is in the menu, cites the mail, and opens as a comparison where they part', async ({
  page,
}) => {
  await openApp(page);
  await page.getByRole('navigation', { name: 'What is open' }).getByRole('button').first().click();
  await page
    .getByRole('region', { name: 'The review' })
    .getByRole('button', { name: /^Should a second free drop a reference\?/ })
    .click();
  const source = page.getByRole('region', { name: 'Where this comes from' });
  await expect(source).toContainText('Jean-Philippe Brucker');
  await expect(source).toContainText('v3 8/14, iommu list, 21 Oct 2020');
  for (const semantics of ['v2', 'v3', 'v4-2021']) await expect(side(page, semantics)).toBeVisible();
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', '6');
  await expect(page.getByTestId('sentence')).toContainText('Here they part');
});

test('a comparison that was ended is offered again, and the address says which of both is shown', async ({
  page,
}) => {
  await openApp(page, '#scenario=second-free');
  await expect(side(page, 'v3')).toBeVisible();
  await page.getByRole('button', { name: 'End the comparison' }).click();
  await expect(side(page, 'v3')).toBeHidden();
  await expect(page).toHaveURL(/compare=v2$/);
  await page.reload();
  await expect(figure(page)).toHaveAttribute('data-ioasid-total', /\d+/);
  await expect(side(page, 'v3')).toBeHidden();
  await page.getByRole('button', { name: 'Compare v2 with v3 and v4-2021' }).click();
  await expect(side(page, 'v3')).toBeVisible();
  await expect(page).toHaveURL(/#scenario=second-free&at=6$/);
});

test('where rules do the same, the sentence says what they answer', async ({ page }) => {
  await openApp(page, '#scenario=put-answer');
  const sentence = page.getByTestId('sentence');
  await expect(sentence).toContainText('These rules do the same at every operation of this log.');
  await expect(sentence).toContainText('v2 returns nothing; v3 returns true');
});

test('every hazard card leads to the story that teaches it', async ({ page }) => {
  await openApp(page, '#scenario=locked-calls');
  await page.keyboard.press('Home');
  await page.keyboard.press('h');
  const { hazards } = await shown(page);
  expect(hazards.map(({ code }) => code)).toContain('lock-inversion');
  await page.getByRole('button', { name: /Registering by mm never works in v3/ }).click();
  await expect(side(page, 'dcp-2021')).toBeVisible();
});
