import AxeBuilder from '@axe-core/playwright';
import { expect, figure, openApp, shown, test } from './app.ts';

test('a question about the next step hides it, is answered by keys, and leads on', async ({ page }) => {
  await openApp(page, '#scenario=double-free&at=3');
  const { total } = await shown(page);
  await page.keyboard.press('q');
  const card = page.getByRole('region', { name: 'What happens next?' });
  await expect(card).toBeVisible();
  expect((await shown(page)).total).toBeLessThan(total);
  await expect(page.getByText('the rest is hidden')).toBeVisible();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(card.locator('.lesson-verdict')).toHaveAttribute('data-result', /right|wrong/);
  await expect(figure(page)).toHaveAttribute('data-ioasid-total', String(total));
  const before = (await shown(page)).index;
  await card.getByRole('button', { name: 'Show what happens' }).click();
  expect((await shown(page)).index).toBeGreaterThan(before);
  await card.getByRole('button', { name: 'Another question' }).click();
  await expect(card.getByRole('button', { name: 'Show the answer' })).toBeVisible();
  await card.getByRole('button', { name: 'Close the question' }).click();
  await expect(card).toBeHidden();
  await expect(figure(page)).toHaveAttribute('data-ioasid-total', String(total));
});

test('a wrong answer says which version of the rules answers so', async ({ page }) => {
  await openApp(page, '#scenario=double-free&at=0');
  const card = page.getByRole('region', { name: 'What happens next?' });
  const said: string[] = [];
  // Every wrong answer of every question of the story, until one is that of another version.
  for (let asked = 0; asked < 12 && !said.some((text) => text.includes('that is what')); asked += 1) {
    await page.getByRole('button', { name: asked === 0 ? 'Quiz me' : 'Another question' }).click();
    await card
      .getByRole('radio')
      .nth(asked % 2)
      .check();
    await card.getByRole('button', { name: 'Check' }).click();
    const verdict = card.locator('.lesson-verdict');
    if ((await verdict.getAttribute('data-result')) === 'wrong') said.push(await verdict.innerText());
  }
  expect(said.join('\n')).toMatch(/Not here: that is what (v3|v4|Data-center|Linux|v2, if)/);
});

for (const [width, colorScheme] of [
  [1440, 'light'],
  [1024, 'dark'],
  [390, 'light'],
] as const) {
  test(`axe finds nothing in a question at ${width} px, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await openApp(page, '#scenario=double-free&at=3');
    await page.keyboard.press('q');
    await expect(page.getByRole('region', { name: 'What happens next?' })).toBeVisible();
    const clean = async () =>
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await clean();
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await clean();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
