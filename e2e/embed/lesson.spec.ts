import { readFileSync } from 'node:fs';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { builtIn, planOf } from '../lessons.ts';
import { ELEMENT, FORMS, type Raw } from './forms.ts';
import { ELEMENT_SCRIPT, expect, openHost, seenAs, STRICT_POLICY, test } from './host.ts';

type Inside = Locator | FrameLocator;

interface Quiz {
  readonly step: string;
  readonly kind: string;
  readonly result: string;
  readonly attempts: number;
}

const EVERY = readFileSync('e2e/embed/every-question.md', 'utf8');

/** Serves a lesson of the page's own beside it. */
async function serve(page: Page, text = EVERY): Promise<void> {
  await page.route('**/own.md', (route) => route.fulfill({ contentType: 'text/markdown', body: text }));
}

async function openOwn(page: Page, parameters: Raw = {}, text = EVERY): Promise<Locator> {
  await serve(page, text);
  await ELEMENT.open(page, { src: 'own.md', ...parameters });
  return page.locator('ioasid-visualizer');
}

/** Answers as they came to the page, a message without its envelope. */
async function told(page: Page): Promise<readonly Quiz[]> {
  const all = await seenAs<Quiz>(page, 'quiz');
  return all.map(({ step, kind, result, attempts }) => ({ step, kind, result, attempts }));
}

/** To where the question is answered, by keys. */
async function toQuestion(page: Page, inside: Inside): Promise<void> {
  await inside.locator('.fig-lesson-body').focus();
  await page.keyboard.press('q');
}

const verdict = (inside: Inside): Locator =>
  inside.locator('.fig-lesson-question[data-asked] .fig-lesson-verdict');

/** By kind, the keys that give a right answer and those that give a wrong one, from the first field on. */
const ANSWERS = {
  choice: { right: ['ArrowDown'], wrong: ['Space'] },
  number: { right: ['2'], wrong: ['7'] },
  id: { right: ['Space'], wrong: ['ArrowDown'] },
  user: { right: ['ArrowDown'], wrong: ['Space'] },
  state: { right: ['ArrowUp'], wrong: ['Space'] },
  order: { right: ['Alt+ArrowDown', 'Alt+ArrowDown'], wrong: [] },
} as const;

for (const [kind, { right, wrong }] of Object.entries(ANSWERS)) {
  test(`${kind}: wrong, right, shown by keys alone, and told to the page`, async ({ page }) => {
    const inside = await openOwn(page, { at: kind });
    for (const [keys, result] of [
      [wrong, 'wrong'],
      [right, 'right'],
    ] as const) {
      await page.reload();
      await toQuestion(page, inside);
      for (const key of keys) await page.keyboard.press(key);
      await inside.getByRole('button', { name: 'Check' }).press('Enter');
      await expect(verdict(inside)).toHaveAttribute('data-result', result);
      expect(await told(page)).toEqual([{ step: kind, kind, result, attempts: 1 }]);
    }
    await page.reload();
    await inside.getByRole('button', { name: 'Show the answer' }).press('Enter');
    await expect(verdict(inside)).toHaveAttribute('data-result', 'revealed');
    await expect(verdict(inside)).toContainText('The answer is:');
    // Its button is gone; whoever came by keys goes on by them.
    await expect(inside.getByRole('button', { name: 'Continue' })).toBeFocused();
    await page.keyboard.press('Enter');
    expect(await told(page)).toEqual([{ step: kind, kind, result: 'revealed', attempts: 0 }]);
  });

  test(`${kind}: passed by`, async ({ page }) => {
    const inside = await openOwn(page, { at: kind });
    await inside.locator('.fig-lesson-body').focus();
    await page.keyboard.press('n');
    expect(await told(page)).toEqual([{ step: kind, kind, result: 'skipped', attempts: 0 }]);
    // The next step says the answer; behind the last question comes the end.
    const answer = inside.locator('.fig-lesson-verdict[data-result="skipped"]');
    await expect(kind === 'order' ? inside.getByText('0 of 6 questions right') : answer).toBeVisible();
  });
}

test('nothing behind an open question is to be had, by keys, by scripts, or from the link', async ({
  page,
}) => {
  const inside = await openOwn(page, { at: 'number', controls: 'full' });
  const figure = page.locator('ioasid-visualizer');
  await expect(figure).toHaveAttribute('data-ioasid-total', '3');
  await ELEMENT.ask(page, 'seek', { to: 99 });
  await expect(figure).toHaveAttribute('data-ioasid-index', '2');
  expect((await ELEMENT.state(page)).total).toBe(3);
  await toQuestion(page, inside);
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(figure).toHaveAttribute('data-ioasid-total', '4');
  await expect(figure).toHaveAttribute('data-ioasid-index', '2');
});

test('what is picked in the picture is the answer, and what is chosen is picked', async ({ page }) => {
  const inside = await openOwn(page, { at: 'id' });
  await inside.locator('[data-key="id:1"]').click();
  await expect(inside.getByRole('radio', { name: 'IOASID 2' })).toBeChecked();
  await inside.getByRole('radio', { name: 'IOASID 1' }).check();
  await expect(inside.locator('[data-key="id:0"]')).toHaveAttribute('aria-pressed', 'true');
});

