import { select } from '../d3.ts';
import { fadeIn, fadeOut, keep, type DurationMs } from './fade.ts';
import { paint, type Drawing } from './paint.ts';

/** One keyed join: groups in `layer` follow the list of marks. */
export function drawMarks(layer: Element, drawings: readonly Drawing[], durationMs: DurationMs): void {
  const at = (groups: ArrayLike<SVGGElement>, index: number, then: (element: Element) => void): void => {
    const element = groups[index];
    if (element) then(element);
  };
  select(layer)
    .selectChildren<SVGGElement, Drawing>()
    .data(drawings, ({ key }) => key)
    .join(
      (enter) =>
        enter.append('g').each((drawing, index, groups) =>
          at(groups, index, (element) => {
            paint(element, drawing, 0);
            fadeIn(element, durationMs);
          }),
        ),
      (update) =>
        update.each((drawing, index, groups) =>
          at(groups, index, (element) => {
            keep(element, durationMs);
            paint(element, drawing, durationMs);
          }),
        ),
      (exit) => exit.each((_, index, groups) => at(groups, index, (element) => fadeOut(element, durationMs))),
    );
}
