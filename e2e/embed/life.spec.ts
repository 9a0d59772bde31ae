import type { Page } from '@playwright/test';
import { storyText } from './forms.ts';
import { ELEMENT_SCRIPT, expect, openHost, test } from './host.ts';

const element = (page: Page) => page.locator('ioasid-visualizer');

test('made by a script: properties before and after it is in the page', async ({ page }) => {
  await openHost(page, { head: ELEMENT_SCRIPT, body: '<main></main>' });
  await page.evaluate(async () => {
    await customElements.whenDefined('ioasid-visualizer');
    const made = document.createElement('ioasid-visualizer');
    Object.assign(made, { scenario: 'double-free', at: 5, load: 'eager', loop: true });
    document.querySelector('main')?.append(made);
  });
  await expect(element(page)).toHaveAttribute('data-ioasid-index', '5');
  await expect(element(page)).toHaveAttribute('loop', '');
  await element(page).evaluate((each) => Object.assign(each, { at: 7, loop: false, view: 'table' }));
  await expect(element(page)).toHaveAttribute('data-ioasid-index', '7');
  await expect(element(page).locator('.fig-table')).toBeVisible();
  expect(await element(page).getAttribute('loop')).toBeNull();
  expect(
    await element(page).evaluate((each) => {
      const { at, loop } = each as unknown as { readonly at: string; readonly loop: boolean };
      return [at, loop];
    }),
  ).toEqual(['7', false]);
});

test('properties that were set before the script came count', async ({ page }) => {
  await openHost(page, {
    body: '<ioasid-visualizer scenario="leak" load="eager"></ioasid-visualizer>',
  });
  await element(page).evaluate((each) => Object.assign(each, { scenario: 'double-free', at: 3 }));
  await page.addScriptTag({ url: 'ioasid-visualizer.js' });
  await expect(element(page)).toHaveAttribute('data-ioasid-index', '3');
  await expect(element(page)).toHaveAttribute('data-ioasid-total', '19');
});

test('every attribute can change after the figure stands', async ({ page }) => {
  await page.route('**/other.json', (route) => route.fulfill({ body: storyText('leak') }));
  await openHost(page, {
    head: ELEMENT_SCRIPT,
    body: '<ioasid-visualizer scenario="double-free" load="eager"></ioasid-visualizer>',
  });
  await expect(element(page)).toHaveAttribute('data-ioasid-total', '19');
  const set = (name: string, value: string | undefined): Promise<void> =>
    element(page).evaluate(
      (each, [key, to]) => {
        if (to === undefined) each.removeAttribute(key);
        else each.setAttribute(key, to);
      },
      [name, value] as const,
    );
  await set('at', 'second-free');
  await expect(element(page)).toHaveAttribute('data-ioasid-index', '12');
  await set('end', '8');
  await expect(element(page)).toHaveAttribute('data-ioasid-index', '8');
  await set('end', undefined);
  await set('view', 'lanes');
  await expect(element(page).locator('.ioasid-swim')).toBeVisible();
  await set('controls', 'full');
  await expect(element(page).locator('.ioasid-timeline')).toBeVisible();
  await set('controls', 'none');
  await expect(element(page).locator('.fig-bar')).toBeHidden();
  await set('theme', 'dark');
  await expect(element(page)).toHaveAttribute('data-theme', 'dark');
  await set('semantics', 'v3');
  await expect
    .poll(() =>
      element(page).evaluate(
        (each) => (each as unknown as { getState(): { semantics: string } }).getState().semantics,
      ),
    )
    .toBe('v3');
  await set('semantics', undefined);
  // An address goes before a scenario.
  await set('src', 'other.json');
  await expect(element(page)).toHaveAttribute('data-ioasid-total', '12');
  await set('v', '2');
  await expect(page.getByRole('alert')).toContainText('version 1 of its contract');
  expect(await element(page).getAttribute('data-ioasid-index')).toBeNull();
  await set('v', '1');
  await expect(element(page)).toHaveAttribute('data-ioasid-total', '12');
});

