import type { Page } from '@playwright/test';
import { expect, figure, openApp, test } from '../app.ts';
import { expectTogether, openSpeaker, rowOf } from './windows.ts';

const LESSON = '#lesson=free-pending&present=1';

const words = (page: Page) => page.getByTestId('lesson').first();

test('a clicker goes through a lesson: words, question, answer, and exactly back', async ({ page }) => {
  await openApp(page, LESSON);
  await expect(words(page)).toContainText('FREE_PENDING: freed is not gone');
  await page.keyboard.press('PageDown');
  await expect(words(page)).toContainText('1 of 8');
  await page.keyboard.press('PageDown');
  const question = page.locator('.room-question');
  await expect(question).toHaveAttribute('data-answered', 'false');
  const row = await rowOf(page);
  await page.keyboard.press('PageDown');
  await expect(question).toHaveAttribute('data-answered', 'true');
  await expect(question).toContainText('FREE_PENDING');
  expect(await rowOf(page)).toBe(row);
  await page.keyboard.press('PageDown');
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', String(row + 1));
  await page.keyboard.press('PageUp');
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', String(row));
  await page.keyboard.press('End');
  await expect(words(page)).toContainText('FREE_PENDING: freed is not gone');
});

test('the speaker sees the next words, the notes and the steps of a lesson, and leads it too', async ({
  page,
}) => {
  await openApp(page, LESSON);
  await expect(page.locator('.present-figure svg').first()).toBeVisible();
  const speaker = await openSpeaker(page);
  await expect(speaker.getByRole('region', { name: 'Next' })).toContainText('Two holders');
  const steps = speaker.getByRole('navigation', { name: 'Steps' });
  await steps.getByRole('button', { name: 'The owner is done' }).click();
  await expect(words(page)).toContainText('2 of 8');
  await expect(page.locator('.room-question')).toHaveAttribute('data-answered', 'false');
  await expect(speaker.getByRole('region', { name: 'Next' })).toContainText('The answer to this question.');
  await speaker.keyboard.press('PageDown');
  await expect(page.locator('.room-question')).toHaveAttribute('data-answered', 'true');
  await speaker.reload();
  await expect(words(speaker)).toContainText('2 of 8');
  await expect(speaker.locator('.room-question')).toHaveAttribute('data-answered', 'true');
  await expectTogether(page, speaker);
});

test('the question of a step is put to the vote', async ({ page }) => {
  await openApp(page, '#lesson=free-pending&step=get&present=1');
  await expect(page.locator('.present-figure svg').first()).toBeVisible();
  const speaker = await openSpeaker(page);
  await speaker.getByRole('region', { name: 'Ask the room' }).getByLabel('Time').selectOption('60');
  await speaker.getByRole('button', { name: 'Ask the question of this step' }).click();
  const shown = page.getByRole('region', { name: 'Ask the room' });
  await expect(shown).toContainText('What does ioasid_get() answer?');
  await expect(shown).toContainText(/\d:\d\d/);
  await speaker.getByRole('button', { name: 'One more for -EBUSY' }).click();
  await speaker.getByRole('button', { name: 'Show the result' }).click();
  await expect(shown.locator('[data-right="true"]')).toContainText('-EBUSY');
});

test('a follower is in the lesson, looks at another step, and returns', async ({ page, context }) => {
  await openApp(page, '#lesson=free-pending&step=two&present=1');
  await expect(page.locator('.present-figure svg').first()).toBeVisible();
  const session = await page.evaluate(() => window.name.replace('ioasid-presenter-', ''));
  const follower = await context.newPage();
  await follower.goto(`./index.html#follow=${session}`);
  await expect(follower.getByRole('heading', { name: 'Two holders' })).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(follower.getByRole('heading', { name: 'The owner is done' })).toBeVisible();
  await follower.keyboard.press('PageUp');
  await expect(follower.getByText('You are looking around.')).toBeVisible();
  await follower.keyboard.press('r');
  await expect(follower.getByRole('heading', { name: 'The owner is done' })).toBeVisible();
});
