import type { Page } from '@playwright/test';
import { expect, figure, test } from '../app.ts';
import { expectTogether, openSpeaker, present, press, ready, rowOf } from './windows.ts';

test('both windows show the same step, whoever goes on', async ({ page }) => {
  const speaker = await present(page);
  const at = await rowOf(page);
  await page.keyboard.press('PageDown');
  await expect(figure(speaker)).toHaveAttribute('data-ioasid-index', String(at + 1));
  await speaker.keyboard.press('PageUp');
  await speaker.keyboard.press('PageUp');
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', String(at - 1));
  await speaker.getByRole('navigation', { name: 'Steps' }).getByRole('button').first().click();
  await expectTogether(page, speaker);
  await speaker.getByRole('button', { name: 'Show the lanes' }).click();
  await expect(page.locator('.present')).toHaveAttribute('data-view', 'lanes');
});

test('two hundred key presses in two seconds from alternating windows end on the same step', async ({
  page,
}) => {
  const speaker = await present(page, 'normal-flow');
  await page.keyboard.press('Home');
  const keys = Array.from({ length: 100 }, (_, index) => (index % 10 === 9 ? 'PageUp' : 'PageDown'));
  // A hundred in each window, one every 20 ms: their presses alternate.
  await Promise.all([press(page, keys, 20), press(speaker, keys, 20)]);
  const row = await expectTogether(page, speaker);
  expect(row).toBeGreaterThan(0);
});

test('either window is reloaded and is back at the step', async ({ page }) => {
  const speaker = await present(page);
  await page.keyboard.press('PageDown');
  const row = await expectTogether(page, speaker);

  await speaker.reload();
  const speakerMs = await timed(speaker);
  await ready(speaker);
  expect(await rowOf(speaker)).toBe(row);

  await speaker.keyboard.press('PageDown');
  await expectTogether(page, speaker);
  await page.reload();
  const presenterMs = await timed(page);
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', String(row + 1));
  await expect(page.locator('.present-figure svg').first()).toBeVisible();
  await speaker.keyboard.press('PageUp');
  await expectTogether(page, speaker);
  expect(await rowOf(page)).toBe(row);
  console.log(`back after a reload: speaker ${speakerMs} ms, presenter ${presenterMs} ms (aim: 1000 ms)`);
});

/** Milliseconds from the beginning of the page's load to the picture. */
async function timed(window: Page): Promise<number> {
  await expect(window.locator('.present-figure svg').first()).toBeVisible();
  return Math.round(await window.evaluate(() => performance.now()));
}

test('what the presenter wrote before its reload does not come back from the address', async ({ page }) => {
  const speaker = await present(page);
  await page.keyboard.press('b');
  await expect(page.getByTestId('blank')).toBeVisible();
  await page.reload();
  await expect(page.getByTestId('blank')).toBeVisible();
  await speaker.getByRole('button', { name: 'Bring the picture back' }).click();
  await expect(page.getByTestId('blank')).toBeHidden();
});

test('a second presentation in the same browser is not disturbed', async ({ page, context }) => {
  const speaker = await present(page);
  const other = await context.newPage();
  const otherSpeaker = await present(other, 'leak');
  const there = await expectTogether(other, otherSpeaker);
  await page.keyboard.press('Home');
  await speaker.keyboard.press('b');
  await expect(page.getByTestId('blank')).toBeVisible();
  await expectTogether(page, speaker);
  expect(await rowOf(other)).toBe(there);
  await expect(other.getByTestId('blank')).toBeHidden();
  await expect(other.locator('.present-words')).toBeVisible();
  await expect(otherSpeaker.getByText('Connected to the presentation')).toBeVisible();
});

