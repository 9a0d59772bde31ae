import type { Page } from '@playwright/test';
import { FRAME } from './forms.ts';
import { expect, loud, openHost, test } from './host.ts';

const NS = { ns: 'ioasid-visualizer', v: 1 };

/** Malformed in some way; none may change anything, each is answered by one error. */
const HOSTILE: readonly unknown[] = [
  null,
  'play',
  42,
  true,
  [],
  ['ioasid-visualizer', 1, 'play'],
  {},
  { type: 'play' },
  { id: 1, type: 'play', v: 1 },
  { ...NS },
  { ...NS, id: 1 },
  { ...NS, type: 'play' },
  { ...NS, id: null, type: 'play' },
  { ...NS, id: { toString: 'x' }, type: 'play' },
  { ...NS, id: Number.NaN, type: 'play' },
  { ...NS, id: '', type: 'play' },
  { ...NS, id: 'x'.repeat(5000), type: 'play' },
  { ...NS, v: 2, id: 1, type: 'play' },
  { ...NS, v: '1', id: 1, type: 'play' },
  { ...NS, id: 1, type: 7 },
  { ...NS, id: 1, type: '__proto__' },
  { ...NS, id: 1, type: 'constructor' },
  { ...NS, id: 1, type: 'destroy' },
  { ...NS, id: 1, type: 'seek' },
  { ...NS, id: 1, type: 'seek', to: '3' },
  { ...NS, id: 1, type: 'seek', to: Infinity },
  { ...NS, id: 1, type: 'seek', by: 0.5 },
  { ...NS, id: 1, type: 'seek', marker: '<img src=x onerror=alert(1)>' },
  { ...NS, id: 1, type: 'setTheme', theme: { dark: true } },
  { ...NS, id: 1, type: 'setSemantics', semantics: ['v2'] },
  { ...NS, id: 1, type: 'load', log: null },
  { ...NS, id: 1, type: 'load', log: '<script>alert(1)</script>' },
  { ...NS, id: 1, type: 'load', log: { format: 'ioasid-log/1', operations: 'all' } },
  { ...NS, id: 1, type: 'hello', token: 7 },
];

const post = (page: Page, message: unknown): Promise<void> =>
  page.evaluate((each) => document.querySelector('iframe')?.contentWindow?.postMessage(each, '*'), message);

const counted = (page: Page, name: string): Promise<number> =>
  page.evaluate((wanted) => window.seen.filter((each) => each.name === wanted).length, name);

test('messages that are malformed change nothing, and each is answered by one error', async ({ page }) => {
  await FRAME.open(page, { scenario: 'double-free', at: '5' });
  const before = await FRAME.state(page);
  for (const [index, message] of HOSTILE.entries()) {
    await post(page, message);
    await expect.poll(() => counted(page, 'error'), { message: JSON.stringify(message) }).toBe(index + 1);
  }
  expect(await FRAME.state(page)).toMatchObject({ stateHash: before.stateHash, index: 5, semantics: 'v2' });
  expect(HOSTILE.length).toBeGreaterThanOrEqual(30);
  expect(await counted(page, 'error')).toBe(HOSTILE.length);
  expect(await counted(page, 'step')).toBe(0);
});

test('other protocols in the same page are left alone', async ({ page }) => {
  await FRAME.open(page, { scenario: 'double-free', at: '5' });
  await post(page, { ns: 'somebody-else', v: 1, id: 1, type: 'play' });
  expect((await FRAME.state(page)).index).toBe(5);
  expect(await counted(page, 'error')).toBe(0);
});

test('more than fifty a second are dropped, and said once', async ({ page }) => {
  await FRAME.open(page, { scenario: 'double-free', at: '0' });
  await page.evaluate((ns) => {
    const frame = document.querySelector('iframe')?.contentWindow;
    for (let id = 0; id < 400; id += 1)
      frame?.postMessage({ ...ns, id: `flood ${id}`, type: 'seek', to: id % 19 }, '*');
  }, NS);
  await expect.poll(() => counted(page, 'error')).toBe(1);
  await page.waitForTimeout(1200);
  // A busy machine may need more than a second for them; most are dropped all the same.
  expect(await counted(page, 'ack')).toBeLessThan(250);
  // Then it listens again, and what it says last is true.
  await FRAME.ask(page, 'seek', { to: 4 });
  expect((await FRAME.state(page)).index).toBe(4);
  expect(await counted(page, 'error')).toBe(1);
});

test('after hello only messages with the token count', async ({ page }) => {
  await FRAME.open(page, { scenario: 'double-free', at: '5' });
  expect(await FRAME.ask(page, 'hello', { token: 'secret' })).toEqual({ ok: true });
  expect(await FRAME.ask(page, 'seek', { to: 1 })).toEqual({ ok: false });
  expect(await FRAME.ask(page, 'seek', { to: 1, token: 'guess' })).toEqual({ ok: false });
  expect(await FRAME.ask(page, 'hello', { token: 'mine' })).toEqual({ ok: false });
  expect(await FRAME.ask(page, 'seek', { to: 2, token: 'secret' })).toEqual({ ok: true });
});

test('a neighbour in the same page is not the parent', async ({ page }) => {
  await page.route('**/neighbour.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<script>setInterval(() => parent.frames[0].postMessage(${JSON.stringify({ ...NS, id: 1, type: 'seek', to: 1 })}, '*'), 20)</script>`,
    }),
  );
  await openHost(page, {
    body: '<iframe src="embed.html#scenario=double-free&amp;at=5&amp;load=eager" width="720" height="500"></iframe><iframe src="neighbour.html"></iframe>',
  });
  await expect(page.frameLocator('iframe').first().locator('.root')).toHaveAttribute(
    'data-ioasid-index',
    '5',
  );
  await page.waitForTimeout(400);
  await expect(page.frameLocator('iframe').first().locator('.root')).toHaveAttribute(
    'data-ioasid-index',
    '5',
  );
  expect(await counted(page, 'ack')).toBe(0);
});

loud('a sandbox that refuses windows shows the address instead', async ({ page }) => {
  await FRAME.open(page, { scenario: 'double-free', at: '5' });
  await page.frameLocator('iframe').locator('a.fig-open').click();
  await expect(page.frameLocator('iframe').getByRole('textbox')).toHaveValue(
    /index\.html#scenario=double-free&at=5$/,
  );
});

test('a hash that changes changes the figure', async ({ page }) => {
  await FRAME.open(page, { scenario: 'double-free', at: '5' });
  await page.evaluate(() => {
    const frame = document.querySelector('iframe');
    if (frame !== null) frame.src = frame.src.replace('at=5', 'at=9');
  });
  await expect(FRAME.root(page)).toHaveAttribute('data-ioasid-index', '9');
});
