import type { DurationMs } from '../../scene/graph/fade.ts';
import { fadeTo, stopFade } from './fade.ts';

const leaving = new WeakSet<Element>();

export function isLeaving(element: Element): boolean {
  return leaving.has(element);
}

export function fadeIn(element: Element, durationMs: DurationMs): void {
  leaving.delete(element);
  if (durationMs === 0) return;
  element.setAttribute('opacity', element.getAttribute('opacity') ?? '0');
  fadeTo(element, 1, durationMs, () => element.removeAttribute('opacity'));
}

export function fadeOut(element: Element, durationMs: DurationMs): void {
  if (durationMs === 0) {
    element.remove();
    return;
  }
  leaving.add(element);
  fadeTo(element, 0, durationMs, () => element.remove());
}

/** It was on its way out, or in: it stays. */
export function keep(element: Element, durationMs: DurationMs): void {
  if (!leaving.has(element)) return;
  leaving.delete(element);
  stopFade(element);
  if (durationMs === 0) element.removeAttribute('opacity');
  else fadeIn(element, durationMs);
}
