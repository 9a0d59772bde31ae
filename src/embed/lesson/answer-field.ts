import { assertNever } from '../../base/assert.ts';
import { idsToPick, pickOf, sameGiven, usersToPick } from '../../store/lesson/choices.ts';
import type { Given, Question } from '../../store/lesson/lesson-state.ts';
import { readNumber } from '../../store/lesson/read-number.ts';
import { lesson as texts } from '../../texts/en/lesson.ts';
import { element } from '../dom.ts';
import type { Player } from '../player.ts';
import type { AnswerField } from './field.ts';
import type { LessonPlay } from './lesson-play.ts';
import { orderField } from './order-field.ts';
import { words } from './words.ts';

/** Where an answer is given, by mouse or by keyboard alone; `first` is what stands there already. */
export function answerField(
  play: LessonPlay,
  player: Player,
  { quiz }: Question,
  first: Given | undefined,
): AnswerField {
  switch (quiz.asks) {
    case 'choice':
      return options(
        quiz.options.map(({ label }, option) => ({
          given: { asks: 'choice', option },
          label: words(play, label),
        })),
        first,
      );
    case 'state':
      return options(
        play.whole.lesson.states.map((state) => ({
          given: { asks: 'state', state },
          label: [texts.states[state]],
        })),
        first,
      );
    case 'number':
      return numberField(first);
    case 'order':
      return orderField(play, quiz, first);
    case 'id':
    case 'user':
      return pickField(play, player, quiz.asks, first);
    default:
      return assertNever(quiz);
  }
}

interface Option {
  readonly given: Given;
  readonly label: readonly (Node | string)[];
}

function options(
  list: readonly Option[],
  first: Given | undefined,
  onChange: (index: number) => void = () => undefined,
): AnswerField & { choose(index: number): void } {
  const inputs = list.map(({ given }, index) => {
    const input = element('input', { type: 'radio', name: 'answer' });
    input.checked = first !== undefined && sameAnswer(given, first);
    input.addEventListener('change', () => onChange(index));
    return input;
  });
  const root = element(
    'div',
    { class: 'fig-lesson-options', role: 'radiogroup', 'aria-label': texts.answerField },
    ...list.map(({ label }, index) =>
      element('label', { class: 'fig-lesson-option' }, inputs[index] ?? '', element('span', {}, ...label)),
    ),
  );
  return {
    root,
    given: () => list[inputs.findIndex(({ checked }) => checked)]?.given,
    choose(index) {
      const input = inputs[index];
      if (input !== undefined) input.checked = true;
    },
  };
}

function sameAnswer(one: Given, other: Given): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** An ID or a user of the picture: what is selected there is the answer, and what is chosen here is selected there. */
function pickField(
  play: LessonPlay,
  { store }: Player,
  asks: 'id' | 'user',
  first: Given | undefined,
): AnswerField {
  const { cursor } = store.getState();
  const picks =
    asks === 'id'
      ? idsToPick(play.playback(), cursor)
      : usersToPick(play.state().compiled.lesson, play.playback());
  const list = options(
    picks.map(({ given, name }) => ({ given, label: [name] })),
    first,
    (index) => store.setState({ selection: picks[index]?.selection }),
  );
  const update = (): void => {
    const picked = pickOf(picks, store.getState().selection);
    if (picked !== undefined) list.choose(picks.findIndex(({ given }) => sameGiven(given, picked.given)));
  };
  list.root.prepend(
    element('p', { class: 'fig-lesson-hint' }, asks === 'id' ? texts.pickId : texts.pickUser),
  );
  return { root: list.root, given: list.given, update };
}

/** A number to type, signed. */
function numberField(first: Given | undefined): AnswerField {
  const input = element('input', {
    class: 'fig-lesson-number',
    inputmode: 'numeric',
    autocomplete: 'off',
    'aria-label': texts.answerField,
    placeholder: texts.answerField,
  });
  if (first?.asks === 'number') input.value = String(first.value);
  const complaint = element('span', { class: 'fig-lesson-hint', role: 'status' });
  input.addEventListener('input', () => {
    const unreadable = input.value.trim() !== '' && readNumber(input.value) === undefined;
    input.setAttribute('aria-invalid', String(unreadable));
    complaint.textContent = unreadable ? texts.wholeNumber : '';
  });
  return {
    root: element('div', { class: 'fig-lesson-typed' }, input, complaint),
    given() {
      const value = readNumber(input.value);
      return value === undefined ? undefined : { asks: 'number', value };
    },
  };
}
