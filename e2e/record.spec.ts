import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { parseLesson } from '../src/lessons/text/parse-lesson.ts';
import { addPut, expect, openApp, seek, test } from './app.ts';

async function startRecording(page: Page): Promise<void> {
  await page.getByTitle('Open another story or file').click();
  await page.getByRole('button', { name: 'Record a lesson' }).click();
}

async function saved(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save', exact: true }).last().click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.md$/);
  return readFile(await file.path(), 'utf8');
}

test('what a teacher does becomes a lesson: steps, operations, captions to fill in', async ({ page }) => {
  await openApp(page, '#scenario=exception-flow');
  await startRecording(page);
  const draft = page.getByRole('group', { name: 'Steps of the lesson' });
  await expect(draft.getByRole('button', { name: 'Save' })).toBeDisabled();

  await seek(page, 19);
  await draft.getByRole('button', { name: 'Step here' }).click();
  await draft.getByLabel('Title of step 1').fill('DMA runs');
  await draft.getByLabel('Caption of step 1').fill('Everything is set up, and the guest misbehaves.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await seek(page, 36);
  await addPut(page);
  await page.keyboard.press('Escape');
  await expect(draft.getByLabel('Title of step 2')).toHaveValue(/VDCM ioasid_put/);

  const text = await saved(page);
  const read = parseLesson(text, 'draft.md');
  expect(read.ok ? [] : read.problem).toEqual([]);
  expect(text).toContain('## DMA runs {#dma-runs}');
  expect(text).toContain('Everything is set up, and the guest misbehaves.');
  expect(text).toContain('on FREE kvm');
});

test('a recording is undone, and thrown away only with a way back', async ({ page }) => {
  await openApp(page, '#scenario=double-free');
  await startRecording(page);
  const draft = page.getByRole('group', { name: 'Steps of the lesson' });
  await draft.getByRole('button', { name: 'Step here' }).click();
  await expect(draft.getByLabel('Title of step 1')).toBeVisible();
  await draft.getByRole('button', { name: 'Discard' }).click();
  await expect(draft).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(draft.getByLabel('Title of step 1')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing while a lesson is recorded, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openApp(page, '#scenario=double-free');
    await startRecording(page);
    await page.getByRole('button', { name: 'Step here' }).click();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  });
}
