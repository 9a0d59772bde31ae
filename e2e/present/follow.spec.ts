import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, figure, openApp, seek, test } from '../app.ts';
import { expectTogether, rowOf } from './windows.ts';

async function opened(page: Page, hash: string): Promise<void> {
  await openApp(page, hash);
  await expect(page.locator('.present-figure svg').first()).toBeVisible();
}

async function followDialog(page: Page) {
  await page.keyboard.press('g');
  const dialog = page.getByRole('dialog', { name: 'Follow along' });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('a window of the same browser follows, looks around, and returns with one key', async ({
  page,
  context,
}) => {
  await opened(page, '#scenario=exception-flow&present=1');
  const dialog = await followDialog(page);
  const link = await dialog.getByLabel('A window of this browser that follows').inputValue();
  await page.keyboard.press('Escape');
  const follower = await context.newPage();
  await follower.goto(link);
  await expect(follower.getByText('You follow the presentation.')).toBeVisible();
  await page.keyboard.press('PageDown');
  const row = await expectTogether(page, follower);

  await follower.keyboard.press('Home');
  await expect(follower.getByText('You are looking around.')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', String(row + 1));
  expect(await rowOf(follower)).toBe(0);
  await follower.keyboard.press('r');
  await expect(follower.getByText('You follow the presentation.')).toBeVisible();
  expect(await expectTogether(page, follower)).toBe(row + 1);

  // Another log was opened meanwhile; the way back is the same.
  await follower.evaluate(() => {
    location.hash = '#scenario=leak';
  });
  await expect(follower.getByText('You are looking around.')).toBeVisible();
  await follower.getByRole('button', { name: 'Return to the presentation' }).click();
  expect(await expectTogether(page, follower)).toBe(row + 1);

  await page.reload();
  await expect(page.locator('.present-figure svg').first()).toBeVisible();
  await page.keyboard.press('PageUp');
  expect(await expectTogether(page, follower)).toBe(row);
});

test('a link to the step opens that step', async ({ page, context }) => {
  await opened(page, '#scenario=exception-flow&at=12&present=1');
  const dialog = await followDialog(page);
  await expect(dialog.getByRole('img', { name: 'QR code' })).toBeVisible();
  const link = await dialog.getByLabel('A link to this step').inputValue();
  expect(link).not.toContain('present');
  const student = await context.newPage();
  await student.goto(link);
  await expect(figure(student)).toHaveAttribute('data-ioasid-index', '12');
  await expect(student.getByRole('banner')).toBeVisible();
});

test('another machine follows over WebRTC, leaves, returns, and votes', async ({
  page,
  browser,
  baseURL,
}) => {
  await opened(page, '#scenario=exception-flow&at=5&present=1');
  const dialog = await followDialog(page);
  await dialog.getByRole('button', { name: 'Invite one machine' }).click();
  const invitation = await dialog.getByLabel('Another machine that follows').inputValue();
  expect(invitation.length).toBeLessThan(400);

  // A context shares neither storage nor channels with another: a machine of its own.
  const machine = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const follower = await machine.newPage();
  const elsewhere: string[] = [];
  follower.on('request', (request) => {
    if (baseURL !== undefined && new URL(request.url()).origin !== new URL(baseURL).origin)
      elsewhere.push(request.url());
  });
  await follower.goto(invitation);
  const answer = await follower.getByLabel('Your answer').inputValue();
  expect((await new AxeBuilder({ page: follower }).analyze()).violations.map(({ id }) => id)).toEqual([]);

  await dialog.getByLabel('Answer of the follower').fill('nonsense');
  await dialog.getByRole('button', { name: 'Connect' }).click();
  await expect(dialog.getByRole('alert')).toContainText('none of our texts');
  await dialog.getByLabel('Answer of the follower').fill(answer);
  await dialog.getByRole('button', { name: 'Connect' }).click();
  await expect(dialog.getByText('Connected.')).toBeVisible();
  await expect(follower.getByText('You follow the presentation.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(figure(follower)).toHaveAttribute('data-ioasid-index', '5');

  const latencies: number[] = [];
  for (const row of [8, 20, 3]) {
    const arrived = follower.evaluate(
      (wanted) =>
        new Promise<number>((resolve) => {
          const look = () => {
            if (document.querySelector(`[data-ioasid-index="${wanted}"]`) === null) return;
            observer.disconnect();
            resolve(performance.timeOrigin + performance.now());
          };
          const observer = new MutationObserver(look);
          observer.observe(document, { attributes: true, subtree: true });
          look();
        }),
      row,
    );
    const sent = await page.evaluate((to) => {
      const { ioasidVisualizer } = globalThis as unknown as {
        ioasidVisualizer: { seek(request: { to: number }): void };
      };
      ioasidVisualizer.seek({ to });
      return performance.timeOrigin + performance.now();
    }, row);
    latencies.push(Math.round((await arrived) - sent));
  }
  console.log(`a seek arrives over WebRTC after ${latencies.join(', ')} ms (aim: 300 ms)`);

  await seek(follower, 0);
  await expect(follower.getByText('You are looking around.')).toBeVisible();
  await seek(page, 15);
  expect(await rowOf(follower)).toBe(0);
  await follower.keyboard.press('r');
  expect(await expectTogether(page, follower)).toBe(15);

  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  const panel = speaker.getByRole('region', { name: 'Ask the room' });
  await panel.getByLabel('Question').fill('Who holds 5?');
  await panel.getByLabel('Answers').fill('KVM\nVFIO');
  await panel.getByRole('button', { name: 'Ask', exact: true }).click();
  await follower.getByRole('button', { name: 'A KVM' }).click();
  await follower.getByRole('button', { name: 'B VFIO' }).click();
  await panel.getByRole('button', { name: 'Show the result' }).click();
  await expect(panel.locator('.vote-count')).toHaveText(['0', '1']);
  await expect(page.getByRole('region', { name: 'Ask the room' }).locator('.vote-count')).toHaveText([
    '0',
    '1',
  ]);

  await page.close();
  await expect(follower.getByText('The connection was lost.')).toBeVisible({ timeout: 30_000 });
  expect(elsewhere).toEqual([]);
  await machine.close();
});

test('a broken invitation is said, and the program is one click away', async ({ page }) => {
  await page.goto('./index.html#follow=1o~abc~broken');
  await expect(page.getByRole('heading', { name: 'This invitation does not work' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('A part is missing');
  await page.getByRole('link', { name: 'Open the program without following' }).click();
  await expect(figure(page)).toHaveAttribute('data-ioasid-total', /\d+/);
});
