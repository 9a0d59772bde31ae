import type { Frame, Page } from '@playwright/test';
import { storyText } from './forms.ts';
import { expect, openHost, seenAs, STRICT_POLICY } from './host.ts';
import { loud, test } from './own-server.ts';

/** The page for frames, served as somebody may serve it. */

const STRICT = { headers: { 'Content-Security-Policy': STRICT_POLICY } };

const inside = (page: Page) => page.frameLocator('iframe');

function framed(hash: string, sandbox: string): Parameters<typeof openHost>[1] {
  return {
    body: `<iframe src="embed.html#${hash}" width="800" height="840" ${sandbox} referrerpolicy="no-referrer"></iframe>`,
  };
}

function frameOf(page: Page): Frame {
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('there is no frame');
  return frame;
}

const violations = (frame: Frame): Promise<readonly string[]> => frame.evaluate(() => window.violations);

for (const [how, sandbox] of [
  ['in a sandbox', 'sandbox="allow-scripts"'],
  ['in a frame of its own host', ''],
] as const) {
  test(`the frame’s page under a strict policy with Trusted Types, ${how}: every view, no violation`, async ({
    page,
    files,
  }) => {
    files.set('/embed.html', STRICT);
    await openHost(page, framed('scenario=double-free&amp;controls=full&amp;load=click', sandbox));
    await inside(page).getByRole('button', { name: 'Show the live figure' }).click();
    for (const view of ['lanes', 'balance', 'table', 'graph']) {
      await inside(page).getByRole('button', { name: view, exact: false }).last().click();
      await expect(inside(page).locator('.fig-stage')).toHaveAttribute('data-view', view);
    }
    await expect(inside(page).locator('.ioasid-timeline')).toBeVisible();
    await inside(page).getByRole('button', { name: 'Last step' }).click();
    await expect(inside(page).locator('.root')).toHaveAttribute('data-ioasid-index', '18');
    // The rules of a log of one's own come as a part, and the link packs it.
    await page.evaluate(
      (log) =>
        document
          .querySelector('iframe')
          ?.contentWindow?.postMessage({ ns: 'ioasid-visualizer', v: 1, id: 1, type: 'load', log }, '*'),
      storyText('leak'),
    );
    await expect(inside(page).locator('.root')).toHaveAttribute('data-ioasid-total', '12');
    await expect(inside(page).locator('.fig-open')).toHaveAttribute('href', /#log=/);
    expect(await violations(frameOf(page))).toEqual([]);
  });
}

test('the frame’s page says under a strict policy what is wrong, without a violation', async ({
  page,
  files,
}) => {
  files.set('/embed.html', STRICT);
  await openHost(page, framed('scenario=leak&amp;v=2', 'sandbox="allow-scripts"'));
  await expect(inside(page).getByRole('alert')).toContainText('version 1 of its contract');
  await expect(inside(page).getByRole('link')).toHaveAttribute('href', /index\.html#scenario=leak$/);
  expect(await violations(frameOf(page))).toEqual([]);
});

/** A log beside the page: a sandboxed frame has no origin, so that to read it is to ask across origins. */
const SANDBOXED = framed('src=logs/leak.json&amp;at=3', 'sandbox="allow-scripts"');

test('a log by its address in a sandbox, from a server that lets everybody read it', async ({
  page,
  files,
}) => {
  files.set('/logs/leak.json', {
    headers: { 'Access-Control-Allow-Origin': '*' },
    body: storyText('leak'),
  });
  await openHost(page, SANDBOXED);
  await expect(inside(page).locator('.root')).toHaveAttribute('data-ioasid-total', '12');
  await expect(inside(page).locator('.root')).toHaveAttribute('data-ioasid-index', '3');
});

loud(
  'from a server that does not, the frame says so and leads to the program, which may',
  async ({ page, files }) => {
    files.set('/logs/leak.json', { body: storyText('leak') });
    await openHost(page, SANDBOXED);
    const alert = inside(page).getByRole('alert');
    await expect(alert).toContainText('/logs/leak.json cannot be read');
    await expect(alert).toContainText('the frame is sandboxed');
    expect(await seenAs<{ code: string }>(page, 'error')).toMatchObject([{ code: 'source/unreachable' }]);
    const link = inside(page).getByRole('link', { name: 'Open it in full' });
    await page.goto((await link.getAttribute('href')) ?? '');
    const program = page.locator('[data-ioasid-index]').first();
    await expect(program).toHaveAttribute('data-ioasid-total', '12');
    await expect(program).toHaveAttribute('data-ioasid-index', '3');
  },
);

test('without a sandbox the same address needs no permission', async ({ page, files }) => {
  files.set('/logs/leak.json', { body: storyText('leak') });
  await openHost(page, framed('src=logs/leak.json', ''));
  await expect(inside(page).locator('.root')).toHaveAttribute('data-ioasid-total', '12');
});
