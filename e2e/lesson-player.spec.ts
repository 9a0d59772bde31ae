import AxeBuilder from '@axe-core/playwright';
import { LESSONS } from '../src/lessons/lessons.ts';
import { dropFile, expect, openApp, shown, test } from './app.ts';
import { answerByKeys, builtIn, planOf, standsAt } from './lessons.ts';

const VERDICT = '#lesson-question .lesson-verdict';

const WAYS = ['right', 'wrong', 'skipped'] as const;

for (const { id, file } of LESSONS) {
  test(`${id} is played by keyboard alone to its end and back, answered rightly, wrongly and not at all`, async ({
    page,
  }) => {
    const { positions, questions } = planOf(builtIn(file));
    // Each way of answering is gone in every lesson.
    expect(questions.length).toBeGreaterThanOrEqual(WAYS.length);
    await openApp(page, `#lesson=${id}`);
    let right = 0;
    for (const { position, row } of positions) {
      await standsAt(page, row);
      const asked =
        position.kind === 'stop'
          ? questions.findIndex(({ step, stop }) => step === position.step && stop === position.stop)
          : -1;
      const question = questions[asked];
      if (question !== undefined) {
        await expect(page.locator('#lesson-question')).toBeVisible();
        // Nothing of what comes is there to be seen.
        await expect(page.locator('[data-ioasid-total]')).toHaveAttribute(
          'data-ioasid-total',
          String(row + 1),
        );
        const way = WAYS[asked % WAYS.length];
        const given = way === 'right' ? question.right : question.wrong;
        if (way !== 'skipped' && way !== undefined && given !== undefined) {
          await answerByKeys(page, question, given);
          await expect(page.locator(VERDICT)).toHaveAttribute('data-result', way);
          if (way === 'right') right += 1;
          await page.getByRole('button', { name: 'Continue' }).focus();
        }
      }
      if (position.kind !== 'end') await page.keyboard.press('n');
    }
    await expect(page.getByRole('heading', { name: 'You have come to the end' })).toBeVisible();
    await expect(page.locator('.lesson-score')).toHaveText(
      new RegExp(`^${right} of ${questions.length} questions? right$`),
    );
    for (const { row } of positions.toReversed().slice(1)) {
      await page.keyboard.press('p');
      await standsAt(page, row);
    }
    await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
  });
}

const SECOND_FREE = '06-a-second-free.md';

/** The row at which a step of that lesson begins. */
function beginOf(anchor: string): number {
  const lesson = builtIn(SECOND_FREE);
  const step = lesson.steps.findIndex((each) => each.anchor === anchor);
  const found = planOf(lesson).positions.find(
    ({ position }) => position.kind === 'stop' && position.step === step,
  );
  return found?.row ?? -1;
}

test('scrubbing leaves the step and comes back to it; trying something is a branch', async ({ page }) => {
  const row = beginOf('predict');
  await openApp(page, '#lesson=a-second-free&step=predict');
  await standsAt(page, row);
  await page.keyboard.press('ArrowLeft');
  await standsAt(page, row - 1);
  await page.getByRole('button', { name: 'Back to step 3' }).click();
  await standsAt(page, row);
  await page.getByRole('button', { name: 'Try it yourself' }).click();
  const form = page.getByRole('form', { name: 'Add an operation' });
  await form.getByLabel('Call').selectOption('ioasid_free');
  await form.getByLabel('User').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The picture shows a branch of your own.')).toBeVisible();
  expect((await shown(page)).ids).toMatchObject([{ ioasid: 5, state: 'reclaimed' }]);
  await page.getByRole('button', { name: 'Back to the lesson' }).click();
  await standsAt(page, row);
  await expect(form).toBeHidden();
  await expect(page.locator('#lesson-question')).toBeVisible();
});

test('a link names the step, and a reload goes on there', async ({ page }) => {
  await openApp(page, '#lesson=a-second-free');
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await expect.poll(() => new URL(page.url()).hash).toBe('#lesson=a-second-free&step=first');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'The first free' })).toBeVisible();
  await page.goto('./index.html#lesson=a-second-free&step=nowhere');
  await expect(page.getByText('There is no step “nowhere” in this lesson')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The first free' })).toBeVisible();
});

test('lessons are opened from the menu, which remembers how far one came', async ({ page }) => {
  await openApp(page, '#scenario=leak');
  const menu = page.getByRole('navigation', { name: 'What is open' }).getByRole('button');
  await menu.click();
  await page.getByRole('button', { name: 'Lessons' }).click();
  await page.getByRole('button', { name: /A second free steals/ }).click();
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await openApp(page, '#scenario=leak');
  await page.reload();
  await menu.click();
  await page.getByRole('button', { name: 'Lessons', exact: true }).click();
  await expect(page.getByRole('button', { name: /A second free steals begun/ })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in start, question, answer, step list and end, ${colorScheme}`, async ({
    page,
  }) => {
    const clean = async () =>
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openApp(page, '#lesson=a-second-free');
    await clean();
    await openApp(page, '#lesson=a-second-free&step=duty');
    await page.reload();
    await expect(page.locator('#lesson-question')).toBeVisible();
    await clean();
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await clean();
    await page.getByRole('button', { name: /^Step 5 of/ }).click();
    await clean();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Continue' }).focus();
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('n');
    await expect(page.getByRole('heading', { name: 'You have come to the end' })).toBeVisible();
    await clean();
  });
}

for (const width of [1024, 390]) {
  test(`a lesson fits ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openApp(page, '#lesson=a-second-free&step=predict');
    await expect(page.locator('#lesson-question')).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('a lesson of one’s own is dropped on the window; a broken one changes nothing', async ({ page }) => {
  await openApp(page, '#scenario=leak');
  await dropFile(page, `src/lessons/lessons/${SECOND_FREE}`, 'mine.md');
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
  await page.keyboard.press('n');
  await dropFile(page, 'src/lessons/broken/unknown-call.md');
  const notice = page.getByRole('alert').filter({ hasText: 'unknown-call.md cannot be opened' });
  await expect(notice).toContainText('27:7');
  await expect(notice).toContainText('did you mean "ioasid_get"?', { ignoreCase: true });
  await expect(page.getByRole('heading', { name: 'Two references' })).toBeVisible();
});

test('answers are told to scripts of the page, and to nobody else', async ({ page }) => {
  await openApp(page, '#lesson=a-second-free&step=predict');
  await page.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(globalThis, { told });
    for (const name of ['ioasid:quiz', 'ioasid:statement'])
      document.addEventListener(name, (event) => told.push((event as CustomEvent).detail));
  });
  await page.keyboard.press('q');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.locator(VERDICT)).toHaveAttribute('data-result', 'wrong');
  const [quiz, statement] = await page.evaluate(() => (globalThis as unknown as { told: object[] }).told);
  expect(quiz).toEqual({ step: 'predict', kind: 'choice', result: 'wrong', attempts: 1 });
  expect(statement).toMatchObject({
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
    result: { success: false, response: '0' },
  });
  const results = await page.evaluate(() =>
    (globalThis as unknown as { ioasidVisualizer: { getResults(): object } }).ioasidVisualizer.getResults(),
  );
  expect(results).toMatchObject({ id: 'a-second-free', right: 0, questions: 4 });
});