test('the text says where the picture is elsewhere, and brings it back', async ({ page }) => {
  const inside = await openOwn(page, { at: 'intro' });
  await expect(inside.getByText('Step 1 of 7')).toBeVisible();
  await ELEMENT.ask(page, 'seek', { to: 0 });
  await inside.getByRole('button', { name: 'Back to step 1' }).click();
  await expect(page.locator('ioasid-visualizer')).toHaveAttribute('data-ioasid-index', '2');
  await expect(inside.getByText('Step 1 of 7')).toBeVisible();
});

test('quiz="answers" shows answers at once and asks nothing', async ({ page }) => {
  const inside = await openOwn(page, { at: 'choice', quiz: 'answers' });
  await expect(page.locator('ioasid-visualizer')).toHaveAttribute('data-ioasid-total', '7');
  const question = inside.locator('.fig-lesson-question');
  await expect(question).toContainText('The answer is: nothing: a is reclaimed');
  await expect(inside.locator('.fig-lesson form')).toHaveCount(0);
  for (let step = 0; step < 12; step += 1) await inside.locator('.fig-lesson-body').press('n');
  await expect(inside.getByText('You have come to the end')).toBeVisible();
  expect(await told(page)).toEqual([]);
});

test('quiz="off" leaves questions out, and steps that only ask; set later, it begins anew', async ({
  page,
}) => {
  const inside = await openOwn(page, { quiz: 'off' });
  await inside.getByRole('button', { name: 'Begin' }).click();
  await expect(inside.getByText('Step 1 of 5')).toBeVisible();
  for (let step = 0; step < 12; step += 1) {
    await expect(inside.locator('.fig-lesson-question')).toHaveCount(0);
    await inside.locator('.fig-lesson-body').press('n');
  }
  await expect(inside.getByText('You have come to the end')).toBeVisible();
  expect(await told(page)).toEqual([]);
  await page.locator('ioasid-visualizer').evaluate((element) => element.setAttribute('quiz', 'on'));
  await expect(inside.getByText('6 questions')).toBeVisible();
  await page.locator('ioasid-visualizer').evaluate((element) => element.setAttribute('at', 'number'));
  await expect(inside.getByRole('heading', { name: 'A number' })).toBeVisible();
});

test('a broken lesson says what is wrong and in which line; the page’s own figure stands', async ({
  page,
}) => {
  await serve(page, EVERY.replace('ioasid_get(vm1, a)', 'ioasid_gat(vm1, a)'));
  await openHost(page, {
    head: ELEMENT_SCRIPT,
    body: '<ioasid-visualizer src="own.md"><p>Every question, on paper.</p></ioasid-visualizer>',
  });
  const line = EVERY.split('\n').findIndex((each) => each.includes('ioasid_get(vm1, a)')) + 1;
  const figure = page.locator('ioasid-visualizer');
  await expect(figure.getByRole('alert')).toContainText(`line ${line}`);
  await expect(figure.getByText('Every question, on paper.')).toBeVisible();
  const [error] = await seenAs<{ code: string }>(page, 'error');
  expect(error?.code).toMatch(/^lesson\//);
});

test('a lesson inside of the element, under the strictest policy, without a shift', async ({ page }) => {
  await openHost(page, {
    headers: { 'content-security-policy': STRICT_POLICY },
    head: '<link rel="stylesheet" href="ioasid-visualizer.css">' + ELEMENT_SCRIPT,
    body: `<ioasid-visualizer><script type="text/markdown">\n${EVERY}</script></ioasid-visualizer><p>below</p>`,
  });
  const inside = page.locator('ioasid-visualizer');
  await expect(inside.getByText('6 questions')).toBeVisible();
  const top = () => page.getByText('below').evaluate((node) => node.getBoundingClientRect().top);
  const before = await top();
  for (let step = 0; step < 12; step += 1) await inside.locator('.fig-lesson-body').press('n');
  await expect(inside.getByText('0 of 6 questions right')).toBeVisible();
  expect(await top()).toBe(before);
  expect(await page.evaluate(() => window.shifts)).toEqual([]);
});

const COUNT = planOf(builtIn('02-the-count.md'));

for (const form of FORMS) {
  test(`${form.name}: a built-in lesson stands at each stop where the program stands`, async ({ page }) => {
    await form.open(page, { scenario: 'the-count' });
    const inside = form.inside(page);
    for (const { row } of COUNT.positions) {
      await expect(form.root(page)).toHaveAttribute('data-ioasid-index', String(row));
      await inside.locator('.fig-lesson-body').press('n');
    }
    const skipped = COUNT.questions.map(({ quiz }) => ({ kind: quiz.asks, result: 'skipped', attempts: 0 }));
    expect(await told(page)).toEqual(skipped.map((each) => expect.objectContaining(each)));
    const href = await inside.locator('a.fig-open').getAttribute('href');
    expect(href).toContain('#lesson=the-count&step=');
  });
}
