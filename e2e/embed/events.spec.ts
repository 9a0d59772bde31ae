import type { Page } from '@playwright/test';
import { FORMS } from './forms.ts';
import { expect, seenAs, test } from './host.ts';

interface Step {
  readonly index: number;
  readonly total: number;
  readonly call: string;
  readonly result: string;
  readonly caption: string;
  readonly stateHash: string;
}

/** Of an event; a message has its envelope around it. */
const members = (detail: object | undefined): readonly string[] =>
  Object.keys(detail ?? {})
    .filter((name) => !['ns', 'v', 'type', 'id'].includes(name))
    .toSorted();

const names = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    window.seen.map(({ name }) => name).filter((name) => name !== 'ack' && name !== 'state'),
  );

for (const form of FORMS) {
  test.describe(form.name, () => {
    test('ready, step and hazard say what the contract has', async ({ page }) => {
      await form.open(page, { scenario: 'double-free', at: '0' });
      const [ready] = await seenAs<Record<string, unknown>>(page, 'ready');
      expect(members(ready)).toEqual(['height', 'markers', 'operations', 'version']);
      expect(ready).toMatchObject({ version: expect.any(String), operations: 19 });
      expect(ready?.['markers']).toContainEqual(expect.objectContaining({ name: 'second-free', index: 12 }));
      expect(ready?.['height']).toBeGreaterThan(300);

      await form.ask(page, 'seek', { to: 12 });
      const [step] = await seenAs<Step>(page, 'step');
      expect(step).toMatchObject({ index: 12, total: 19, call: 'ioasid_free' });
      expect(members(step)).toEqual(['call', 'caption', 'index', 'result', 'stateHash', 'total']);
      expect(step?.caption).toContain('second free');
      expect(step?.stateHash).toBe((await form.state(page)).stateHash);
      const state = await form.state(page);
      expect(members(state)).toEqual(['hazards', 'ids', 'index', 'semantics', 'sets', 'stateHash', 'total']);
      expect(members(state.ids[0])).toEqual(['generation', 'holders', 'ioasid', 'refcount', 'set', 'state']);
      const hazards = await seenAs<{ index: number; code: string }>(page, 'hazard');
      expect(hazards.map(({ index }) => index)).toEqual(hazards.map(() => 12));
      expect(hazards.length).toBe(state.hazards.filter(({ operation }) => operation === 12).length);
      await form.ask(page, 'seek', { to: 5 });
      const { ids, sets } = await form.state(page);
      expect(members(ids.flatMap(({ holders }) => holders)[0])).toEqual(['references', 'user']);
      expect(members(sets[0])).toEqual(['nr', 'quota', 'sid']);
    });

    test('play, ended; play, pause; a step that changes nothing is not told', async ({ page }) => {
      await form.open(page, { scenario: 'leak', at: '10', speed: '4' });
      await form.ask(page, 'play', {});
      await expect.poll(() => names(page)).toContain('ended');
      expect((await names(page)).filter((name) => name !== 'hazard')).toEqual([
        'ready',
        'play',
        'step',
        'ended',
      ]);
      await form.ask(page, 'seek', { to: 0 });
      await form.ask(page, 'seek', { to: 0 });
      const sought = (await names(page)).filter((name) => name !== 'hazard').slice(4);
      expect(sought).toEqual(['step']);
      await form.ask(page, 'play', {});
      await form.ask(page, 'pause', {});
      // A busy machine may come to a step in between.
      const played = (await names(page)).filter((name) => name !== 'hazard' && name !== 'step').slice(3);
      expect(played).toEqual(['play', 'pause']);
    });

    test('another width tells another height', async ({ page }) => {
      await form.open(page, { scenario: 'leak' });
      await page.evaluate(() => {
        for (const host of document.querySelectorAll<HTMLElement>('iframe, ioasid-visualizer'))
          host.style.width = '340px';
      });
      await expect.poll(() => names(page)).toContain('resize');
      const [resize] = await seenAs<{ height: number }>(page, 'resize');
      expect(resize?.height).toBe(640);
    });

    test('the way to the program leads to the same moment', async ({ page, context }) => {
      await form.open(page, { scenario: 'double-free', view: 'table' });
      await form.ask(page, 'seek', { to: 7 });
      const { stateHash } = await form.state(page);
      const href = await form.inside(page).locator('a.fig-open').getAttribute('href');
      const app = await context.newPage();
      await app.goto(href ?? '');
      const root = app.locator('[data-ioasid-index]').first();
      await expect(root).toHaveAttribute('data-ioasid-index', '7');
      await expect(root).toHaveAttribute('data-ioasid-state-hash', stateHash);
      await app.close();
    });
  });
}

test.describe('where motion is welcome', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  for (const form of FORMS) {
    test(`${form.name}: autoplay plays to the end, loop begins again`, async ({ page }) => {
      await form.open(page, { scenario: 'leak', at: '9', speed: '4', autoplay: '', loop: '' });
      await expect.poll(() => names(page), { timeout: 10_000 }).toContain('step');
      await expect
        .poll(async () => (await seenAs<Step>(page, 'step')).map(({ index }) => index), { timeout: 10_000 })
        .toContain(0);
    });
  }
});
