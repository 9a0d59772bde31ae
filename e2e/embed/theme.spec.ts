import type { Page } from '@playwright/test';
import { ELEMENT_SCRIPT, expect, openHost, test } from './host.ts';

const FIGURE = '<ioasid-visualizer scenario="leak" load="eager"></ioasid-visualizer>';
const DARK = 'rgb(17, 20, 24)';
const LIGHT = 'rgb(248, 248, 246)';

const ground = (page: Page) => page.locator('ioasid-visualizer .fig');

const HOSTS: readonly (readonly [string, string, string, string])[] = [
  ['data-theme', ' data-theme="dark"', '', DARK],
  ['data-color-mode', ' data-color-mode="dark"', '', DARK],
  ['data-bs-theme', ' data-bs-theme="dark"', '', DARK],
  ['class', ' class="no-js dark"', '', DARK],
  ['color-scheme', '', '<style>:root{color-scheme:dark}</style>', DARK],
  [
    'a light signal before a dark scheme',
    ' data-theme="light"',
    '<style>:root{color-scheme:dark}</style>',
    LIGHT,
  ],
  [
    'data-theme before data-bs-theme, wherever they stand',
    ' data-theme="dark"',
    '<script>addEventListener("DOMContentLoaded", () => (document.body.dataset.bsTheme = "light"))</script>',
    DARK,
  ],
  ['data-color-mode before the class', ' data-color-mode="light" class="dark"', '', LIGHT],
  ['auto says nothing', ' data-theme="auto"', '', LIGHT],
  ['nothing', '', '', LIGHT],
];

for (const [name, html, head, colour] of HOSTS) {
  test(`the theme of the page, by ${name}`, async ({ page }) => {
    await openHost(page, { html, head: ELEMENT_SCRIPT + head, body: FIGURE });
    await expect(ground(page)).toHaveCSS('background-color', colour);
  });
}

test('it follows when the page or the system changes its mind', async ({ page }) => {
  await openHost(page, { head: ELEMENT_SCRIPT, body: FIGURE });
  await expect(ground(page)).toHaveCSS('background-color', LIGHT);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(ground(page)).toHaveCSS('background-color', DARK);
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
  await expect(ground(page)).toHaveCSS('background-color', LIGHT);
  await page.evaluate(() => document.documentElement.removeAttribute('data-theme'));
  await page.emulateMedia({ colorScheme: 'light' });
  // Around the figure, not only on the root: a component's own switch.
  await page.evaluate(() => {
    const around = document.createElement('section');
    document.body.append(around);
    around.append(...document.querySelectorAll('ioasid-visualizer'));
  });
  await expect(ground(page)).toHaveCSS('background-color', LIGHT);
  await page.evaluate(() => document.querySelector('section')?.classList.add('dark'));
  await expect(ground(page)).toHaveCSS('background-color', DARK);
  await page.evaluate(() => document.querySelector('ioasid-visualizer')?.setAttribute('theme', 'light'));
  await expect(ground(page)).toHaveCSS('background-color', LIGHT);
});

test('a page sets colours and height by custom properties', async ({ page }) => {
  await openHost(page, {
    head: `${ELEMENT_SCRIPT}<style>ioasid-visualizer{--ioasid-canvas:#ffe;--ioasid-height:400px}</style>`,
    body: FIGURE,
  });
  await expect(ground(page)).toHaveCSS('background-color', 'rgb(255, 255, 238)');
  expect((await page.locator('ioasid-visualizer').boundingBox())?.height).toBe(400);
});
