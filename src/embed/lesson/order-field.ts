import type { OrderQuiz } from '../../lessons/lesson.ts';
import type { Given } from '../../store/lesson/lesson-state.ts';
import { plainText } from '../../store/lesson/results.ts';
import { lesson as texts } from '../../texts/en/lesson.ts';
import { element } from '../dom.ts';
import { button, mark } from './controls.ts';
import type { AnswerField } from './field.ts';
import type { LessonPlay } from './lesson-play.ts';
import { words } from './words.ts';

/** A list whose items are moved by buttons, by keys, or by dragging. */
export function orderField(play: LessonPlay, { items }: OrderQuiz, first: Given | undefined): AnswerField {
  let order = first?.asks === 'order' ? first.items : items.map((_, index) => index);
  const list = element('ol', { 'aria-label': texts.answerField });
  const said = element('p', { class: 'fig-spoken', role: 'status' });
  const rows = new Map(order.map((item) => [item, row(item)]));
  let dragged: number | undefined;

  function row(item: number): HTMLElement {
    const label = items[item]?.label ?? [];
    const name = plainText(label);
    const by = (places: number) => (): void => move(item, order.indexOf(item) + places);
    const made = element(
      'li',
      { draggable: 'true' },
      element('span', { class: 'fig-lesson-item' }, ...words(play, label)),
      button([mark('up')], by(-1), { class: 'fig-lesson-move', 'aria-label': texts.moveUp(name) }),
      button([mark('down')], by(1), { class: 'fig-lesson-move', 'aria-label': texts.moveDown(name) }),
    );
    made.addEventListener('keydown', (event) => {
      const places = event.code === 'ArrowUp' ? -1 : event.code === 'ArrowDown' ? 1 : 0;
      if (!event.altKey || places === 0) return;
      event.preventDefault();
      event.stopPropagation();
      by(places)();
    });
    const drag = (now: number | undefined) => (): void => {
      dragged = now;
      made.toggleAttribute('data-dragged', now !== undefined);
    };
    made.addEventListener('dragstart', drag(item));
    made.addEventListener('dragend', drag(undefined));
    made.addEventListener('dragover', (event) => {
      if (dragged === undefined) return;
      event.preventDefault();
      if (dragged !== item) move(dragged, order.indexOf(item));
    });
    return made;
  }

  function move(item: number, to: number): void {
    if (to < 0 || to >= order.length || order[to] === item) return;
    const rest = order.filter((each) => each !== item);
    order = [...rest.slice(0, to), item, ...rest.slice(to)];
    show(item);
    said.textContent = texts.moved(plainText(items[item]?.label ?? []), to + 1, order.length);
  }

  /** Moves all others around the item that stays: taken out of the page, it would lose the focus, or be dropped. */
  function show(stays: number | undefined): void {
    const at = stays === undefined ? order.length : order.indexOf(stays);
    const [before, after] = [order.slice(0, at), order.slice(at + 1)].map((part) =>
      part.flatMap((item) => rows.get(item) ?? []),
    );
    list.prepend(...(before ?? []));
    list.append(...(after ?? []));
    for (const [place, item] of order.entries()) {
      const [up, down] = rows.get(item)?.querySelectorAll('button') ?? [];
      up?.setAttribute('aria-disabled', String(place === 0));
      down?.setAttribute('aria-disabled', String(place === order.length - 1));
    }
  }

  show(undefined);
  return {
    root: element(
      'div',
      { class: 'fig-lesson-order' },
      list,
      element('p', { class: 'fig-lesson-hint' }, texts.orderHelp),
      said,
    ),
    given: () => ({ asks: 'order', items: order }),
  };
}
