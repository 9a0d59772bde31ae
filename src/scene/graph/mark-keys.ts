import type { GraphMarks } from './marks.ts';
import { keyAt, readingOrder, toggled } from './mark-selections.ts';
import type { GraphSelection } from './selection.ts';

interface MarkKeys {
  /** After a drawing. */
  follow(marks: GraphMarks): void;
  focus(key: string): void;
}

/**
 * The keyboard's way through the marks. The picture is one tab stop; inside, Tab and Shift+Tab go from mark to mark in
 * reading order and leave at the ends (arrows belong to the timeline), Enter or Space picks, Escape takes it back.
 */
export function createMarkKeys(
  picture: SVGElement,
  select: (selection: GraphSelection | undefined) => void,
): MarkKeys {
  let marks: GraphMarks | undefined;
  let order: readonly string[] = [];
  let current: string | undefined;

  picture.addEventListener('focusin', (event) => moveStop(keyAt(event)));
  picture.addEventListener('keydown', (event) => {
    const key = keyAt(event);
    if (key === undefined || !marks || event.ctrlKey || event.metaKey || event.altKey) return;
    const { code, shiftKey } = event;
    if (code === 'Tab') {
      const next = find(order[order.indexOf(key) + (shiftKey ? -1 : 1)]);
      if (!next) return;
      event.preventDefault();
      next.focus();
    } else if ((code === 'Enter' || code === 'Space') && !shiftKey) {
      event.preventDefault();
      event.stopPropagation();
      select(toggled(marks, key));
    } else if (code === 'Escape') select(undefined);
  });

  function find(key: string | undefined): SVGElement | undefined {
    // Keys are compared, not put into a selector: they hold whatever a log calls its contexts.
    return [...picture.querySelectorAll<SVGElement>('.ioasid-mark')].find(
      (each) => each.dataset['key'] === key,
    );
  }

  /** The one mark that Tab enters at. */
  function moveStop(key: string | undefined): void {
    if (key === undefined) return;
    current = key;
    picture.querySelector('.ioasid-mark[tabindex="0"]')?.setAttribute('tabindex', '-1');
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
