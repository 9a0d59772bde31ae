import { storyText } from './forms.ts';
import { ELEMENT_SCRIPT, expect, openHost, seenAs, STRICT_POLICY, test } from './host.ts';

const VIEWS = ['graph', 'lanes', 'balance', 'table'] as const;

test('under a strict policy with Trusted Types every view works, without a violation', async ({ page }) => {
  await openHost(page, {
    head: ELEMENT_SCRIPT,
    headers: { 'Content-Security-Policy': STRICT_POLICY },
    body: '<ioasid-visualizer scenario="double-free" controls="full" load="eager"></ioasid-visualizer>',
  });
  const element = page.locator('ioasid-visualizer');
  for (const view of VIEWS) {
    await element.getByRole('button', { name: view, exact: false }).last().click();
    await expect(element.locator('.fig-stage')).toHaveAttribute('data-view', view);
  }
  await element.getByRole('button', { name: 'Last step' }).click();
  await expect(element).toHaveAttribute('data-ioasid-index', '18');
});

test('a log inside of the element needs no address, and the policy nothing more', async ({ page }) => {
  await openHost(page, {
    head: ELEMENT_SCRIPT,
    headers: { 'Content-Security-Policy': STRICT_POLICY },
    body: `<ioasid-visualizer load="eager" at="second-free"><script type="application/ioasid-log+json">${storyText('double-free')}</script><p>fallback</p></ioasid-visualizer>`,
  });
  await expect(page.locator('ioasid-visualizer')).toHaveAttribute('data-ioasid-index', '12');
});

test('a log at an address of the same host; the log inside goes before it', async ({ page }) => {
  await page.route('**/logs/leak.json', (route) => route.fulfill({ body: storyText('leak') }));
  await openHost(page, {
    head: ELEMENT_SCRIPT,
    body: `<ioasid-visualizer load="eager" src="logs/leak.json"></ioasid-visualizer>
      <ioasid-visualizer load="eager" src="logs/leak.json"><script type="application/ioasid-log+json">${storyText('double-free')}</script></ioasid-visualizer>`,
  });
  const [first, second] = await page.locator('ioasid-visualizer').all();
  await expect(second ?? page.locator('x')).toHaveAttribute('data-ioasid-total', '19');
  await expect(first ?? page.locator('x')).toHaveAttribute('data-ioasid-total', '12');
});

test('another host is never asked', async ({ page }) => {
  await openHost(page, {
    head: ELEMENT_SCRIPT,
    body: '<ioasid-visualizer load="eager" src="https://elsewhere.example/log.json"><p>the fallback</p></ioasid-visualizer>',
  });
  await expect(page.getByRole('alert')).toContainText('another host');
  await expect(page.getByText('the fallback')).toBeVisible();
  expect(await seenAs<{ code: string }>(page, 'error')).toMatchObject([{ code: 'source/foreign' }]);
});

test('a broken log says what is wrong and where, with the fallback below', async ({ page }) => {
  await page.route('**/broken.json', (route) =>
    route.fulfill({ body: '{"format": "ioasid-log/1",\n "title": 3}' }),
  );
  await openHost(page, {
    head: ELEMENT_SCRIPT,
    body: '<ioasid-visualizer load="eager" src="broken.json"><p>the fallback</p></ioasid-visualizer>',
  });
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('line 2');
  const [above, below] = [await alert.boundingBox(), await page.getByText('the fallback').boundingBox()];
  expect(below?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0) - 1);
});

test('once loaded, a figure needs no network, no cookie and no Referer', async ({ page, context }) => {
  const headers: string[] = [];
  page.on('request', (request) => headers.push(...Object.keys(request.headers())));
  await openHost(page, {
    head: ELEMENT_SCRIPT,
    headers: { 'Referrer-Policy': 'no-referrer' },
    body: '<ioasid-visualizer scenario="exception-flow" load="eager"></ioasid-visualizer>',
  });
  const element = page.locator('ioasid-visualizer');
  await expect(element).toHaveAttribute('data-ioasid-index', '28');
  await context.setOffline(true);
  await element.locator('.fig').press('End');
  await expect(element).toHaveAttribute('data-ioasid-index', '36');
  expect(headers).not.toContain('cookie');
  expect(headers).not.toContain('referer');
  expect(await context.cookies()).toEqual([]);
});

test('bad parameters fall back to defaults with one message', async ({ page }) => {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  await openHost(page, {
    head: ELEMENT_SCRIPT,
    body: '<ioasid-visualizer scenario="leak" load="eager" view="pink" speed="900" at="nowhere" keys="maybe"></ioasid-visualizer>',
  });
  await expect(page.locator('ioasid-visualizer')).toHaveAttribute('data-ioasid-total', '12');
  expect(messages).toHaveLength(1);
  for (const name of ['warning', 'view', 'speed', 'at=', 'keys']) expect(messages[0]).toContain(name);
});
