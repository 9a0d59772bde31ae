import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { ELEMENT_SCRIPT, expect, openHost, seenAs, test } from './host.ts';

/** The script before the body: the element is known when its tag is read. */
const EARLY_SCRIPT = '<script src="ioasid-visualizer.js"></script>';

const after = '<p id="after">What stands below.</p>';

async function stepThrough(page: Page): Promise<void> {
  const element = page.locator('ioasid-visualizer').first();
  await expect(element).toHaveAttribute('data-ioasid-index', /\d/);
  const total = Number(await element.getAttribute('data-ioasid-total'));
  for (let row = 0; row < total; row += 1) {
    await page.evaluate(
      (to) =>
        (document.querySelector('ioasid-visualizer') as unknown as { seek(request: object): void }).seek({
          to,
        }),
      row,
    );
  }
  await expect(element).toHaveAttribute('data-ioasid-index', String(total - 1));
}

for (const controls of ['none', 'basic', 'full']) {
  test(`controls="${controls}": nothing shifts from the load to the last step`, async ({ page }) => {
    await openHost(page, {
      head: EARLY_SCRIPT,
      body: `<ioasid-visualizer scenario="exception-flow" controls="${controls}"></ioasid-visualizer>${after}`,
    });
    await stepThrough(page);
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
  });
}

const RESERVED = [900, 700, 500, 340].flatMap((width) =>
  ['none', 'basic', 'full'].map((controls) => ({ width, controls, letters: '16px' })),
);
RESERVED.push(
  { width: 1300, controls: 'full', letters: '32px' },
  { width: 900, controls: 'none', letters: '32px' },
  { width: 700, controls: 'basic', letters: '24px' },
  { width: 320, controls: 'full', letters: '32px' },
);

