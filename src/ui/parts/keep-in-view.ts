/** Scrolls a container, and nothing around it, so far that a row of it is seen; `headPx` of its top are covered. */
export function keepInView(scroller: HTMLElement, row: HTMLElement, headPx = 0): void {
  const box = scroller.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  if (top >= box.top + headPx && bottom <= box.bottom) return;
  scroller.scrollTop += top - box.top - headPx - (scroller.clientHeight - headPx) * 0.3;
}
