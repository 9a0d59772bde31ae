import { select } from '../d3.ts';

/** How long things take to appear and go, in milliseconds; 0 is at once. */
export type DurationMs = number;

/** Elements that are only fading away. */
const leaving = new WeakSet<Element>();

export function fadeIn(element: Element, durationMs: DurationMs): void {
  leaving.delete(element);
  if (durationMs === 0) return;
  const opacity = element.getAttribute('opacity') ?? '0';
  select(element)
    .attr('opacity', opacity)
    .transition('fade')
    .duration(durationMs)
    .attr('opacity', '1')
    .on('end', () => element.removeAttribute('opacity'));
}

export function fadeOut(element: Element, durationMs: DurationMs): void {
  if (durationMs === 0) {
    element.remove();
    return;
  }
  if (leaving.has(element)) return;
  leaving.add(element);
  select(element).transition('fade').duration(durationMs).attr('opacity', '0').remove();
}

/** It was on its way out, or in: it stays. */
export function keep(element: Element, durationMs: DurationMs): void {
  if (!leaving.has(element)) return;
  leaving.delete(element);
  select(element).interrupt('fade');
  if (durationMs === 0) element.removeAttribute('opacity');
  else fadeIn(element, durationMs);
}
