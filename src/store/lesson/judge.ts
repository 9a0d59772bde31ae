import { assertNever, invariant } from '../../base/assert.ts';
import { createRandom } from '../../base/random.ts';
import type { Inline, Lesson, OrderQuiz, Quiz, ValueAnswer, ValueQuiz } from '../../lessons/lesson.ts';
import type { Playback } from '../../timeline/playback.ts';
import type { Given } from './lesson-state.ts';
import { nameOfAlias, placesOfId } from './lesson-names.ts';

/** Where a question is asked: the run of the whole lesson, and the row at which the picture stands. */
export interface Asked {
  readonly lesson: Lesson;
  readonly whole: Playback;
  readonly row: number;
}

export interface Verdict {
  readonly right: boolean;
  /** Empty where the lesson says nothing about this answer. */
  readonly feedback: readonly Inline[];
}

/** Whether an answer is right, and what the lesson says to it. */
export function judged(quiz: Quiz, given: Given, asked: Asked): Verdict {
  invariant(quiz.asks === given.asks, 'an answer is of the kind of its question');
  switch (quiz.asks) {
    case 'choice': {
      const option = given.asks === 'choice' ? quiz.options[given.option] : undefined;
      return { right: option?.right ?? false, feedback: option?.feedback ?? [] };
    }
    case 'order':
      return judgedOrder(quiz, given.asks === 'order' ? given.items : []);
    case 'number':
    case 'id':
    case 'user':
    case 'state': {
      const answer = quiz.answers.find((each) => isMeant(each, given, asked));
      return { right: answer?.right ?? false, feedback: answer?.feedback ?? quiz.otherwise };
    }
    default:
      return assertNever(quiz);
  }
}

function judgedOrder({ items, right, wrong }: OrderQuiz, order: readonly number[]): Verdict {
  // Items that read alike may change places.
  const label = (index: number | undefined): string =>
    JSON.stringify(index === undefined ? undefined : items[index]?.label);
  const misplaced = order.findIndex((item, index) => label(item) !== label(index));
  if (misplaced < 0 && order.length === items.length) return { right: true, feedback: right };
  const own = items[order[misplaced] ?? -1]?.feedback ?? [];
  const parts = [wrong, own].filter((part) => part.length > 0);
  return { right: false, feedback: parts.flatMap((part, index) => (index === 0 ? part : [SPACE, ...part])) };
}

const SPACE: Inline = { kind: 'text', text: ' ' };

function isMeant({ value }: ValueAnswer, given: Given, { lesson, whole, row }: Asked): boolean {
  switch (given.asks) {
    case 'number':
      return given.value === value;
    case 'id':
      return placesOfId(whole, value, row).includes(given.place);
    case 'user':
      return typeof value === 'string' && nameOfAlias(lesson, given.alias) === nameOfAlias(lesson, value);
    case 'state':
      return given.state === value;
    case 'choice':
    case 'order':
      return false;
    default:
      return assertNever(given);
  }
}

/** The answer that `reveal` shows, and what the lesson says to it. The first where several are right. */
export function rightAnswer(
  quiz: Quiz,
  { lesson, whole, row }: Asked,
): { readonly given: Given; readonly feedback: readonly Inline[] } | undefined {
  if (quiz.asks === 'choice') {
    const option = quiz.options.findIndex((each) => each.right);
    return { given: { asks: 'choice', option }, feedback: quiz.options[option]?.feedback ?? [] };
  }
  if (quiz.asks === 'order')
    return { given: { asks: 'order', items: quiz.items.map((_, index) => index) }, feedback: quiz.right };
  const answer = quiz.answers.find((each) => each.right);
  if (answer === undefined) return undefined;
  const given = givenOf(quiz, answer.value, (id) => placesOfId(whole, id, row)[0], lesson);
  return given === undefined ? undefined : { given, feedback: answer.feedback };
}

function givenOf(
  { asks }: ValueQuiz,
  value: string | number,
  placeOf: (id: string | number) => number | undefined,
  { users }: Lesson,
): Given | undefined {
  switch (asks) {
    case 'number':
      return { asks, value: Number(value) };
    case 'id': {
      const place = placeOf(value);
      return place === undefined ? undefined : { asks, place };
    }
    case 'user':
      return users.some(({ alias }) => alias === value) ? { asks, alias: String(value) } : undefined;
    case 'state':
      return { asks, state: String(value) };
  }
}

/** The items of an order question as they are shown first: shuffled, the same for everybody, and not in order. */
export function shuffledItems({ items }: OrderQuiz, key: string): readonly number[] {
  const order = items.map((_, index) => index);
  const random = createRandom(seedOf(key));
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = random.int(index + 1);
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
  }
  return order.every((item, index) => item === index) ? order.toReversed() : order;
}

function seedOf(key: string): number {
  return Array.from(key, (letter) => letter.codePointAt(0) ?? 0).reduce(
    (sum, code) => Math.imul(sum, 31) + code,
    7,
  );
}
