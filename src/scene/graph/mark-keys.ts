import type { GraphMarks } from './marks.ts';
import { isSelected, readingOrder, selectionOf } from './mark-selections.ts';
import type { GraphSelection } from './selection.ts';

interface KeyEvents {
  select(selection: GraphSelection | undefined): void;
}

interface MarkKeys {
  /** After a drawing. */
  follow(marks: GraphMarks): void;
  focus(key: string): void;
}

/**
 * The keyboard's way through the marks. The picture is one tab stop; inside, Tab and Shift+Tab go from mark to mark in
 * reading order and leave at the ends (arrows belong to the timeline), Enter or Space picks, Escape takes it back.
 */
export function createMarkKeys(picture: SVGSVGElement, { select }: KeyEvents): MarkKeys {
  let marks: GraphMarks | undefined;
  let order: readonly string[] = [];
  let current: string | undefined;

  picture.addEventListener('focusin', (event) => {
    const key = keyOf(event.target);
    if (key !== undefined) moveStop(key);
  });
  picture.addEventListener('keydown', (event) => {
    const key = keyOf(event.target);
    if (key === undefined || !marks || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.code === 'Tab') step(event, key, event.shiftKey ? -1 : 1);
    else if ((event.code === 'Enter' || event.code === 'Space') && !event.shiftKey) {
      event.preventDefault();
      event.stopPropagation();
      select(isSelected(marks, key) ? undefined : selectionOf(marks, key));
    } else if (event.code === 'Escape') select(undefined);
  });

  function step(event: KeyboardEvent, key: string, by: number): void {
    const next = order[order.indexOf(key) + by];
    if (next === undefined) return;
    const element = find(next);
    if (!element) return;
    event.preventDefault();
    element.focus();
  }

  function find(key: string): SVGGElement | undefined {
    // Keys are compared, not put into a selector: they hold whatever a log calls its contexts.
    return [...picture.querySelectorAll<SVGGElement>('.ioasid-mark')].find(
      (each) => each.dataset['key'] === key,
    );
  }

  /** The one mark that Tab enters at. */
  function moveStop(key: string | undefined): void {
    current = key;
    const before = picture.querySelector<SVGGElement>('.ioasid-mark[tabindex="0"]');
    if (key === undefined || before?.dataset['key'] === key) return;
    before?.setAttribute('tabindex', '-1');
    find(key)?.setAttribute('tabindex', '0');
  }

  return {
    focus: (key) => find(key)?.focus({ preventScroll: true }),
    follow(next) {
      marks = next;
      order = readingOrder(next);
      moveStop(current !== undefined && order.includes(current) ? current : order[0]);
    },
  };
}

function keyOf(target: EventTarget | null): string | undefined {
  const mark = target instanceof Element ? target.closest<SVGGElement>('.ioasid-mark') : null;
  return mark?.dataset['key'];
}
