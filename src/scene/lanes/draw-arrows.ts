import type { Group } from '../timeline/draw-lanes.ts';
import { troubleClass } from '../timeline/draw-lanes.ts';
import { shapePath, troublePath } from '../timeline/mark-path.ts';
import { tenth, userSlot } from '../timeline/pixels.ts';
import type { LaneColumns } from './lane-columns.ts';
import type { PlacedArrow } from './lane-picture.ts';
import { arrowPath, headPath } from './row-arrow.ts';

const MARK_PX = 5;
const ICON_PX = 6.5;

/** One group a row: a halo that parts the arrow from the lines it crosses, the arrow, its head, its mark, its verb, its trouble. */
export function drawArrows(
  group: Group,
  arrows: readonly PlacedArrow[],
  columns: LaneColumns,
  verbOf: (row: number) => string,
): void {
  const groups = group
    .selectAll<SVGGElement, PlacedArrow>('g')
    .data(arrows, (arrow) => arrow.row)
    .join((enter) => {
      const made = enter.append('g');
      for (const name of ['halo', 'shaft', 'head', 'mark', 'sign'])
        made.append('path').attr('class', `ioasid-arrow-${name}`);
      made.append('text').attr('class', 'ioasid-arrow-verb');
      return made;
    })
    .attr(
      'class',
      (arrow) => `ioasid-arrow ioasid-arrow-${arrow.shape}${arrow.deferred ? ' ioasid-deferred' : ''}`,
    )
    .attr('data-user', (arrow) => userSlot(arrow.user));
  groups.select('.ioasid-arrow-halo').attr('d', (arrow) => arrowPath(arrow, arrow.y));
  groups.select('.ioasid-arrow-shaft').attr('d', (arrow) => arrowPath(arrow, arrow.y));
  groups
    .select('.ioasid-arrow-head')
    .attr('d', (arrow) => (stopsShort(arrow) ? null : headPath(arrow, arrow.y)));
  groups
    .select('.ioasid-arrow-mark')
    .attr('class', (arrow) => `ioasid-arrow-mark ioasid-mark ioasid-mark-${arrow.shape}`)
    .attr('transform', (arrow) => `translate(${tenth(arrow.x)} ${arrow.y})`)
    .attr('d', (arrow) => (arrow.shape === 'return' ? null : shapePath(arrow.shape, MARK_PX)));
  groups
    .select('.ioasid-arrow-sign')
    .attr(
      'class',
      (arrow) => `ioasid-arrow-sign ${arrow.trouble === undefined ? '' : troubleClass(arrow.trouble)}`,
    )
    .attr('transform', (arrow) => `translate(${tenth(signX(arrow))} ${arrow.y})`)
    .attr('d', (arrow) => (arrow.trouble === undefined ? null : troublePath(arrow.trouble, ICON_PX)));
  groups
    .select('.ioasid-arrow-verb')
    .attr('x', (arrow) => tenth(arrow.x + VERB_PX))
    .attr('y', (arrow) => arrow.y + (arrow.coreX === undefined ? 4 : -4))
    .text((arrow) => (columns.wordsOnArrows ? verbOf(arrow.row) : ''));
}

const VERB_PX = 12;

/** A refused call does not arrive: its arrow ends at the sign. */
function stopsShort(arrow: PlacedArrow): boolean {
  return arrow.trouble === 'refused' || arrow.trouble === 'oops';
}

function signX(arrow: PlacedArrow): number {
  return arrow.coreX === undefined ? arrow.x : arrow.coreX - ICON_PX;
}
