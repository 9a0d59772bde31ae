import type { Page } from '@playwright/test';
import { expect, figure, openApp } from '../app.ts';

/** Opens a presentation and its speaker's window, as a teacher does. */
export async function present(page: Page, story = 'exception-flow'): Promise<Page> {
  await openApp(page, `#scenario=${story}&present=1`);
  await expect(page.locator('.present-figure svg').first()).toBeVisible();
  return openSpeaker(page);
}

export async function openSpeaker(page: Page): Promise<Page> {
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await ready(speaker);
  return speaker;
}

/** Until it shows the presentation, and is heard of. */
export async function ready(speaker: Page): Promise<void> {
  await expect(speaker.locator('.speaker-now svg').first()).toBeVisible();
  await expect(speaker.getByText('Connected to the presentation')).toBeVisible();
}

export async function rowOf(page: Page): Promise<number> {
  return Number(await figure(page).getAttribute('data-ioasid-index'));
}

/** Until both windows stand on the same row, and stay there. */
export async function expectTogether(one: Page, other: Page): Promise<number> {
  await expect
    .poll(async () => {
      const before = [await rowOf(one), await rowOf(other)];
      await one.waitForTimeout(300);
      const after = [await rowOf(one), await rowOf(other)];
      return new Set([...before, ...after]).size;
    })
    .toBe(1);
  return rowOf(one);
}

/** Keys as a hand on the keyboard sends them, evenly over a time. */
export function press(page: Page, keys: readonly string[], everyMs: number): Promise<void> {
  return page.evaluate(
    ([codes, pause]) =>
      new Promise<void>((resolve) => {
        let at = 0;
        const timer = setInterval(() => {
          const code = codes[at];
          at += 1;
          if (code === undefined) {
            clearInterval(timer);
            resolve();
          } else document.dispatchEvent(new KeyboardEvent('keydown', { code, key: code, bubbles: true }));
        }, pause);
      }),
    [keys, everyMs] as const,
  );
}
