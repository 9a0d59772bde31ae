import { expect } from './host.ts';
import type { Page } from '@playwright/test';
import { type Form, packedStory, type Raw, storyText } from './forms.ts';

/** One row of the table that both forms must pass. */
export interface Case {
  readonly name: string;
  readonly parameters: Raw;
  readonly holds: (page: Page, form: Form) => Promise<void>;
}

const FLOW = 'exception-flow';
/** Rows of the exception flow under its own rules, and where it opens. */
const TOTAL = 37;
const START = 28;

async function standsAt(page: Page, form: Form, index: number): Promise<void> {
  await expect(form.root(page)).toHaveAttribute('data-ioasid-index', String(index));
  expect((await form.state(page)).index).toBe(index);
}

const at = (name: string, parameters: Raw, index: number): Case => ({
  name,
  parameters: { scenario: FLOW, ...parameters },
  holds: (page, form) => standsAt(page, form, index),
});

const shows = (name: string, parameters: Raw, selector: string): Case => ({
  name,
  parameters: { scenario: FLOW, ...parameters },
  holds: async (page, form) => {
    await expect(form.inside(page).locator(selector).first()).toBeVisible();
  },
});

const fails = (name: string, parameters: Raw, words: RegExp): Case => ({
  name,
  parameters,
  holds: async (page, form) => {
    await expect(form.inside(page).getByRole('alert')).toHaveText(words);
  },
});

const asks = (name: string, type: string, request: object, ok: boolean, index = START): Case => ({
  name,
  parameters: { scenario: FLOW },
  holds: async (page, form) => {
    expect(await form.ask(page, type, request)).toEqual({ ok });
    await standsAt(page, form, index);
  },
});

