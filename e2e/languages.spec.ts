import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openApp, test } from './app.ts';

/**
 * Where English may stand in the pseudo-locale, and why. Everything else that can be seen or heard comes from the
 * catalogue: the pseudo-locale accents each small vowel of it, so that a text with a plain one escaped.
 */
const ENGLISH: Readonly<Record<string, string>> = {
  '.brand': 'the name of the program',
  '.language option': 'each language is listed by its own name',
  code: 'calls, locks and conditions, as they are written',
  '[class*=ioasid-]': 'the drawings, whose sentences about a log are English',
  '.rules option, .compare-choices label, .compared-side > header':
    'variants go by their own names; their sentences',
  '.crumb-title, .played-head > h2, .played-head > p, .callout > p':
    'title, description and markers of the log',
  '.story-groups': 'stories are written in English',
  '[lang]:not(html), .lesson-entry .story-title': 'a lesson carries its own language',
  '.stage-sentence, .lens-sentence, [role=status]': 'sentences about the log',
  '.operation-title, .operation-button, .history-title': 'operations of the log',
  '.inspector-head, .checks, .facts, .steps, .delivery-chain, .delivery-user':
    'what an operation did, in sentences',
  '.selection, .result-meaning, .messages, .why':
    'the same of what was picked, of results and of the kernel’s log',
  '.hazard-item, .hazard-card': 'hazards of the log, explained in English',
  '.table td, .table tbody th, .compare-sides h3, .compare-sides > section': 'cells are of the log',
  '.table thead th:has(.told-block), .balance-state, .theft, .balance-life':
    'users, states and IDs of the log',
  '.composer small, .composer option, .composer-field > label':
    'calls and arguments, as the kernel names them',
  '.filter .chip, .condition-choice, .branch-name, .branch-current, .compare thead th, .divergence, .branch button':
    'names of the log',
  '.share textarea, .share pre': 'the text that is copied out',
};

/** What can be seen or heard and has a plain vowel in it, outside the places above. */
function escaped(page: Page): Promise<readonly string[]> {
  return page.evaluate((allowed) => {
    const found = new Set<string>();
    const note = (element: Element, text: string | null) => {
      if (text === null || !/[aceinosuy]/.test(text) || element.closest(allowed) !== null) return;
      if (!element.checkVisibility({ visibilityProperty: true })) return;
      const name = element.tagName.toLowerCase() + [...element.classList].map((each) => `.${each}`).join('');
      const within = element.parentElement?.className ?? '';
      found.add(`${name} in ${within}: ${text.trim()}`);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node.parentElement !== null) note(node.parentElement, node.nodeValue);
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
      for (const element of document.querySelectorAll(`[${name}]`)) note(element, element.getAttribute(name));
    return [...found];
  }, Object.keys(ENGLISH).join(', '));
}

const VIEWS = ['graph', 'lanes', 'balance', 'told', 'locks', 'table'] as const;

/** What a person opens in the app, whatever its buttons are called. */
const PLACES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  help: (page) => page.keyboard.press('Shift+Slash'),
  composer: (page) => page.keyboard.press('a'),
  filter: (page) => page.keyboard.press('Slash'),
  hazards: (page) => page.locator('#list-hazards').click(),
  conditions: (page) => page.locator('.timeline-bar button[popovertarget]').nth(1).click(),
  branches: (page) => page.locator('.timeline-bar button[popovertarget]').nth(2).click(),
  'the list of stories': (page) => page.locator('.crumb').click(),
  'the list of lessons': async (page) => {
    await page.locator('.crumb').click();
    await page.locator('.open-kinds button').nth(1).click();
  },
  share: (page) => page.locator('.header-tools .file-buttons button').last().click(),
  'rules to compare': (page) => page.locator('.header-tools button[popovertarget]').first().click(),
  'a branch and its origin': async (page) => {
    await page.keyboard.press('a');
    await page.locator('.composer [type=submit]').click();
    await page.locator('.timeline-bar button[popovertarget]').nth(2).click();
    await page.locator('.branches .popover-foot button').last().click();
    await expect(page.locator('dialog.compare')).toBeVisible();
  },
};

async function openIn(page: Page, lang: string, hash: string): Promise<void> {
  await openApp(page, `${hash}&lang=${lang}`);
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
}

test.describe('the pseudo-locale', () => {
  for (const view of VIEWS)
    test(`reaches every text of the view ${view}`, async ({ page }) => {
      await openIn(page, 'en-x-pseudo', `#scenario=double-free&at=14&view=${view}`);
      await expect.poll(() => escaped(page)).toEqual([]);
    });

  for (const [place, open] of Object.entries(PLACES))
    test(`reaches every text of ${place}`, async ({ page }) => {
      await openIn(page, 'en-x-pseudo', '#scenario=double-free&at=14');
      await open(page);
      await expect.poll(() => escaped(page)).toEqual([]);
    });

  test('reaches every text of a comparison and of a lesson', async ({ page }) => {
    await openIn(page, 'en-x-pseudo', '#scenario=double-free&at=14&compare=v2,v3');
    await expect(page.locator('.compared-side').first()).toBeVisible();
    await expect.poll(() => escaped(page)).toEqual([]);
    await openIn(page, 'en-x-pseudo', '#lesson=a-second-free&step=predict');
    await page.reload();
    await expect(page.locator('.lesson-page').first()).toBeVisible();
    await expect.poll(() => escaped(page)).toEqual([]);
  });
});

test.describe('German', () => {
  for (const width of [1440, 1024, 390])
    test(`has room at a width of ${width}, and axe finds nothing`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await openIn(page, 'de', '#scenario=double-free&at=14');
        expect(await clipped(page)).toEqual([]);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id }) => id)).toEqual([]);
        await page.keyboard.press('Shift+Slash');
        await expect(page.getByRole('dialog', { name: 'Tasten' })).toBeVisible();
        expect(await clipped(page)).toEqual([]);
      }
    });

  test('is chosen in the help, at once and for the next visit; the address goes before it', async ({
    page,
  }) => {
    await openApp(page);
    await page.getByRole('button', { name: 'Keys and help' }).click();
    await page.getByLabel('Language').selectOption({ label: 'Deutsch' });
    await expect(page.getByRole('dialog', { name: 'Tasten' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await openApp(page, '#scenario=double-free&view=table&at=14');
    await page.reload();
    await expect(page.getByRole('tab', { name: 'Tabelle' })).toBeVisible();
    await expect(page.getByText('Vorrat: 1.048.572 von 1.048.576 übrig.')).toBeVisible();
    await page.goto('about:blank');
    await openIn(page, 'en', '#scenario=double-free');
    await expect(page.getByRole('tab', { name: 'Table' })).toBeVisible();
  });
});

/** Buttons, tabs and headings whose text does not fit, and what stands outside the window. */
function clipped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const room = document.documentElement;
    const wide = room.scrollWidth > room.clientWidth ? [`the page is ${room.scrollWidth} wide`] : [];
    const named = (element: Element) => `${element.className}: ${element.textContent.trim()}`;
    const all = [...document.querySelectorAll('button, [role=tab], select, h1, h2, h3, th')].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        // Names of the log may end in dots; tabs roll where there is no room for all.
        element.closest(
          '[class*=ioasid-], .operations, .scrolls, .crumb, [role=tablist], dialog > * .scrolls',
        ) === null,
    );
    const out = all.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (left < 0 || right > room.clientWidth);
    });
    const cut = all.filter(
      (element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1,
    );
    return [...wide, ...out.map(named), ...cut.map(named)];
  });
}
