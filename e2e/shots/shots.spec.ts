import { expect, openApp, test } from '../app.ts';
import { openSpeaker } from '../present/windows.ts';

/**
 * The pictures of the documentation: `npm run shots` writes them to docs/pictures. In an ordinary test run the same pages are
 * opened and must be quiet, so that what the documentation shows can be shown.
 */
const WRITE = process.env['IOASID_SHOTS'] !== undefined;

interface Shot {
  readonly name: string;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}

const SHOTS: readonly Shot[] = [
  { name: 'graph', hash: '#scenario=exception-flow', width: 1440, height: 900 },
  { name: 'lanes', hash: '#scenario=exception-flow&view=lanes', width: 1440, height: 900 },
  { name: 'table', hash: '#scenario=exception-flow&view=table', width: 1440, height: 900 },
  { name: 'stolen', hash: '#scenario=double-free', width: 1440, height: 900 },
  { name: 'compare', hash: '#scenario=double-free&compare=v2,v4-2021', width: 1440, height: 900 },
  { name: 'balance', hash: '#scenario=double-free&view=balance', width: 1440, height: 900 },
  { name: 'told', hash: '#scenario=exception-flow&view=told', width: 1440, height: 900 },
  { name: 'locks', hash: '#scenario=exception-flow&view=locks&at=25', width: 1440, height: 900 },
  { name: 'pinned', hash: '#scenario=exception-flow&pin=19', width: 1440, height: 900 },
  { name: 'lesson', hash: '#lesson=a-second-free&step=predict', width: 1440, height: 900 },
  { name: 'present', hash: '#scenario=exception-flow&present=1', width: 1280, height: 720 },
  { name: 'present-lesson', hash: '#lesson=free-pending&step=get&present=1', width: 1280, height: 720 },
  { name: 'two-sets', hash: '#scenario=two-sets', width: 1024, height: 768 },
  { name: 'narrow', hash: '#scenario=exception-flow', width: 390, height: 844 },
];

for (const theme of ['light', 'dark'] as const) {
  test(`speaker, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await openApp(page, '#lesson=free-pending&step=free&present=1');
    await expect(page.locator('.present-figure svg').first()).toBeVisible();
    const speaker = await openSpeaker(page);
    await speaker.setViewportSize({ width: 900, height: 700 });
    await speaker.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(speaker.getByRole('region', { name: 'Next' })).toContainText('The answer');
    await speaker.evaluate(() => document.fonts.ready);
    if (WRITE) await speaker.screenshot({ path: `docs/pictures/speaker-${theme}.png` });
  });
}

for (const { name, hash, width, height } of SHOTS) {
  for (const theme of ['light', 'dark'] as const) {
    test(`${name}, ${theme}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await openApp(page, hash);
      await page.evaluate(() => document.fonts.ready);
      await expect(page.locator('.stage svg, .stage table, .present-figure svg').first()).toBeVisible();
      if (WRITE) await page.screenshot({ path: `docs/pictures/${name}-${theme}.png` });
    });
  }
}