export const CASES: readonly Case[] = [
  at('a scenario opens where its log says', {}, START),
  at('at: an index', { at: '14' }, 14),
  at('at: the first', { at: '0' }, 0),
  at('at: beyond the end is the end', { at: '9999' }, TOTAL - 1),
  at('at: below the first is the first', { at: '-3' }, 0),
  at('at: a marker', { at: 'dma' }, 19),
  at('at: an unknown marker is the log’s own start', { at: 'nowhere' }, START),
  at('at: a fraction is the log’s own start', { at: '1.5' }, START),
  at('at: empty is absent', { at: '' }, START),
  at('end: nothing beyond it', { end: '20' }, 20),
  at('end: at is clamped to it', { end: '20', at: '30' }, 20),
  at('end: before it nothing changes', { end: '20', at: '3' }, 3),
  at('end: a word is nothing', { end: 'soon' }, START),
  shows('view: graph is the default', {}, '.ioasid-picture'),
  shows('view: lanes', { view: 'lanes' }, '.ioasid-swim'),
  shows('view: table', { view: 'table' }, '.fig-table'),
  shows('view: balance', { view: 'balance' }, '.fig-table'),
  shows('view: another word is graph', { view: 'pink' }, '.ioasid-picture'),
  shows('controls: basic has a slim slider', {}, '.fig-scrubber'),
  shows('controls: full has the timeline', { controls: 'full' }, '.ioasid-timeline'),
  shows('controls: none keeps the way to the program', { controls: 'none' }, '.fig-open'),
  shows('controls: another word is basic', { controls: 'loud' }, '.fig-scrubber'),
  {
    name: 'semantics: other rules',
    parameters: { scenario: FLOW, semantics: 'v3' },
    holds: async (page, form) => expect((await form.state(page)).semantics).toBe('v3'),
  },
  fails('semantics: unknown rules', { scenario: FLOW, semantics: 'v9' }, /no rules of the name "v9"/),
  fails('scenario: unknown', { scenario: 'nope' }, /no scenario "nope"/),
  fails('no source at all', {}, /names no log/),
  fails('log: not a payload', { log: '***' }, /characters that no link of ours has/),
  fails('log: cut off', { log: packedStory('double-free').slice(0, 80) }, /cannot be unpacked/),
  {
    name: 'log: a whole log in the parameter',
    parameters: { log: packedStory('double-free'), at: '3' },
    holds: async (page, form) => {
      await standsAt(page, form, 3);
      await expect(form.root(page)).toHaveAttribute('data-ioasid-total', '19');
    },
  },
  fails('log goes before scenario', { log: '***', scenario: FLOW }, /characters/),
  fails('v: another version', { scenario: FLOW, v: '2' }, /version 1 of its contract/),
  at('v: 1', { v: '1' }, START),
  {
    name: 'theme: dark',
    parameters: { scenario: FLOW, theme: 'dark' },
    holds: async (page, form) => {
      await expect(form.inside(page).locator('.fig')).toHaveCSS('background-color', 'rgb(17, 20, 24)');
    },
  },
  {
    name: 'theme: setTheme',
    parameters: { scenario: FLOW, theme: 'light' },
    holds: async (page, form) => {
      expect(await form.ask(page, 'setTheme', { theme: 'dark' })).toEqual({ ok: true });
      await expect(form.inside(page).locator('.fig')).toHaveCSS('background-color', 'rgb(17, 20, 24)');
      expect(await form.ask(page, 'setTheme', { theme: 'pink' })).toEqual({ ok: false });
    },
  },
  {
    name: 'autoplay is ignored where motion is unwanted',
    parameters: { scenario: FLOW, autoplay: 'on', speed: '4' },
    holds: async (page, form) => {
      await page.waitForTimeout(600);
      await standsAt(page, form, START);
    },
  },
  asks('seek: to', 'seek', { to: 3 }, true, 3),
  asks('seek: by', 'seek', { by: -2 }, true, START - 2),
  asks('seek: beyond the end', 'seek', { to: 1e6 }, true, TOTAL - 1),
  asks('seek: a marker', 'seek', { marker: 'dma' }, true, 19),
  asks('seek: an unknown marker', 'seek', { marker: 'nowhere' }, false),
  asks('seek: a word', 'seek', { to: 'end' }, false),
  asks('seek: nothing', 'seek', {}, false),
  asks('seek: two at once', 'seek', { to: 1, by: 1 }, false),
  asks('seek: not a number', 'seek', { to: Number.NaN }, false),
  asks('setSemantics: unknown', 'setSemantics', { semantics: 'v9' }, false),
  asks('load: not a log', 'load', { log: 42 }, false),
  asks('load: a broken log', 'load', { log: '{"format": "ioasid-log/1"' }, false),
  {
    name: 'load: a log as text, then as an object',
    parameters: { scenario: FLOW },
    holds: async (page, form) => {
      const text = storyText('double-free');
      expect(await form.ask(page, 'load', { log: text })).toEqual({ ok: true });
      await expect(form.root(page)).toHaveAttribute('data-ioasid-total', '19');
      const parsed = JSON.parse(storyText('leak')) as object;
      expect(await form.ask(page, 'load', { log: parsed })).toEqual({ ok: true });
      await expect(form.root(page)).not.toHaveAttribute('data-ioasid-total', '19');
    },
  },
  {
    name: 'setSemantics stays in the same operation',
    parameters: { scenario: 'double-free', at: '9' },
    holds: async (page, form) => {
      expect(await form.ask(page, 'setSemantics', { semantics: 'v4-2021' })).toEqual({ ok: true });
      expect((await form.state(page)).semantics).toBe('v4-2021');
    },
  },
  {
    name: 'play at the end begins again, pause stops',
    parameters: { scenario: FLOW, at: '36', speed: '0.25' },
    holds: async (page, form) => {
      expect(await form.ask(page, 'play', {})).toEqual({ ok: true });
      expect(await form.ask(page, 'pause', {})).toEqual({ ok: true });
      await standsAt(page, form, 0);
    },
  },
];
