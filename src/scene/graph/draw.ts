import { select } from '../d3.ts';
import { sameData } from '../same-data.ts';
import type { SvgNode } from '../svg-tree.ts';
import { fadeIn, fadeOut, keep, patch, type DurationMs } from './patch.ts';

interface Keyed {
  readonly key: string;
}

/** Marks as last drawn, so that a step only touches what it changed. */
const drawn = new WeakMap<Element, object>();

/** One keyed join: groups in `layer` follow the list of marks. */
export function drawMarks<Mark extends Keyed>(
  layer: SVGGElement,
  marks: readonly Mark[],
  shape: (mark: Mark) => SvgNode,
  durationMs: DurationMs,
): void {
  select(layer)
    .selectChildren<SVGGElement, Mark>()
    .data(marks, (mark) => mark.key)
    .join(
      (enter) => enter.append('g').each((mark, index, groups) => appear(groups[index], mark)),
      (update) => update.each((mark, index, groups) => follow(groups[index], mark)),
      (exit) => exit.each((_, index, groups) => vanish(groups[index])),
    );

  function appear(element: Element | undefined, mark: Mark): void {
    if (!element) return;
    paint(element, mark, 0);
    fadeIn(element, durationMs);
  }

  function follow(element: Element | undefined, mark: Mark): void {
    if (!element) return;
    keep(element, durationMs);
    paint(element, mark, durationMs);
  }

  function vanish(element: Element | undefined): void {
    if (!element) return;
    drawn.delete(element);
    fadeOut(element, durationMs);
  }

  function paint(element: Element, mark: Mark, fadeMs: DurationMs): void {
    const before = drawn.get(element);
    if (before !== undefined && sameData(before, mark)) return;
    drawn.set(element, mark);
    patch(element, shape(mark), fadeMs);
  }
}
