import { sameData } from '../same-data.ts';
import type { SvgNode } from '../svg-tree.ts';
import { fadeIn, fadeOut, keep, type DurationMs } from './fade.ts';
import { patch } from './patch.ts';

/** How a mark comes, changes and goes; which of that happens to which is the join's to say. */
export interface Painter<Mark> {
  appear(element: Element, mark: Mark): void;
  follow(element: Element, mark: Mark): void;
  vanish(element: Element): void;
}

/** Marks as last drawn, so that a step only touches what it changed. */
const drawn = new WeakMap<Element, object>();

export function createPainter<Mark extends object>(
  shape: (mark: Mark) => SvgNode,
  durationMs: DurationMs,
): Painter<Mark> {
  function paint(element: Element, mark: Mark, fadeMs: DurationMs): void {
    const before = drawn.get(element);
    if (before !== undefined && sameData(before, mark)) return;
    drawn.set(element, mark);
    patch(element, shape(mark), fadeMs);
  }

  return {
    appear(element, mark) {
      paint(element, mark, 0);
      fadeIn(element, durationMs);
    },
    follow(element, mark) {
      keep(element, durationMs);
      paint(element, mark, durationMs);
    },
    vanish(element) {
      drawn.delete(element);
      fadeOut(element, durationMs);
    },
  };
}
