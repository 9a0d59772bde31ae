import { readFileSync } from 'node:fs';
import { formatProblem } from '../src/base/result.ts';
import { compileLesson } from '../src/lessons/compile-lesson.ts';
import type { Lesson, Quiz } from '../src/lessons/lesson.ts';
import { parseLesson } from '../src/lessons/text/parse-lesson.ts';
import { idsToPick, usersToPick } from '../src/store/lesson/choices.ts';
import { judged, rightAnswer, type Asked } from '../src/store/lesson/judge.ts';
import { questionsOf, type Given } from '../src/store/lesson/lesson-state.ts';
import { positionsOf, rowOf } from '../src/store/lesson/moves.ts';
import { statesOffered } from '../src/store/lesson/states-offered.ts';
import { createRun } from '../src/timeline/run.ts';
import { expect, figure, type test } from './app.ts';

type Page = Parameters<Parameters<typeof test>[2]>[0]['page'];

/** A lesson that comes with the program, by its file. */
export function builtIn(file: string): Lesson {
  const parsed = parseLesson(readFileSync(`src/lessons/lessons/${file}`, 'utf8'), file);
  if (!parsed.ok) throw new Error(parsed.problem.map(formatProblem).join('\n'));
  return parsed.value.lesson;
}

/** A question as the keyboard answers it. */
interface Answered {
  readonly step: number;
  readonly stop: number;
  readonly quiz: Quiz;
  readonly right: Given;
  /** Absent where every answer that can be given is right. */
  readonly wrong: Given | undefined;
  /** For what is chosen from a list: the answers in its order. */
  readonly list: readonly Given[];
}

/** What a lesson asks, with answers that are right and wrong by its own rules, and the row of every stop. */
export function planOf(lesson: Lesson) {
  const compiled = compileLesson(lesson);
  const whole = createRun(compiled.document);
  const questions = questionsOf(compiled).map(({ step, stop, quiz }): Answered => {
    const row = rowOf(compiled, whole, { kind: 'stop', step, stop });
    const asked: Asked = { lesson, whole, row };
    const right = rightAnswer(quiz, asked)?.given;
    if (right === undefined) throw new Error(`${lesson.title}: no right answer in step ${step + 1}`);
    const list = listOf(quiz, asked);
    const wrong = [...list, ...otherAnswers(quiz)].find((given) => !judged(quiz, given, asked).right);
    return { step, stop, quiz, right, wrong, list };
  });
  const positions = positionsOf(compiled).map((position) => ({
    position,
    row: rowOf(compiled, whole, position),
  }));
  return { positions, questions };
}

function listOf(quiz: Quiz, { lesson, whole, row }: Asked): readonly Given[] {
  switch (quiz.asks) {
    case 'choice':
      return quiz.options.map((_, option) => ({ asks: 'choice', option }));
    case 'state':
      return statesOffered(lesson.semantics).map((state) => ({ asks: 'state', state }));
    case 'id':
      return idsToPick(whole, row).map(({ given }) => given);
    case 'user':
      return usersToPick(lesson, whole).map(({ given }) => given);
    case 'number':
    case 'order':
      return [];
  }
}

function otherAnswers(quiz: Quiz): readonly Given[] {
  if (quiz.asks === 'number') return [987, 986].map((value) => ({ asks: 'number', value }));
  if (quiz.asks !== 'order') return [];
  return [{ asks: 'order', items: quiz.items.map((_, index) => index).toReversed() }];
}

/** Gives an answer with keys alone. */
export async function answerByKeys(page: Page, { quiz, list }: Answered, given: Given): Promise<void> {
  await page.keyboard.press('q');
  await expect(page.locator('#lesson-question :focus')).toHaveCount(1);
  if (given.asks === 'number') {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(String(given.value));
  } else if (given.asks === 'order' && quiz.asks === 'order') {
    await orderByKeys(
      page,
      given.items.map((item) => plain(quiz.items[item]?.label ?? [])),
    );
  } else {
    const index = list.findIndex((each) => JSON.stringify(each) === JSON.stringify(given));
    const chosen = await page
      .locator('#lesson-question input')
      .evaluateAll((inputs) => inputs.findIndex((input) => (input as HTMLInputElement).checked));
    if (chosen < 0) await page.keyboard.press('Space');
    for (let at = Math.max(chosen, 0); at !== index; at += at < index ? 1 : -1)
      await page.keyboard.press(at < index ? 'ArrowDown' : 'ArrowUp');
  }
  if (given.asks === 'order') await page.getByRole('button', { name: 'Check' }).focus();
  await page.keyboard.press('Enter');
}

/** Brings each item to its place from below, as insertion sort does. */
async function orderByKeys(page: Page, labels: readonly string[]): Promise<void> {
  const shown = () => page.locator('.lesson-order-label').allInnerTexts();
  for (const [place, label] of labels.entries()) {
    let at = (await shown()).indexOf(label, place);
    while (at > place) {
      await page
        .getByRole('button', { name: /^Move up/ })
        .nth(at)
        .focus();
      await page.keyboard.press('Alt+ArrowUp');
      at -= 1;
      await expect.poll(shown).toEqual(expect.arrayContaining([label]));
    }
  }
}

function plain(content: readonly { readonly kind: string }[]): string {
  return content
    .map((part) =>
      'text' in part
        ? String(part.text)
        : plain((part as { content?: readonly { kind: string }[] }).content ?? []),
    )
    .join('');
}

/** The picture stands at a row. */
export async function standsAt(page: Page, row: number): Promise<void> {
  await expect(figure(page)).toHaveAttribute('data-ioasid-index', String(row));
}
