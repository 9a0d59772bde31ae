import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test as base } from '@playwright/test';

/** What `window.ioasidVisualizer.getState()` answers, as far as the tests look at it. */
export interface ShownState {
  readonly index: number;
  readonly total: number;
  readonly semantics: string;
  readonly stateHash: string;
  readonly ids: readonly {
    readonly ioasid: number;
    readonly generation: number;
    readonly state: string;
    readonly refcount?: number;
    readonly holders: readonly { readonly user: string; readonly references: number }[];
  }[];
  readonly sets: readonly { readonly sid: number; readonly quota: number; readonly nr: number }[];
  readonly hazards: readonly { readonly code: string; readonly operation: number }[];
}

/** A test in which the page must stay quiet: no console error, no uncaught error, no request to another host. */
export const test = base.extend<{ quiet: void }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const noise: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') noise.push(message.text());
      });
      page.on('pageerror', (error) => noise.push(String(error)));
      page.on('request', (request) => {
        const url = new URL(request.url());
        const own =
          url.protocol === 'data:' ||
          url.protocol === 'blob:' ||
          url.origin === new URL(baseURL ?? '').origin;
        if (!own) noise.push(`request to ${url.origin}`);
      });
      await use();
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens the app at a link and waits until a log stands there. */
export async function openApp(page: Page, hash = ''): Promise<void> {
  await page.goto(`./index.html${hash}`);
  await expect(figure(page)).toHaveAttribute('data-ioasid-total', /\d+/);
}

export const figure = (page: Page) => page.locator('[data-ioasid-index]').first();

export function shown(page: Page): Promise<ShownState> {
  return page.evaluate(() =>
    (globalThis as unknown as { ioasidVisualizer: { getState(): ShownState } }).ioasidVisualizer.getState(),
  );
}

export async function seek(page: Page, to: number): Promise<void> {
  await page.evaluate((row) => {
    (
      globalThis as unknown as { ioasidVisualizer: { seek(request: { to: number }): void } }
    ).ioasidVisualizer.seek({ to: row });
  }, to);
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', String(to));
}

/** Lets go of a file over the window, as a person does. */
export async function dropFile(page: Page, path: string, name = basename(path)): Promise<void> {
  const content = readFileSync(path).toString('base64');
  const dataTransfer = await page.evaluateHandle(
    ([base64, fileName]) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64 ?? ''), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], fileName ?? ''));
      return transfer;
    },
    [content, name],
  );
  for (const event of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', event, { dataTransfer });
}

/** Adds a put of VDCM after the step one stands on, as a person does. */
export async function addPut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const form = page.getByRole('form', { name: 'Add an operation' });
  await form.getByLabel('User').fill('VDCM');
  await form.getByLabel('Call').selectOption('ioasid_put');
  await form.getByRole('button', { name: 'Run' }).click();
}
