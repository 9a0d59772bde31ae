import { select } from '../d3.ts';
import type { LifePicture } from './count-picture.ts';
import type { CountBand } from './count-picture.ts';
import type { Group } from './draw-lanes.ts';
import { tenth } from './pixels.ts';

/** The step line: hatched ground while free pending, a faint one under the count, the line, its numbers, dividers of lives. */
export function drawCounts(group: Group, lives: readonly LifePicture[], band: CountBand): void {
  const groups = group
    .selectAll<SVGGElement, LifePicture>('g.ioasid-tl-life')
    .data(lives, (life) => life.life)
    .join((enter) => {
      const made = enter.append('g').attr('class', 'ioasid-tl-life');
      for (const name of ['pending', 'hatch', 'area', 'line', 'tombstone', 'divider']) {
        made.append('path').attr('class', `ioasid-tl-count-${name}`);
      }
      made.append('text').attr('class', 'ioasid-tl-count-word').text('FREE_PENDING');
      made.append('text').attr('class', 'ioasid-tl-count-generation');
      return made;
    });
  groups.select('.ioasid-tl-count-pending').attr('d', ({ pending }) => {
    if (pending === undefined) return null;
    const [x0, x1] = [tenth(pending.x0), tenth(pending.x1)];
    return `M${x0} ${band.top}H${x1}V${band.bottom}H${x0}Z`;
  });
  groups.select('.ioasid-tl-count-hatch').attr('d', ({ pending }) => pending?.hatch ?? null);
  groups.select('.ioasid-tl-count-area').attr('d', ({ area }) => area);
  groups.select('.ioasid-tl-count-line').attr('d', ({ path }) => path);
  groups
    .select('.ioasid-tl-count-tombstone')
    .attr('d', ({ tombstone }) =>
      tombstone === undefined ? null : `M${tenth(tombstone) - 4} ${band.bottom}h8m-4 0v-5`,
    );
  groups
    .select('.ioasid-tl-count-divider')
    .attr('d', ({ divider }) =>
      divider === undefined ? null : `M${tenth(divider.x)} ${band.top - 6}V${band.bottom}`,
    );
  groups
    .select('.ioasid-tl-count-word')
    .classed('ioasid-tl-hidden', ({ pending }) => pending?.showsWord !== true)
    .attr('x', ({ pending }) => tenth((pending?.x1 ?? 0) - 6))
    .attr('y', band.top + 11);
  groups
    .select('.ioasid-tl-count-generation')
    .attr('x', ({ divider }) => tenth((divider?.x ?? 0) + 4))
    .attr('y', band.top + 2)
    .text(({ divider }) => divider?.text ?? '');
  groups.each(function ({ numbers }) {
    select(this)
      .selectAll<SVGTextElement, LifePicture['numbers'][number]>('text.ioasid-tl-count-number')
      .data(numbers, (number) => number.row)
      .join('text')
      .attr('class', 'ioasid-tl-count-number')
      .attr('x', ({ x }) => tenth(x + 4))
      .attr('y', ({ y }) => tenth(y - 4))
      .text(({ text }) => text);
  });
}
