import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { ShownState } from '../app.ts';
import { ELEMENT_SCRIPT, openHost, expect } from './host.ts';

export type Raw = Readonly<Record<string, string>>;

export interface Answer {
  readonly ok: boolean;
}

/** One of the two forms of the embed, driven from its host page. */
export interface Form {
  readonly name: 'element' | 'frame';
  /** Opens a host with one figure; settled when it shows something, be it trouble. */
  open(page: Page, parameters: Raw): Promise<void>;
  ask(page: Page, name: string, request: object): Promise<Answer>;
  state(page: Page): Promise<ShownState>;
  /** Inside of the figure. */
  inside(page: Page): Locator | FrameLocator;
  /** What carries the marks for those who look from outside. */
  root(page: Page): Locator;
}

function attributes(parameters: Raw): string {
  return Object.entries(parameters)
    .map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`)
    .join('');
}

const SETTLED = /shown|trouble/;

export const ELEMENT: Form = {
  name: 'element',
  async open(page, parameters) {
    await openHost(page, {
      head: ELEMENT_SCRIPT,
      body: `<ioasid-visualizer load="eager"${attributes(parameters)}></ioasid-visualizer>`,
    });
    await expect(page.locator('ioasid-visualizer .box')).toHaveAttribute('data-state', SETTLED);
    await settle(page);
  },
  async ask(page, name, request) {
    const ok = await page.evaluate(
      async ([method, given]) => {
        const element = document.querySelector('ioasid-visualizer') as unknown as Record<
          string,
          (request: unknown) => Promise<boolean>
        >;
        return (await element[method]?.(given)) === true;
      },
      [name, request] as const,
    );
    return { ok };
  },
  state: (page) =>
    page.evaluate(() =>
      (document.querySelector('ioasid-visualizer') as unknown as { getState(): ShownState }).getState(),
    ),
  inside: (page) => page.locator('ioasid-visualizer'),
  root: (page) => page.locator('ioasid-visualizer'),
};

let nextId = 1;

interface Reply {
  readonly type: string;
  readonly id?: number;
  readonly ok?: boolean;
}

/** Sends a message to the frame and waits for its answer. */
export async function exchange(page: Page, type: string, request: object): Promise<readonly Reply[]> {
  const id = nextId;
  nextId += 1;
  await page.evaluate(
    (message) => document.querySelector('iframe')?.contentWindow?.postMessage(message, '*'),
    { ns: 'ioasid-visualizer', v: 1, id, type, ...request },
  );
  const replies = (): Promise<readonly Reply[]> =>
    page.evaluate(
      (wanted) =>
        window.seen
          .map(({ detail }) => detail as { id?: number; type: string })
          .filter(({ id }) => id === wanted),
      id,
    );
  await expect.poll(async () => (await replies()).some(({ type: kind }) => kind === 'ack')).toBe(true);
  return replies();
}

export const FRAME: Form = {
  name: 'frame',
  async open(page, parameters) {
    const hash = new URLSearchParams({ load: 'eager', ...parameters }).toString();
    await openHost(page, {
      body: `<iframe src="embed.html#${hash.replaceAll('&', '&amp;')}" width="720" height="600"
        sandbox="allow-scripts" referrerpolicy="no-referrer"></iframe>`,
    });
    await expect
      .poll(() => page.evaluate(() => window.seen.some(({ name }) => name === 'ready' || name === 'error')))
      .toBe(true);
  },
  async ask(page, name, request) {
    const replies = await exchange(page, name, request);
    return { ok: replies.some(({ type, ok }) => type === 'ack' && ok === true) };
  },
  async state(page) {
    const replies = await exchange(page, 'getState', {});
    return replies.find(({ type }) => type === 'state') as unknown as ShownState;
  },
  inside: (page) => page.frameLocator('iframe'),
  root: (page) => page.frameLocator('iframe').locator('.root'),
};

export const FORMS: readonly Form[] = [ELEMENT, FRAME];

/** The first drawing may wait for a part that is on its way. */
async function settle(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => window.seen.some(({ name }) => name === 'ready' || name === 'error')))
    .toBe(true);
}

export function storyText(id: string): string {
  return readFileSync(`src/lessons/stories/${id}.ioasid.json`, 'utf8');
}

/** A story as a link carries a log: packed, in letters, digits, - and _. */
export function packedStory(id: string): string {
  return deflateRawSync(storyText(id)).toString('base64url');
}
