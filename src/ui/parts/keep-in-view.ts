import { useEffect, type RefObject } from 'react';

/**
 * Keeps the element that a selector finds in sight of a container that scrolls: when the selector changes, and when the
 * container finds its size. What stands in `headSelector` covers the top of it.
 */
export function useKeepInView(
  scroller: RefObject<HTMLElement | null>,
  selector: string,
  headSelector?: string,
): void {
  useEffect(() => {
    const container = scroller.current;
    if (container === null) return undefined;
    const observer = new ResizeObserver(() => {
      const element = container.querySelector(selector);
      const head = headSelector === undefined ? null : container.querySelector(headSelector);
      if (element !== null) keepInView(container, element, head?.clientHeight ?? 0);
    });
    observer.observe(container);
    return () => observer.disconnect();
  }, [scroller, selector, headSelector]);
}

/** Scrolls a container, and nothing around it, so far that an element of it is seen; `headPx` of its top are covered. */
function keepInView(scroller: HTMLElement, element: Element, headPx: number): void {
  const box = scroller.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  if (top >= box.top + headPx && bottom <= box.bottom) return;
  scroller.scrollTop += top - box.top - headPx - (scroller.clientHeight - headPx) * 0.3;
}
