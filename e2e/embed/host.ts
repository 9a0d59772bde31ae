import { test as plain, type Page } from '@playwright/test';
import { expect, test as base } from '../app.ts';

/** The policy that the contract names. The icon of a page is the page's business, so pictures are allowed here. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

declare global {
  interface Window {
    /** What a fixture page saw: events or messages, policy violations, shifts of its layout. */
    seen: { name: string; detail: unknown }[];
    violations: string[];
    shifts: number[];
  }
}

export { expect };

/** A page must not complain, and nothing in it may violate its policy or shift. */
export const test = base.extend<{ watched: void }>({
  watched: [
    async ({ page }, use) => {
      await page.addInitScript(watch);
      await use();
      if (page.url() === 'about:blank') return;
      expect(await page.evaluate(() => window.violations)).toEqual([]);
    },
    { auto: true },
  ],
});

/** Where a browser complains by itself of what the page forbids. */
export const loud = plain.extend<{ watched: void }>({
  watched: [
    async ({ page }, use) => {
      await page.addInitScript(watch);
      await use();
    },
    { auto: true },
  ],
});

/** Runs in every page and frame before its own scripts. */
function watch(): void {
  window.seen = [];
  window.violations = [];
  window.shifts = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    window.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
  });
  new PerformanceObserver((list) => {
    // Only this kind of entry has a value.
    for (const entry of list.getEntries())
      window.shifts.push((entry as PerformanceEntry & { value: number }).value);
  }).observe({ type: 'layout-shift', buffered: true });
  for (const name of ['ready', 'step', 'play', 'pause', 'ended', 'hazard', 'quiz', 'resize', 'error']) {
    document.addEventListener(`ioasid:${name}`, (event) => {
      window.seen.push({ name, detail: event instanceof CustomEvent ? event.detail : undefined });
    });
  }
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null || !('type' in data)) return;
    window.seen.push({ name: String(data.type), detail: data });
  });
}

interface HostPage {
  readonly head?: string;
  readonly body: string;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly charset?: string;
}

/** Serves a page of somebody else's beside the built program, and goes there. */
export async function openHost(
  page: Page,
  { head = '', body, html = '', headers = {}, charset = 'utf-8' }: HostPage,
): Promise<void> {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: `text/html; charset=${charset}`,
      headers,
      body: `<!doctype html><html lang="en"${html}><head><meta charset="${charset}"><title>host</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="favicon.svg">${head}</head>
<body>${body}</body></html>`,
    }),
  );
  await page.goto('./host.html');
}

export const ELEMENT_SCRIPT = '<script src="ioasid-visualizer.js" defer></script>';

/** Everything a fixture page saw under a name, in order. */
export function seenAs<Detail>(page: Page, name: string): Promise<readonly Detail[]> {
  return page.evaluate(
    (wanted) => window.seen.filter((each) => each.name === wanted).map(({ detail }) => detail),
    name,
  ) as Promise<readonly Detail[]>;
}
