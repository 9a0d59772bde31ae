import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Inline } from '../src/lessons/lesson.ts';
import { expect, openApp, test } from './app.ts';
import { builtIn } from './lessons.ts';
import { pdfPages } from './pdf-text.ts';

const LESSON = builtIn('06-a-second-free.md');

function plain(content: readonly Inline[]): string {
  return content.map((part) => ('text' in part ? part.text : plain(part.content))).join('');
}

/** As it stands on paper, where lines may break anywhere. */
const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');

const words = LESSON.steps.flatMap(({ blocks }) => blocks);
const notes = words
  .flatMap((block) => (block.kind === 'notes' ? block.content : []))
  .flatMap((block) => (block.kind === 'paragraph' ? [squeezed(plain(block.content))] : []));
const quizzes = words.flatMap((block) => (block.kind === 'quiz' ? [block] : []));

/** The handout that the app makes of the lesson that is open, as a file. */
async function saved(page: Page, withNotes = false): Promise<string> {
  await page.getByRole('button', { name: 'Handout' }).click();
  const panel = page.getByRole('dialog', { name: 'Handout' });
  if (withNotes) await panel.getByLabel('with speaker notes').check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Save as HTML' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('a-second-free-steals.html');
  return readFile(await download.path(), 'utf8');
}

/** The pages of its PDF, as the browser prints it. */
async function printed(page: Page, html: string): Promise<readonly string[]> {
  const paper = await page.context().newPage();
  await paper.setContent(html);
  return (await pdfPages(await paper.pdf({ preferCSSPageSize: true }))).map(squeezed);
}

test('as PDF: a section for each step, no notes, the answers last', async ({ page }) => {
  await openApp(page, '#lesson=a-second-free');
  const pages = await printed(page, await saved(page));
  const all = pages.join('');
  const answers = pages.findIndex((text) => text.startsWith('Answers'));
  const told = pages.slice(0, answers).join('');
  const last = pages.slice(answers).join('');
  expect(answers).toBeGreaterThan(0);
  const heads = LESSON.steps.map(({ title }, index) =>
    squeezed(`Step ${index + 1} of ${LESSON.steps.length} ${title}`),
  );
  const places = heads.map((head) => told.indexOf(head));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(told.split(/Step\d+of\d+/)).toHaveLength(LESSON.steps.length + 1);
  expect(notes.length).toBeGreaterThan(0);
  for (const note of notes) expect(all).not.toContain(note);
  expect(quizzes.length).toBeGreaterThan(0);
  for (const quiz of quizzes) {
    expect(told).toContain(squeezed(plain(quiz.question)));
    const said = quiz.asks === 'order' ? [] : quiz.asks === 'choice' ? quiz.options : quiz.answers;
    for (const feedback of said.map((answer) => squeezed(plain(answer.feedback)))) {
      expect(last).toContain(feedback);
      if (feedback !== '') expect(told).not.toContain(feedback);
    }
  }
  expect(told).not.toMatch(/[✓✗]/);
});

test('with speaker notes when asked', async ({ page }) => {
  await openApp(page, '#lesson=a-second-free');
  const all = (await printed(page, await saved(page, true))).join('');
  for (const note of notes) expect(all).toContain(note);
});

test('it is printed from the player, and the page stays as it is', async ({ page }) => {
  // In every frame, before its own scripts: the dialog itself belongs to the browser.
  await page.addInitScript(() => {
    window.print = () => window.top?.dispatchEvent(new CustomEvent('printed', { detail: document.title }));
  });
  await openApp(page, '#lesson=a-second-free&step=predict');
  const title = page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('printed', (event) => resolve((event as CustomEvent).detail), { once: true });
      }),
  );
  await page.getByRole('button', { name: 'Handout' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Print' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await title).toBe(LESSON.title);
  await expect(page.getByRole('heading', { name: 'Predict' })).toBeVisible();
  await expect(page.locator('#lesson-question')).toBeVisible();
});

test('axe finds nothing in the panel and on the paper', async ({ page }) => {
  const clean = async (what: Page) =>
    expect((await new AxeBuilder({ page: what }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await openApp(page, '#lesson=a-second-free');
  const html = await saved(page, true);
  await page.getByRole('button', { name: 'Handout' }).click();
  await clean(page);
  const paper = await page.context().newPage();
  await paper.setContent(html);
  await clean(paper);
});
