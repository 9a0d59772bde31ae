import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { MOST_ELEMENT, MOST_LOADER } from '../../scripts/build-embed.mjs';
import { ELEMENT_SCRIPT, expect, openHost, test } from './host.ts';

/** Scripts that a page asks for; `sizes` waits for their bodies and packs them. */
function scriptsOf(page: Page): { sizes(): Promise<Map<string, number>> } {
  const asked = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const name = new URL(response.url()).pathname.split('/').at(-1) ?? '';
    if (name.endsWith('.js')) asked.set(name, response.body().then(packed));
  });
  return {
    sizes: async () =>
      new Map(await Promise.all([...asked].map(async ([name, size]) => [name, await size] as const))),
  };
}

const packed = (body: Buffer): number => gzipSync(body, { level: 9 }).length;

const sum = (sizes: ReadonlyMap<string, number>): number =>
  [...sizes.values()].reduce((all, each) => all + each, 0);

test('before a figure is seen, only the loader is there', async ({ page }) => {
  const scripts = scriptsOf(page);
  await openHost(page, {
    head: ELEMENT_SCRIPT,
    body: '<div style="height:5000px"></div><ioasid-visualizer scenario="exception-flow"></ioasid-visualizer>',
  });
  await page.waitForTimeout(300);
  const sizes = await scripts.sizes();
  expect([...sizes.keys()]).toEqual(['ioasid-visualizer.js']);
  expect(sum(sizes)).toBeLessThanOrEqual(MOST_LOADER);
});

test('a scenario with graph, lanes and timeline, but without its own data', async ({ page }) => {
  const scripts = scriptsOf(page);
  await openHost(page, {
    head: ELEMENT_SCRIPT,
    body: '<ioasid-visualizer scenario="exception-flow" controls="full"></ioasid-visualizer>',
  });
  const figure = page.locator('ioasid-visualizer');
  await expect(figure).toHaveAttribute('data-ioasid-index', '28');
  await expect(figure.locator('.ioasid-picture')).toBeVisible();
  await expect(figure.locator('.ioasid-tl-track')).toBeVisible();
  await figure.getByRole('button', { name: 'Lanes' }).click();
  await expect(figure.locator('.ioasid-swim-list li').first()).toBeVisible();
  const sizes = await scripts.sizes();
  const stories = [...sizes].filter(([name]) => name.startsWith('story-'));
  expect(stories).toHaveLength(1);
  // With every sentence that the figure will say.
  expect(stories[0]?.[1]).toBeLessThan(7000);
  // Its own data are the story and where stories are.
  for (const name of sizes.keys()) if (/^stor(y|ies)-/.test(name)) sizes.delete(name);
  expect(sizes.size).toBe(2);
  expect(sum(sizes)).toBeLessThanOrEqual(MOST_ELEMENT);
});