test('the speaker sees what comes next, has notes, and a watch that survives a reload', async ({ page }) => {
  const speaker = await present(page);
  await expect(speaker.getByRole('region', { name: 'Notes' })).toContainText('queued work');
  await expect(speaker.getByRole('region', { name: 'Next' }).locator('svg').first()).toBeVisible();
  const timer = speaker.getByRole('timer');
  await expect(timer).toHaveText('0:00');
  await speaker.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(timer).not.toHaveText('0:00');
  await speaker.reload();
  await expect(timer).not.toHaveText('0:00');
  await speaker.getByRole('button', { name: 'Pause', exact: true }).click();
  await speaker.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(timer).toHaveText('0:00');
});

test('pointer and zoom are the same in both windows', async ({ page }) => {
  const speaker = await present(page);
  await speaker.bringToFront();
  const picture = speaker.locator('.speaker-now .ioasid-picture');
  const box = await picture.boundingBox();
  if (box === null) throw new Error('the picture has a place');
  await speaker.mouse.move(box.x + box.width * 0.75, box.y + box.height * 0.5);
  await speaker.mouse.move(box.x + box.width * 0.75 + 1, box.y + box.height * 0.5);
  await expect(page.getByTestId('laser')).toBeVisible();
  const [dot, shown] = [
    await page.getByTestId('laser').boundingBox(),
    await page.locator('.ioasid-picture').boundingBox(),
  ];
  if (dot === null || shown === null) throw new Error('pointer and picture have places');
  expect((dot.x + dot.width / 2 - shown.x) / shown.width).toBeCloseTo(0.75, 1);
  expect((dot.y + dot.height / 2 - shown.y) / shown.height).toBeCloseTo(0.5, 1);

  await page.bringToFront();
  await page.keyboard.press('Equal');
  const moved = page.locator('.ioasid-picture > g');
  await expect(moved).toHaveAttribute('transform', /scale\(1\.25\)/);
  await expect(picture.locator('> g')).toHaveAttribute('transform', /scale\(1\.25\)/);
});

test('a refused window is said, and can be opened by hand', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await page.goto('./index.html#scenario=leak&present=1');
  await expect(page.locator('.present-figure svg').first()).toBeVisible();
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: 'The browser refused to open the speaker window' });
  await expect(dialog).toBeVisible();
  const [speaker] = await Promise.all([
    page.waitForEvent('popup'),
    dialog.getByRole('link', { name: 'Open the speaker window' }).click(),
  ]);
  await ready(speaker);
  await speaker.keyboard.press('Home');
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', '0');
});

test('a vote: the teacher counts hands, hides and shows the result', async ({ page }) => {
  const speaker = await present(page);
  const panel = speaker.getByRole('region', { name: 'Ask the room' });
  await panel.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(panel.getByRole('alert')).toBeVisible();
  await panel.getByLabel('Question').fill('Who still holds 5?');
  await panel.getByLabel('Answers').fill('KVM\nVDCM');
  await panel.getByLabel('Time').selectOption('60');
  await panel.getByRole('button', { name: 'Ask', exact: true }).click();

  const shown = page.getByRole('region', { name: 'Ask the room' });
  await expect(shown).toContainText('Who still holds 5?');
  await expect(shown).toContainText('left');
  await panel.getByRole('button', { name: 'One more for VDCM' }).click();
  await panel.getByRole('button', { name: 'One more for VDCM' }).click();
  await panel.getByRole('button', { name: 'One less for VDCM' }).click();
  await expect(shown).toContainText('1 answer');
  await expect(shown.locator('.vote-count')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Show the result' }).click();
  await expect(shown.locator('.vote-count')).toHaveText(['0', '1']);
  await panel.getByRole('button', { name: 'End the vote' }).click();
  await expect(page.getByTestId('sentence')).toBeVisible();
});

test('the speaker window goes on alone, and finds the presentation again', async ({ page, context }) => {
  const speaker = await present(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeVisible();
  await expect(speaker.getByText('The presentation is not open.')).toBeVisible();
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(page.locator('.present')).toBeVisible();
  // A presentation that was left is over; the next one is another.
  const again = await openSpeaker(page);
  await expect(again.getByText('Connected to the presentation')).toBeVisible();
  expect(context.pages().length).toBeGreaterThan(2);
});