for (const { width, controls, letters } of RESERVED) {
  test(`the style sheet that reserves the height is right at ${width} px with controls="${controls}" and letters of ${letters}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const late = await lateScript(page);
    const opened = openHost(page, {
      head: `${ELEMENT_SCRIPT}<link rel="stylesheet" href="ioasid-visualizer.css"><style>body{font-size:${letters}}</style>`,
      body: `<ioasid-visualizer scenario="leak" controls="${controls}"><p>Step by step.</p></ioasid-visualizer>${after}`,
    });
    await painted(page);
    late();
    await opened;
    await expect(page.locator('ioasid-visualizer')).toHaveAttribute('data-ioasid-index', /\d/);
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
  });
}

/** Holds the element's script back until it is let go. */
async function lateScript(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/ioasid-visualizer.js', async (route) => {
    await released;
    await route.continue();
  });
  return () => release();
}

async function painted(page: Page): Promise<void> {
  await expect(page.locator('#after')).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByType('paint').length).catch(() => 0))
    .toBeGreaterThan(0);
}

test('where readers see the picture of `render` first, the figure takes exactly its place', async ({
  page,
}) => {
  const { stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'render', 'src/lessons/stories/exception-flow.ioasid.json'],
    { encoding: 'utf8' },
  );
  await page.route('**/figure.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: stdout }));
  const late = await lateScript(page);
  const opened = openHost(page, {
    head: `${ELEMENT_SCRIPT}<style>body{width:720px}figure{margin:0}img{display:block}</style>`,
    body: `<ioasid-visualizer scenario="exception-flow"><figure><img src="figure.svg" width="720" height="540" alt="who holds IOASID 5"><figcaption>Step by step.</figcaption></figure></ioasid-visualizer>${after}`,
  });
  await expect(page.locator('img')).toBeVisible();
  await painted(page);
  late();
  await opened;
  await stepThrough(page);
  expect(await page.evaluate(() => window.shifts)).toEqual([]);
});

test('the height follows from width and controls, not from the log or the step', async ({ page }) => {
  const figures = ['exception-flow', 'two-sets', 'double-free', 'nope'].map(
    (id) => `<ioasid-visualizer scenario="${id}" load="eager"></ioasid-visualizer>`,
  );
  for (const width of [1200, 700, 500, 330]) {
    await page.setViewportSize({ width, height: 900 });
    await openHost(page, { head: ELEMENT_SCRIPT, body: figures.join('') });
    await expect(page.locator('.box[data-state="shown"]')).toHaveCount(3);
    const heights = await page
      .locator('ioasid-visualizer')
      .evaluateAll((all) => all.map((each) => each.clientHeight));
    expect(new Set(heights).size).toBe(1);
    const [ready] = await seenAs<{ height: number }>(page, 'ready');
    expect(ready?.height).toBe(heights[0]);
  }
});

test('ten on a page: only those in sight start, none touches another, idle ones cost no frame', async ({
  page,
}) => {
  const figures = Array.from(
    { length: 10 },
    (_, index) =>
      `<ioasid-visualizer id="f${index}" scenario="double-free" at="${index}"></ioasid-visualizer>`,
  );
  await openHost(page, { head: ELEMENT_SCRIPT, body: figures.join('') });
  const states = () =>
    page.locator('.box').evaluateAll((all) => all.map((box) => box.getAttribute('data-state')));
  await expect(page.locator('#f0')).toHaveAttribute('data-ioasid-index', '0');
  expect((await states()).slice(3)).toEqual(Array.from({ length: 7 }, () => 'waiting'));

  await page.locator('#f9').scrollIntoViewIfNeeded();
  await expect(page.locator('#f9')).toHaveAttribute('data-ioasid-index', '9');
  await page.locator('#f9').getByRole('slider').press('ArrowRight');
  await expect(page.locator('#f9')).toHaveAttribute('data-ioasid-index', '10');
  await expect(page.locator('#f0')).toHaveAttribute('data-ioasid-index', '0');

  const busy = await page.evaluate(async () => {
    let calls = 0;
    const [frame, interval] = [window.requestAnimationFrame, window.setInterval];
    window.requestAnimationFrame = (callback) => ((calls += 1), frame.call(window, callback));
    window.setInterval = ((...given: Parameters<typeof interval>) => (
      (calls += 1),
      interval(...given)
    )) as typeof interval;
    const mutations = new MutationObserver((list) => (calls += list.length));
    for (const figure of document.querySelectorAll('ioasid-visualizer')) {
      if (figure.shadowRoot !== null)
        mutations.observe(figure.shadowRoot, { subtree: true, childList: true, attributes: true });
    }
    await new Promise((resolve) => setTimeout(resolve, 600));
    return calls;
  });
  expect(busy).toBe(0);
});

test('a click starts a figure that waits for it; asking something does, too', async ({ page }) => {
  const figure =
    '<ioasid-visualizer scenario="leak" load="click"><p class="own">own picture</p></ioasid-visualizer>';
  await openHost(page, { head: ELEMENT_SCRIPT, body: figure + figure });
  const [first, second] = [
    page.locator('ioasid-visualizer').first(),
    page.locator('ioasid-visualizer').last(),
  ];
  await expect(first.locator('.own')).toBeVisible();
  await first.getByRole('button', { name: 'Show the live figure' }).click();
  await expect(first).toHaveAttribute('data-ioasid-total', '12');
  await expect(first.locator('.own')).toBeHidden();
  expect(await second.getAttribute('data-ioasid-total')).toBeNull();
  await second.evaluate((element) =>
    (element as unknown as { seek(request: object): Promise<boolean> }).seek({ to: 2 }),
  );
  await expect(second).toHaveAttribute('data-ioasid-index', '2');
});

test('an element that is moved goes on, one that is taken out leaves nothing running', async ({ page }) => {
  await openHost(page, {
    head: ELEMENT_SCRIPT,
    body: '<ioasid-visualizer scenario="leak" load="eager" at="3"></ioasid-visualizer><main></main>',
  });
  const element = page.locator('ioasid-visualizer');
  await expect(element).toHaveAttribute('data-ioasid-index', '3');
  await element.evaluate((each) => document.querySelector('main')?.append(each));
  await element.getByRole('slider').press('ArrowRight');
  await expect(element).toHaveAttribute('data-ioasid-index', '4');
  const left = await element.evaluateHandle((each) => (each.remove(), each));
  await page.waitForTimeout(50);
  expect(await left.evaluate((each) => each.shadowRoot?.querySelector('.fig') === null)).toBe(true);
});
