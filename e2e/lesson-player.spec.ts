import { LESSONS } from '../src/lessons/lessons.ts';
import { openApp, test, expect } from './app.ts';
import { answerByKeys, planOf, standsAt } from './lessons.ts';

const VERDICT = '#lesson-question .lesson-verdict';

for (const { id, load } of LESSONS) {
  for (const way of ['right', 'wrong', 'skipped'] as const) {
    test(`${id} is played by keyboard alone to its end and back, ${way}`, async ({ page }) => {
      const { positions, questions } = planOf(await load());
      await openApp(page, `#lesson=${id}`);
      for (const { position, row } of positions) {
        await standsAt(page, row);
        const question =
          position.kind === 'stop' &&
          questions.find(({ step, stop }) => step === position.step && stop === position.stop);
        if (question) {
          await expect(page.locator('#lesson-question')).toBeVisible();
          // Nothing of what comes is there to be seen.
          await expect(page.locator('[data-ioasid-total]')).toHaveAttribute(
            'data-ioasid-total',
            String(row + 1),
          );
          const given = way === 'right' ? question.right : question.wrong;
          if (way !== 'skipped' && given !== undefined) {
            await answerByKeys(page, question, given);
            await expect(page.locator(VERDICT)).toHaveAttribute('data-result', way);
            await page.getByRole('button', { name: 'Continue' }).focus();
          }
        }
        if (position.kind !== 'end') await page.keyboard.press('n');
      }
      await expect(page.getByRole('heading', { name: 'You have come to the end' })).toBeVisible();
      const right = way === 'right' ? questions.length : 0;
      await expect(page.locator('.lesson-score')).toHaveText(
        `${right} of ${questions.length} answered rightly`,
      );
      for (const { row } of positions.toReversed().slice(1)) {
        await page.keyboard.press('p');
        await standsAt(page, row);
      }
      await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
    });
  }
}

test('scrubbing leaves the step and comes back to it; trying something is a branch', async ({ page }) => {
  await openApp(page, '#lesson=second-free&step=predict');
  await standsAt(page, 1);
  await page.keyboard.press('ArrowLeft');
  await standsAt(page, 0);
  await page.getByRole('button', { name: 'Back to step 2' }).click();
  await standsAt(page, 1);
  await page.getByRole('button', { name: 'Try it yourself' }).click();
  const form = page.getByRole('form', { name: 'Add an operation' });
  await form.getByLabel('User').focus();
  await page.keyboard.press('Enter');
  await standsAt(page, 2);
  await page.getByRole('button', { name: 'Back to the lesson' }).click();
  await standsAt(page, 1);
  await expect(form).toBeHidden();
  await expect(page.locator('#lesson-question')).toBeVisible();
});

test('a link names the step, and a reload goes on there', async ({ page }) => {
  await openApp(page, '#lesson=second-free');
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await expect.poll(() => new URL(page.url()).hash).toBe('#lesson=second-free&step=predict');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Predict' })).toBeVisible();
  await openApp(page, '#scenario=leak');
  await page.goto('./index.html#lesson=second-free&step=nowhere');
  await expect(page.getByText('There is no step “nowhere” in this lesson')).toBeVisible();
});
