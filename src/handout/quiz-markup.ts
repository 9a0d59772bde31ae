import { assertNever } from '../base/assert.ts';
import type { Inline, Quiz, ValueAnswer, ValueQuiz } from '../lessons/lesson.ts';
import type { Texts } from '../texts/en.ts';
import { element, escaped, inlineMarkup } from './markup.ts';

/** What an answer's value is called on paper: the number of an ID, the name of a user. */
export type ValueName = (quiz: ValueQuiz, value: ValueAnswer['value']) => string;

/** The question with room for an answer, and nothing that gives it away. */
export function questionMarkup(quiz: Quiz, texts: Texts['handout']): string {
  const asked = element('p', inlineMarkup(quiz.question), 'asked');
  return element(
    'div',
    `<h3>${escaped(texts.question)}</h3>${asked}${roomForAnswer(quiz, texts)}`,
    'question',
  );
}

function roomForAnswer(quiz: Quiz, texts: Texts['handout']): string {
  switch (quiz.asks) {
    case 'choice':
      return list(
        quiz.options.map(({ label }) => inlineMarkup(label)),
        'choices',
      );
    case 'order': {
      const items = shuffled(quiz.items.map(({ label }) => inlineMarkup(label)));
      return `<p class="hint">${escaped(texts.orderQuestion)}</p>${list(items, 'choices')}`;
    }
    case 'number':
    case 'state':
      return line(texts.numberQuestion);
    case 'id':
    case 'user':
      return line(texts.pickQuestion);
    default:
      return assertNever(quiz);
  }
}

/** The right answer, and what is said of each. */
export function answerMarkup(quiz: Quiz, nameOf: ValueName, texts: Texts['handout']): string {
  switch (quiz.asks) {
    case 'choice':
      return list(
        quiz.options.map(({ label, right, feedback }) =>
          verdict(right, inlineMarkup(label), feedback, texts),
        ),
        'verdicts',
      );
    case 'order':
      return `${inOrder(quiz.items.map(({ label }) => inlineMarkup(label)))}${said(quiz.right)}`;
    case 'number':
    case 'state':
    case 'id':
    case 'user':
      return list(
        quiz.answers.map(({ right, value, feedback }) =>
          verdict(right, escaped(nameOf(quiz, value)), feedback, texts),
        ),
        'verdicts',
      );
    default:
      return assertNever(quiz);
  }
}

function verdict(
  right: boolean,
  label: string,
  feedback: readonly Inline[],
  texts: Texts['handout'],
): string {
  const word = escaped(right ? texts.right : texts.wrong);
  const mark = `<span class="mark" role="img" aria-label="${word}">${right ? '✓' : '✗'}</span>`;
  const why = feedback.length === 0 ? '' : ` <span class="why">${inlineMarkup(feedback)}</span>`;
  return `${mark} ${right ? element('strong', label) : label}${why}`;
}

function said(content: readonly Inline[]): string {
  return content.length === 0 ? '' : element('p', inlineMarkup(content));
}

function list(items: readonly string[], className: string): string {
  return element('ul', items.map((item) => element('li', item)).join(''), className);
}

function inOrder(items: readonly string[]): string {
  return element('ol', items.map((item) => element('li', item)).join(''));
}

function line(label: string): string {
  return `<p class="hint">${escaped(label)} <span class="line"></span></p>`;
}

/** By the alphabet, the same on every print; turned round where that happens to be the answer. */
function shuffled(items: readonly string[]): readonly string[] {
  const sorted = items.toSorted();
  return sorted.every((item, index) => item === items[index]) ? sorted.toReversed() : sorted;
}
