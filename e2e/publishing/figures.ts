import type { Locator, Page } from '@playwright/test';
import { expect as base } from '../app.ts';
import type { IoasidSeek } from '../../src/embed/ioasid-visualizer.d.ts';

/** Built pages load the program from the disk by many requests; a busy machine takes its time. */
export const expect = base.configure({ timeout: 30_000 });

/** The n-th figure of a page that shows one, or will. */
export function figureAt(page: Page, n: number): Locator {
  return page.locator('ioasid-visualizer').nth(n);
}

/** As a script of the page does it. */
export async function seekOn(page: Page, n: number, request: IoasidSeek): Promise<void> {
  await page
    .locator('ioasid-visualizer')
    .nth(n)
    .evaluate((element, to) => (element as HTMLElementTagNameMap['ioasid-visualizer']).seek(to), request);
}
