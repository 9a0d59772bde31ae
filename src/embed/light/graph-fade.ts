import type { DurationMs } from '../../scene/graph/fade.ts';

/** Elements that are only fading away. */
const leaving = new WeakMap<Element, Animation>();

/** An empty frame is what the element is by itself, or in the middle of another fade. */
export function fadeIn(element: Element, durationMs: DurationMs): void {
  if (durationMs > 0) element.animate([{ opacity: 0 }, {}], durationMs);
}

export function fadeOut(element: Element, durationMs: DurationMs): void {
  if (durationMs === 0) element.remove();
  else if (!leaving.has(element)) {
    const fade = element.animate([{}, { opacity: 0 }], { duration: durationMs, fill: 'forwards' });
    fade.onfinish = () => element.remove();
    leaving.set(element, fade);
  }
}

/** If it was on its way out, it comes back. */
export function keep(element: Element): void {
  const fade = leaving.get(element);
  if (!fade) return;
  leaving.delete(element);
  fade.onfinish = null;
  fade.reverse();
}
