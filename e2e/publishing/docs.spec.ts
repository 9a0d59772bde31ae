import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { sitePages } from '../../scripts/lib/site/pages.mjs';
import { test } from '../app.ts';
import { expect } from './figures.ts';

/** By their sources: the specs are read before the site is built. */
const PAGES = (await sitePages()).flatMap(({ pages }) => pages.map(({ address }) => address));
const WITH_FIGURES = PAGES.filter((name) => name.startsWith('concepts/') || name === 'index.html');

test('each concept has its page', () => {
  const concepts = [
    'states',
    'reference-counts',
    'sets-and-quota',
    'notifications',
    'guest-numbers',
    'custom-allocators',
    'variants',
    'review',
  ];
  expect(WITH_FIGURES).toEqual(['index.html', ...concepts.map((name) => `concepts/${name}.html`)]);
});

/** Brings each figure into sight and waits for it. Answers how many there are. */
async function startFigures(page: Page): Promise<number> {
  const figures = await page.locator('ioasid-visualizer').all();
  for (const figure of figures) {
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toHaveAttribute('data-ioasid-index', /\d+/);
  }
  return figures.length;
}

for (const name of WITH_FIGURES) {
  test(`${name}: figures stand where the text says, links lead somewhere`, async ({ page }) => {
    await page.goto(`./docs/${name}`);
    expect(await startFigures(page)).toBeGreaterThan(0);
    // The picture in the fallback was drawn by the command line: it has to show the moment that the figure stands at.
    for (const figure of await page.locator('ioasid-visualizer').all()) {
      const alt = await figure.locator('img').getAttribute('alt');
      const [, step, total] = /operation (\d+) of (\d+)\./.exec(alt ?? '') ?? [];
      await expect(figure).toHaveAttribute('data-ioasid-index', String(Number(step) - 1));
      await expect(figure).toHaveAttribute('data-ioasid-total', String(total));
    }
    await followLinks(page);
  });
}

test('all other pages open quietly, and their links lead somewhere', async ({ page }) => {
  test.slow();
  for (const name of PAGES.filter((each) => !WITH_FIGURES.includes(each))) {
    await page.goto(`./docs/${name}`);
    await expect(page.locator('#contents [aria-current]')).toHaveCount(1);
    await followLinks(page);
  }
});

const followed = new Set<string>();

async function followLinks(page: Page): Promise<void> {
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const { origin } = new URL(page.url());
  for (const link of links.map((each) => each.split('#')[0] ?? each)) {
    // Nothing is asked of another host, not even by a test.
    if (followed.has(link) || !link.startsWith(`${origin}/`)) continue;
    followed.add(link);
    expect((await page.request.head(link)).status(), link).toBe(200);
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const name of ['index.html', 'concepts/variants.html', 'hazards.html']) {
      test(`${name} has no barrier that axe finds`, async ({ page }) => {
        await page.goto(`./docs/${name}`);
        await startFigures(page);
        // Figures have tests of their own.
        const { violations } = await new AxeBuilder({ page }).exclude('ioasid-visualizer').analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      });
    }
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const name of ['index.html', 'concepts/guest-numbers.html', 'log-format.html', 'differences.html']) {
    test(`${name} is not wider than the screen`, async ({ page }) => {
      await page.goto(`./docs/${name}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    });
  }
});

test.describe('from a disk', () => {
  test('pages and figures work without a server', async ({ browser }) => {
    const page = await browser.newPage();
    const noise: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') noise.push(message.text());
    });
    page.on('pageerror', (error) => noise.push(String(error)));
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) noise.push(request.url());
    });
    await page.goto(pathToFileURL(join(process.cwd(), 'dist/docs/concepts/guest-numbers.html')).href);
    expect(await startFigures(page)).toBe(3);
    await page.locator('.turning .next').click();
    await expect(page.locator('h1')).toHaveText('Custom allocators');
    expect(await startFigures(page)).toBe(4);
    expect(noise).toEqual([]);
    await page.close();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a page has its pictures and every step', async ({ page }) => {
    await page.goto('./docs/concepts/custom-allocators.html');
    const pictures = await page.locator('ioasid-visualizer img').all();
    expect(pictures).toHaveLength(4);
    await expect(
      page.locator('.ioasid-steps').first().getByText('ioasid_register_allocator(vcmd) = 0'),
    ).toBeVisible();
  });
});

test('the figures follow the colours that the reader chooses, and the choice stays', async ({ page }) => {
  await page.goto('./docs/index.html');
  await startFigures(page);
  const figure = page.locator('ioasid-visualizer');
  await page.getByRole('button', { name: 'Change to dark colours' }).click();
  await expect(figure).toHaveAttribute('data-theme', 'dark');
  await page.goto('./docs/concepts/states.html');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Change to light colours' }).click();
  await expect(figure.first()).toHaveAttribute('data-theme', 'light');
});
