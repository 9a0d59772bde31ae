import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { MOST_ELEMENT, MOST_LOADER } from '../../scripts/build-embed.mjs';
import { ELEMENT_SCRIPT, expect, openHost, test } from './host.ts';

/** Scripts that a page asked for, with their packed sizes. */
function scriptsOf(page: Page): Map<string, number> {
  const found = new Map<string, number>();
  page.on('response', (response) => {
    const name = new URL(response.url()).pathname.split('/').at(-1) ?? '';
    if (name.endsWith('.js'))
      void response.body().then((body) => found.set(name, gzipSync(body, { level: 9 }).length));
  });
  return found;
}

const sum = (sizes: ReadonlyMap<string, number>): number =>
  [...sizes.values()].reduce((all, each) => all + each, 0);

test('before a figure is seen, only the loader is there', async ({ page }) => {
  const scripts = scriptsOf(page);
  await openHost(page, {
    head: ELEMENT_SCRIPT,
    body: '<div style="height:5000px"></div><ioasid-visualizer scenario="exception-flow"></ioasid-visualizer>',
  });
  await page.waitForTimeout(300);
  expect([...scripts.keys()]).toEqual(['ioasid-visualizer.js']);
  expect(sum(scripts)).toBeLessThanOrEqual(MOST_LOADER);
});

test('a scenario with its graph, its slider and its words, but without its own data', async ({ page }) => {
  const scripts = scriptsOf(page);
  await openHost(page, {
    head: ELEMENT_SCRIPT,
    body: '<ioasid-visualizer scenario="exception-flow"></ioasid-visualizer>',
  });
  await expect(page.locator('ioasid-visualizer')).toHaveAttribute('data-ioasid-index', '28');
  const stories = [...scripts].filter(([name]) => name.startsWith('story-'));
  expect(stories).toHaveLength(1);
  expect(stories[0]?.[1]).toBeLessThan(5000);
  // Its own data are the story and where stories are.
  for (const name of scripts.keys()) if (/^stor(y|ies)-/.test(name)) scripts.delete(name);
  expect(sum(scripts)).toBeLessThanOrEqual(MOST_ELEMENT);
});
