import type { Group } from '../timeline/draw-lanes.ts';
import { troubleClass } from '../timeline/draw-lanes.ts';
import { fitText } from '../text-width.ts';
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
        made.append('path').attr('class', `ioasid-swim-arrow-${name}`);
      made.append('text').attr('class', 'ioasid-swim-arrow-verb');
      return made;
    })
    .attr(
      'class',
      (arrow) =>
        `ioasid-swim-arrow ioasid-swim-arrow-${arrow.shape}${arrow.deferred ? ' ioasid-swim-deferred' : ''}`,
    )
    .attr('data-user', (arrow) => userSlot(arrow.user));
  groups.select('.ioasid-swim-arrow-halo').attr('d', (arrow) => arrowPath(arrow, arrow.y));
  groups.select('.ioasid-swim-arrow-shaft').attr('d', (arrow) => arrowPath(arrow, arrow.y));
  groups
    .select('.ioasid-swim-arrow-head')
    .attr('d', (arrow) => (stopsShort(arrow) ? null : headPath(arrow, arrow.y)));
  groups
    .select('.ioasid-swim-arrow-mark')
    .attr('class', (arrow) => `ioasid-swim-arrow-mark ioasid-tl-mark ioasid-tl-mark-${arrow.shape}`)
    .attr('transform', (arrow) => `translate(${tenth(arrow.x)} ${arrow.y})`)
    .attr('d', (arrow) => (arrow.shape === 'return' ? null : shapePath(arrow.shape, MARK_PX)));
  groups
    .select('.ioasid-swim-arrow-sign')
    .attr(
      'class',
      (arrow) => `ioasid-swim-arrow-sign ${arrow.trouble === undefined ? '' : troubleClass(arrow.trouble)}`,
    )
    .attr('transform', (arrow) => `translate(${tenth(signX(arrow))} ${arrow.y})`)
    .attr('d', (arrow) => (arrow.trouble === undefined ? null : troublePath(arrow.trouble, ICON_PX)));
  groups
    .select('.ioasid-swim-arrow-verb')
    .attr('x', (arrow) => tenth(arrow.x + VERB_PX))
    .attr('y', (arrow) => arrow.y + (arrow.coreX === undefined ? 4 : -4))
    .text((arrow) =>
      columns.wordsOnArrows ? fitText(verbOf(arrow.row), VERB_SIZE_PX, roomPx(arrow, columns)) : '',
    );
}

const VERB_PX = 12;
/** --ioasid-text-xs, as the style sheet says. */
const VERB_SIZE_PX = 11;

/** A verb ends where the arrow does, or before the next column where there is none. */
function roomPx(arrow: PlacedArrow, columns: LaneColumns): number {
  const isLast = arrow.user === columns.users.length - 1;
  const end = arrow.coreX ?? (isLast ? columns.idsX + CORE_PX : arrow.x + columns.userPx - VERB_PX);
  return end - arrow.x - VERB_PX;
}

/** The first bar stands this far inside its column. */
const CORE_PX = 6;

/** A refused call does not arrive: its arrow ends at the sign. */
function stopsShort(arrow: PlacedArrow): boolean {
  return arrow.trouble === 'refused' || arrow.trouble === 'oops';
}

function signX(arrow: PlacedArrow): number {
  return arrow.coreX === undefined ? arrow.x : arrow.coreX - ICON_PX;
}