test('timeline and lanes of a log that asks for more can do more, and those of a story load none of it', async ({
  page,
}) => {
  const { operations, ...rest } = JSON.parse(storyText('double-free')) as {
    readonly operations: readonly object[];
  };
  const gaps = [{ afterOperation: 1, lostEvents: 479 }];
  const long = { ...rest, gaps, operations: Array.from({ length: 10 }, () => operations).flat() };
  await page.route('**/long.json', (route) => route.fulfill({ body: JSON.stringify(long) }));
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await openHost(page, {
    head: ELEMENT_SCRIPT,
    body: '<ioasid-visualizer scenario="double-free" load="eager" controls="full"></ioasid-visualizer>',
  });
  const timeline = element(page).locator('.ioasid-timeline');
  const overview = timeline.locator('.ioasid-tl-overview');
  await expect(timeline).toBeVisible();
  expect(loaded.filter((url) => url.includes('timeline-features'))).toEqual([]);
  await element(page).evaluate((each) => each.setAttribute('semantics', 'mainline-5.5'));
  await expect(timeline.locator('.ioasid-tl-uncounted')).toHaveText(/^These rules do not count/);
  await element(page).evaluate((each) => each.removeAttribute('semantics'));
  await expect(timeline.locator('.ioasid-tl-count-line')).not.toHaveCount(0);
  await expect(overview).toHaveCount(0);
  await element(page).evaluate((each) => each.setAttribute('src', 'long.json'));
  await expect(element(page)).toHaveAttribute('data-ioasid-total', '190');
  await expect(overview.locator('.ioasid-tl-brush')).toBeVisible();
  await expect(timeline).toHaveCount(1);
  await element(page).evaluate((each) => each.setAttribute('view', 'lanes'));
  await expect(element(page).locator('.ioasid-swim-lost')).toHaveText('479 events lost');
});

test('taken out and put in again, at once and after a while, it is one figure', async ({ page }) => {
  await openHost(page, {
    head: ELEMENT_SCRIPT,
    body: '<ioasid-visualizer scenario="double-free" load="eager" at="2"></ioasid-visualizer><main></main>',
  });
  // While its parts are on their way.
  await element(page).evaluate(async (each) => {
    each.remove();
    await new Promise((resolve) => setTimeout(resolve));
    document.body.append(each);
  });
  await expect(element(page)).toHaveAttribute('data-ioasid-index', '2');
  await element(page).evaluate(async (each) => {
    each.remove();
    await new Promise((resolve) => setTimeout(resolve, 30));
    document.querySelector('main')?.append(each);
  });
  await expect(element(page)).toHaveAttribute('data-ioasid-index', '2');
  await expect(element(page).locator('.fig')).toHaveCount(1);
});

test('two script tags are one element', async ({ page }) => {
  await openHost(page, {
    head: `${ELEMENT_SCRIPT}<script src="ioasid-visualizer.js?again" defer></script>`,
    body: '<ioasid-visualizer scenario="leak" load="eager"></ioasid-visualizer>',
  });
  await expect(element(page)).toHaveAttribute('data-ioasid-total', '12');
  await expect(element(page).locator('.fig')).toHaveCount(1);
});

test('before the script, and without it, :not(:defined) is the page’s own content', async ({ page }) => {
  await openHost(page, {
    body: '<ioasid-visualizer scenario="leak"><p class="own">1. VFIO allocates 5.</p></ioasid-visualizer>',
    head: '<style>ioasid-visualizer:not(:defined){display:block;outline:1px solid}</style>',
  });
  await expect(page.locator('ioasid-visualizer:not(:defined) .own')).toBeVisible();
  await page.addScriptTag({ url: 'ioasid-visualizer.js' });
  await expect(element(page)).toHaveAttribute('data-ioasid-total', '12');
  await expect(page.locator('.own')).toBeHidden();
});

test('a log that breaks takes the marks of the one before with it', async ({ page }) => {
  await openHost(page, {
    head: ELEMENT_SCRIPT,
    body: '<ioasid-visualizer scenario="leak" load="eager"><p class="own">the fallback</p></ioasid-visualizer>',
  });
  await expect(element(page)).toHaveAttribute('data-ioasid-total', '12');
  await element(page).evaluate((each) => each.setAttribute('scenario', 'nope'));
  await expect(page.locator('.own')).toBeVisible();
  expect(await element(page).getAttribute('data-ioasid-state-hash')).toBeNull();
  await element(page).evaluate((each) => each.setAttribute('scenario', 'double-free'));
  await expect(element(page)).toHaveAttribute('data-ioasid-total', '19');
  await expect(page.locator('.own')).toBeHidden();
});

test.describe('where motion is welcome', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('out of sight nothing plays, however it was started', async ({ page }) => {
    await openHost(page, {
      head: ELEMENT_SCRIPT,
      body: '<div style="height:3000px"></div><ioasid-visualizer scenario="leak" at="0" autoplay speed="4" load="eager"></ioasid-visualizer>',
    });
    await expect(element(page)).toHaveAttribute('data-ioasid-index', '0');
    await page.waitForTimeout(800);
    await expect(element(page)).toHaveAttribute('data-ioasid-index', '0');
    await element(page).scrollIntoViewIfNeeded();
    await expect(element(page)).not.toHaveAttribute('data-ioasid-index', '0');
  });
});
