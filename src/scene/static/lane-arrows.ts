import type { PlacedArrow } from '../lanes/lane-picture.ts';
import { arrowPath, headPath } from '../lanes/row-arrow.ts';
import { svg, svgText, type SvgNode } from '../svg-tree.ts';
import { fitText } from '../text-width.ts';
import { shapePath, troublePath } from '../timeline/mark-path.ts';
import { tenth, userSlot } from '../timeline/pixels.ts';
import { wordsOf, type RowsOf } from './lane-rows.ts';

const MARK_PX = 5;
const ICON_PX = 6.5;
const VERB_PX = 12;
const VERB_SIZE_PX = 11;

/** What one row draws between its user's column and the IOASID column, as the live lanes draw it. */
export function laneArrow(arrow: PlacedArrow, rows: RowsOf): SvgNode {
  const { y, trouble, shape, coreX, x } = arrow;
  const deferred = arrow.deferred ? ' ioasid-swim-deferred' : '';
  const shaft = arrowPath(arrow, y);
  // A refused call does not arrive: its arrow ends at the sign.
  const arrives = trouble !== 'refused' && trouble !== 'oops';
  const signX = coreX === undefined ? x : coreX - ICON_PX;
  const verb = rows.columns.wordsOnArrows ? wordsOf(arrow.row, rows).verb : '';
  const verbRoomPx = (coreX ?? x + rows.columns.userPx - VERB_PX) - x - VERB_PX;
  return svg(
    'g',
    {
      class: `ioasid-swim-arrow ioasid-swim-arrow-${shape}${deferred}`,
      'data-user': userSlot(arrow.user),
    },
    shaft !== '' && svg('path', { class: 'ioasid-swim-arrow-halo', d: shaft }),
    shaft !== '' && svg('path', { class: 'ioasid-swim-arrow-shaft', d: shaft }),
    shaft !== '' && arrives && svg('path', { class: 'ioasid-swim-arrow-head', d: headPath(arrow, y) }),
    shape !== 'return' &&
      svg('path', {
        class: `ioasid-swim-arrow-mark ioasid-tl-mark ioasid-tl-mark-${shape}`,
        transform: `translate(${tenth(x)} ${y})`,
        d: shapePath(shape, MARK_PX),
      }),
    trouble !== undefined &&
      svg('path', {
        class: 'ioasid-tl-trouble',
        transform: `translate(${tenth(signX)} ${y})`,
        d: troublePath(trouble, ICON_PX),
      }),
    verb !== '' &&
      svgText(
        'text',
        {
          class: 'ioasid-swim-arrow-verb',
          x: tenth(x + VERB_PX),
          y: y + (coreX === undefined ? 4 : -4),
        },
        fitText(verb, VERB_SIZE_PX, verbRoomPx),
      ),
  );
}
