import { deflateRawSync, deflateSync } from 'node:zlib';
import { figure, openApp } from '../app.ts';
import { FORMS, packedStory, storyText } from './forms.ts';
import { expect, test } from './host.ts';

const zeros = Buffer.alloc(60 * 1024 * 1024, 0x20);
const whole = packedStory('double-free');

/** Payloads that are no log, or would fill the memory. Unit tests hold how little of them is unpacked. */
const BAD: readonly (readonly [string, string, RegExp])[] = [
  ['cut off', whole.slice(0, 200), /cannot be unpacked|is damaged/],
  ['with a letter changed', changed(packedToday(storyText('leak'))), /cannot be unpacked|is damaged/],
  ['foreign characters', '<script>', /characters that no link of ours has/],
  ['oversized', 'A'.repeat(300_000), /more than 1024 kB/],
  ['inflating', `2.${deflateSync(zeros).toString('base64url')}`, /more than 1024 kB/],
  ['inflating, of the first version', deflateRawSync(zeros).toString('base64url'), /more than 1024 kB/],
  ['of a newer version', '9.abc', /version 9/],
];

for (const [name, log, words] of BAD) {
  for (const form of FORMS) {
    test(`${form.name}: a log ${name} is refused with a message`, async ({ page }) => {
      await form.open(page, { log });
      await expect(form.inside(page).getByRole('alert')).toHaveText(words);
      expect(await form.root(page).getAttribute('data-ioasid-index')).toBeNull();
    });
  }

  test(`app: a log ${name} is refused with a message, and the story that was open stays`, async ({
    page,
  }) => {
    await openApp(page, `#log=${encodeURIComponent(log)}&at=3`);
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(figure(page)).toHaveAttribute('data-ioasid-index', '28');
  });
}

test('app: a link of a newer version is refused by its name', async ({ page }) => {
  await openApp(page, '#v=3&scenario=leak&at=2');
  await expect(page.getByRole('alert')).toContainText('version 3');
  await expect(figure(page)).toHaveAttribute('data-ioasid-total', '37');
});

test('app: an address of a log on this host is opened, one elsewhere is not asked', async ({ page }) => {
  await page.route('**/logs/leak.json', (route) =>
    route.fulfill({ path: 'src/lessons/stories/leak.ioasid.json', contentType: 'application/json' }),
  );
  await openApp(page, '#src=logs/leak.json&at=4&theme=dark&view=table');
  await expect(figure(page)).toHaveAttribute('data-ioasid-total', '12');
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', '4');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('about:blank');
  await openApp(page, '#src=https://elsewhere.example/leak.json');
  await expect(page.getByRole('alert')).toContainText('another host');
});

/** As links are packed today: with a checksum. */
function packedToday(log: string): string {
  return `2.${deflateSync(`{"log":${log}}`).toString('base64url')}`;
}

function changed(payload: string): string {
  const middle = Math.floor(payload.length / 2);
  return payload.slice(0, middle) + (payload[middle] === 'A' ? 'B' : 'A') + payload.slice(middle + 1);
}
