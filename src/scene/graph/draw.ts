import { select } from '../d3.ts';
import type { SvgNode } from '../svg-tree.ts';
import type { DurationMs } from './fade.ts';
import { createPainter } from './paint.ts';

interface Keyed {
  readonly key: string;
}

/** One keyed join: groups in `layer` follow the list of marks. */
export function drawMarks<Mark extends Keyed>(
  layer: SVGGElement,
  marks: readonly Mark[],
  shape: (mark: Mark) => SvgNode,
  durationMs: DurationMs,
): void {
  const painter = createPainter(shape, durationMs);
  const at = (groups: ArrayLike<SVGGElement>, index: number, then: (element: Element) => void): void => {
    const element = groups[index];
    if (element) then(element);
  };
  select(layer)
    .selectChildren<SVGGElement, Mark>()
    .data(marks, (mark) => mark.key)
    .join(
      (enter) =>
        enter
          .append('g')
          .each((mark, index, groups) => at(groups, index, (element) => painter.appear(element, mark))),
      (update) =>
        update.each((mark, index, groups) => at(groups, index, (element) => painter.follow(element, mark))),
      (exit) => exit.each((_, index, groups) => at(groups, index, painter.vanish)),
    );
}
