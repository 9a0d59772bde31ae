import { expect, figure, openApp, test } from '../app.ts';
import { rowOf } from './windows.ts';

test.use({ viewport: { width: 1280, height: 720 } });

const SHOWN = [
  'scenario=exception-flow',
  'scenario=two-sets',
  'scenario=id-reuse',
  'scenario=double-free',
  'scenario=leak',
  'lesson=free-pending&step=get',
  'lesson=the-count',
];

interface Measured {
  readonly text: string;
  readonly px: number;
  readonly contrast: number;
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const shown of SHOWN) {
    test(`letters and contrast suffice for a projector: ${shown}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await openApp(page, `#${shown}&present=1`);
      await expect(page.locator('.present-figure svg').first()).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      const { captions, labels } = await page.evaluate(measure);
      expect(captions.length).toBeGreaterThan(1);
      expect(labels.length).toBeGreaterThan(3);
      for (const { text, px } of captions) expect(px, text).toBeGreaterThanOrEqual(24);
      for (const { text, px } of labels) expect(px, text).toBeGreaterThanOrEqual(18);
      for (const { text, contrast } of [...captions, ...labels])
        expect(contrast, text).toBeGreaterThanOrEqual(7);
    });
  }
}

/** Runs in the page: how large and how clear every text is on the screen. */
function measure(): { captions: Measured[]; labels: Measured[] } {
  const channel = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = numbers(colour);
    return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
  };
  const contrast = (one: string, other: string) => {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const opaque = (colour: string) =>
    colour !== 'none' &&
    !colour.startsWith('url') &&
    colour !== 'transparent' &&
    (numbers(colour)[3] ?? 1) > 0.9;
  /** What is filled right behind the middle of a text. */
  const behind = (element: Element): string => {
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    for (const candidate of [...document.querySelectorAll('.ioasid-picture *')].toReversed()) {
      if (!(candidate instanceof SVGGeometryElement)) continue;
      const matrix = candidate.getScreenCTM();
      if (matrix === null) continue;
      const point = new DOMPoint(x, y).matrixTransform(matrix.inverse());
      const { fill, stroke } = getComputedStyle(candidate);
      if (opaque(stroke) && candidate.isPointInStroke(point)) return stroke;
      if (opaque(fill) && candidate.isPointInFill(point)) return fill;
    }
    return getComputedStyle(document.querySelector('.present') ?? document.body).backgroundColor;
  };
  const labels = [...document.querySelectorAll<SVGTextElement>('.ioasid-picture text')]
    .filter((text) => text.textContent !== '' && text.getBBox().width > 0)
    .map((text) => {
      const own = Number.parseFloat(getComputedStyle(text).fontSize);
      const matrix = text.getScreenCTM();
      const { fill, stroke } = getComputedStyle(text);
      // A number over a hatching has a rim of its own.
      const ground = opaque(stroke) ? stroke : behind(text);
      return { text: text.textContent, px: own * (matrix?.a ?? 1), contrast: contrast(fill, ground) };
    });
  const ground = getComputedStyle(document.querySelector('.present') ?? document.body).backgroundColor;
  const captions = [...document.querySelectorAll('.present-words :is(p, span, strong, code, li)')].map(
    (element) => {
      const { fontSize, color } = getComputedStyle(element);
      return {
        text: element.textContent,
        px: Number.parseFloat(fontSize),
        contrast: contrast(color, ground),
      };
    },
  );
  return { captions, labels };
}

test('a clicker leads: on, back, black; any key brings the picture back and does nothing else', async ({
  page,
}) => {
  await openApp(page, '#scenario=exception-flow&at=10&present=1');
  await expect(page.locator('.present-figure svg').first()).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', '11');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', '9');
  for (const black of ['.', 'b']) {
    await page.keyboard.press(black);
    await expect(page.getByTestId('blank')).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(page.getByTestId('blank')).toBeHidden();
  }
  expect(await rowOf(page)).toBe(9);
});

test('the button starts it, nothing of the app is left around the picture, and Esc leaves', async ({
  page,
}) => {
  await openApp(page, '#scenario=leak');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(page.locator('.present-figure svg').first()).toBeVisible();
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('slider')).toHaveCount(0);
  await expect(page).toHaveURL(/present=1/);
  const row = await rowOf(page);
  await page.keyboard.press('PageUp');
  // A browser takes the first Esc to leave the full screen.
  await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', String(row - 1));
  await expect(page).not.toHaveURL(/present=1/);
});

test('what a step changes is on the screen, where the picture is higher than it', async ({ page }) => {
  await openApp(page, '#scenario=id-reuse&at=0&present=1');
  await expect(page.locator('.present-figure svg').first()).toBeVisible();
  for (let row = 1; row < 17; row += 1) {
    await page.keyboard.press('PageDown');
    await expect(figure(page)).toHaveAttribute('data-ioasid-index', String(row));
    const changed = page.locator('.ioasid-id .ioasid-changed').first();
    if ((await changed.count()) > 0) await expect(changed).toBeInViewport({ ratio: 0.9 });
  }
});
