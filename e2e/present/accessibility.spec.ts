import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openApp, test } from '../app.ts';
import { openSpeaker } from './windows.ts';

async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const hash of [
    '#scenario=exception-flow',
    '#scenario=exception-flow&view=lanes',
    '#lesson=free-pending&step=get',
  ]) {
    test(`axe finds nothing in presenter and speaker: ${hash}, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await openApp(page, `${hash}&present=1`);
      await expect(page.locator('.present-figure svg').first()).toBeVisible();
      await page.mouse.move(300, 300);
      expect(await findings(page)).toEqual([]);
      const speaker = await openSpeaker(page);
      await speaker.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await speaker.setViewportSize({ width: 900, height: 700 });
      await speaker.getByText('Follow along').click();
      await expect(speaker.getByRole('img', { name: 'QR code' })).toBeVisible();
      expect(await findings(speaker)).toEqual([]);
    });
  }
}

test('axe finds nothing where one follows, looks around and votes, on a phone', async ({ page, context }) => {
  await openApp(page, '#scenario=exception-flow&present=1');
  await expect(page.locator('.present-figure svg').first()).toBeVisible();
  const session = await page.evaluate(() => window.name.replace('ioasid-presenter-', ''));
  const speaker = await openSpeaker(page);
  const panel = speaker.getByRole('region', { name: 'Ask the room' });
  await panel.getByLabel('Question').fill('Who holds 5?');
  await panel.getByLabel('Answers').fill('KVM\nVFIO');
  await panel.getByRole('button', { name: 'Ask', exact: true }).click();
  expect(await findings(page)).toEqual([]);
  expect(await findings(speaker)).toEqual([]);
  const follower = await context.newPage();
  await follower.setViewportSize({ width: 390, height: 844 });
  await follower.goto(`./index.html#follow=${session}`);
  await expect(follower.getByRole('button', { name: 'A KVM' })).toBeVisible();
  expect(await findings(follower)).toEqual([]);
  await follower.keyboard.press('Home');
  await expect(follower.getByText('You are looking around.')).toBeVisible();
  expect(await findings(follower)).toEqual([]);
  expect(await follower.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('axe finds nothing in the dialog of invitations', async ({ page }) => {
  await openApp(page, '#scenario=leak&present=1');
  await expect(page.locator('.present-figure svg').first()).toBeVisible();
  await page.keyboard.press('g');
  await page.getByRole('button', { name: 'Invite one machine' }).click();
  await expect(page.getByLabel('Answer of the follower')).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
