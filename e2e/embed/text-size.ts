import type { FrameLocator, Locator } from '@playwright/test';
import { expect } from './host.ts';

type Inside = Locator | FrameLocator;

/** How high a line of the figure's own text is on the screen: 20 px where letters have their usual size. */
export async function expectLine(inside: Inside, heightPx: number): Promise<void> {
  const height = async (): Promise<number> =>
    (await inside.locator('.fig-position').boundingBox())?.height ?? 0;
  await expect.poll(height).toBeCloseTo(heightPx, 0);
}

/** Sentence, legend and bar are whole, and inside of the figure. */
export async function expectWhole(inside: Inside): Promise<void> {
  const cut = (): Promise<readonly string[]> => inside.locator('.fig').evaluate(cutParts);
  await expect.poll(cut).toEqual([]);
}

/** Runs in the page, where only its own text is known. */
function cutParts(figure: Element): readonly string[] {
  const room = figure.getBoundingClientRect();
  const parts = figure.querySelectorAll(
    '.fig-sentence, .fig-bar, .fig-bar > *, .fig-bar button, .ioasid-legend li, .fig-timeline',
  );
  const outside = [...parts].filter((part) => {
    const box = part.getBoundingClientRect();
    const [x, y] = [
      Math.min(box.left - room.left, room.right - box.right),
      Math.min(box.top - room.top, room.bottom - box.bottom),
    ];
    return box.width > 0 && (x < -1 || y < -1);
  });
  const sentence = figure.querySelector<HTMLElement>('.fig-sentence');
  if (sentence === null) return ['no sentence'];
  const height = sentence.offsetHeight;
  sentence.style.cssText = 'height:auto;-webkit-line-clamp:none';
  if (sentence.offsetHeight > height) outside.push(sentence);
  sentence.style.cssText = '';
  return outside.map((part) => part.outerHTML.slice(0, 80));
}
