import type { Page } from '@playwright/test';
import { exchange } from './forms.ts';
import { ELEMENT_SCRIPT, expect, openHost, STRICT_POLICY, test } from './host.ts';

/** Pages of other people, each with both forms of the embed. */
interface Host {
  readonly name: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly html?: string;
  readonly head?: string;
  readonly width?: number;
}

const HOSTS: readonly Host[] = [
  { name: 'a plain page' },
  { name: 'a dark page', html: ' data-theme="dark"', head: '<meta name="color-scheme" content="dark">' },
  { name: 'a narrow page', width: 320 },
  { name: 'a page that sends no Referer', headers: { 'Referrer-Policy': 'no-referrer' } },
  {
    name: 'a page with a strict policy and Trusted Types',
    headers: { 'Content-Security-Policy': `${STRICT_POLICY}; frame-src 'self'` },
  },
  { name: 'a page from right to left', html: ' dir="rtl"' },
];

const FIELD = '<input id="field" autofocus><p>Text above.</p>';
const BELOW = '<p id="below">Text below.</p>';

interface FormOnPage {
  readonly name: string;
  readonly head: string;
  readonly body: string;
  readonly root: (page: Page) => ReturnType<Page['locator']>;
  readonly seek: (page: Page, to: number) => Promise<void>;
}

const FORMS: readonly FormOnPage[] = [
  {
    name: 'element',
    head: '<script src="ioasid-visualizer.js"></script>',
    body: '<ioasid-visualizer scenario="double-free" at="0" title="A second free"></ioasid-visualizer>',
    root: (page) => page.locator('ioasid-visualizer'),
    seek: (page, to) =>
      page
        .locator('ioasid-visualizer')
        .evaluate(
          (each, row) =>
            void (each as unknown as { seek(request: object): Promise<boolean> }).seek({ to: row }),
          to,
        ),
  },
  {
    name: 'frame',
    head: '',
    body: `<iframe src="embed.html#v=1&amp;scenario=double-free&amp;at=0" title="A second free" width="300" height="640"
      loading="lazy" sandbox="allow-scripts" referrerpolicy="no-referrer"></iframe>`,
    root: (page) => page.frameLocator('iframe').locator('.root'),
    seek: (page, to) => exchange(page, 'seek', { to }).then(() => undefined),
  },
];

for (const form of FORMS) {
  for (const { name, headers = {}, html = '', head = '', width = 900 } of HOSTS) {
    test(`${form.name} in ${name}: nothing moves, is taken, asked elsewhere or refused`, async ({
      page,
      context,
    }) => {
      const referers: (string | undefined)[] = [];
      page.on('request', (request) => {
        if (!request.url().endsWith('host.html')) referers.push(request.headers()['referer']);
      });
      await page.setViewportSize({ width, height: 900 });
      await openHost(page, { headers, html, head: head + form.head, body: FIELD + form.body + BELOW });
      const root = form.root(page);
      await expect(root).toHaveAttribute('data-ioasid-index', '0');
      // Once it is loaded, the network may go.
      await context.setOffline(true);
      for (let row = 1; row < 19; row += 1) await form.seek(page, row);
      await expect(root).toHaveAttribute('data-ioasid-index', '18');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
      expect(await page.evaluate(() => scrollY)).toBe(0);
      // The page's own, and in a frame those inside of it.
      for (const each of page.frames()) {
        expect(await each.evaluate(() => [...window.shifts, ...window.violations])).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      if ('Referrer-Policy' in headers) expect(referers.every((each) => each === undefined)).toBe(true);
      expect(await context.cookies()).toEqual([]);
    });
  }
}

test('ten frames on a page: only those in sight start', async ({ page }) => {
  const frames = Array.from(
    { length: 10 },
    (_, index) =>
      `<iframe src="embed.html#scenario=double-free&amp;at=${index}" width="700" height="500" sandbox="allow-scripts"></iframe>`,
  );
  await page.setViewportSize({ width: 720, height: 900 });
  await openHost(page, { body: frames.join('') });
  const root = (index: number) => page.frameLocator('iframe').nth(index).locator('.root');
  await expect(root(0)).toHaveAttribute('data-ioasid-index', '0');
  expect(await root(5).getAttribute('data-ioasid-index')).toBeNull();
  await page.locator('iframe').nth(9).scrollIntoViewIfNeeded();
  await expect(root(9)).toHaveAttribute('data-ioasid-index', '9');
  expect(await root(5).getAttribute('data-ioasid-index')).toBeNull();
});

test('printed, and as a PDF, the steps stand as a table with their pictures, over several pages', async ({
  page,
}) => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200"/></svg>';
  await page.route('**/step-*.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: svg }));
  const rows = Array.from(
    { length: 12 },
    (_, index) =>
      `<tr><td>${index}</td><td><img src="step-${index}.svg" width="300" height="200" alt=""></td></tr>`,
  );
  await openHost(page, {
    head: ELEMENT_SCRIPT,
    body: `<p>Above.</p><ioasid-visualizer scenario="leak" load="eager"><figure><table>${rows.join('')}</table></figure></ioasid-visualizer>${BELOW}`,
  });
  await expect(page.locator('.fig')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.fig')).toBeHidden();
  const [last, below] = [
    await page.locator('tr').last().boundingBox(),
    await page.locator('#below').boundingBox(),
  ];
  // Nothing is cut off, and what stands below stands below all of it.
  expect(below?.y).toBeGreaterThanOrEqual((last?.y ?? 0) + (last?.height ?? 0));
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(3);
});
