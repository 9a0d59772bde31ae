import { svg, svgText, type SvgAttributes, type SvgChild, type SvgNode } from '../svg-tree.ts';
import { fitText } from '../text-width.ts';
import { hatchPath } from '../timeline/hatch.ts';
import { shapePath, troublePath } from '../timeline/mark-path.ts';
import { userSlot } from '../timeline/pixels.ts';
import { BAR_PX } from './id-tracks.ts';
import type { LaneColumns } from './lane-columns.ts';
import type { LanePicture, LaneRow, StateBar } from './lane-picture.ts';

const MARK_PX = 5;
const ICON_PX = 6.5;
/** An arrow begins this far from the middle of its column. */
const START_PX = 7;
const HEAD_PX = 6;
const VERB_PX = 12;
/** --ioasid-text-xs, as the style sheet says. */
const VERB_SIZE_PX = 11;
/** The first bar stands this far inside its column. */
const CORE_PX = 6;
const HATCH_PX = 5;

/** The marks of a slice, in the order in which they are painted: for the live lanes, and for a picture on paper. */
export function laneDrawing(picture: LanePicture, columns: LaneColumns): readonly SvgChild[] {
  const { top, bottom } = picture;
  return [
    ...columns.users.map((x) => path('rail', `M${x} ${top}V${bottom}`)),
    ...picture.lines.map(({ kind, user, x, y0, y1 }) =>
      path(kind, `M${x} ${y0}V${y1}`, { 'data-user': userSlot(user) }),
    ),
    ...picture.bars.flatMap(barPaths),
    ...picture.rows.map((row) => arrow(row, columns)),
    ...picture.words.map(({ kind, x, y, text: said }) => text(`word-${kind}`, x, y, said)),
  ];
}

function path(name: string, d: string, more: SvgAttributes = {}): SvgChild {
  return d !== '' && svg('path', { class: `ioasid-swim-${name}`, d, ...more });
}

function text(name: string, x: number, y: number, said: string): SvgNode {
  return svgText('text', { class: `ioasid-swim-${name}`, x, y }, said);
}

/** The life of an ID: filled while active, hatched while free pending, closed where it is reclaimed. */
function barPaths({ x, y0, y1, pendingFrom, ends }: StateBar): readonly SvgChild[] {
  const left = x - BAR_PX / 2;
  const box = (name: string, from: number, to: number): SvgChild =>
    path(name, to > from ? `M${left} ${from}h${BAR_PX}V${to}h${-BAR_PX}Z` : '');
  return [
    box('live', y0, pendingFrom),
    box('pending', pendingFrom, y1),
    path('hatch', hatchPath(left, pendingFrom, left + BAR_PX, y1, HATCH_PX)),
    path('end', ends ? `M${x - BAR_PX} ${y1}h${BAR_PX * 2}` : ''),
  ];
}

/** A halo that parts the arrow from the lines it crosses, the arrow, its head, its mark, its trouble, its verb. */
function arrow(row: LaneRow, columns: LaneColumns): SvgNode {
  const { user, shape, trouble, x, y, coreX } = row;
  const fromX = x + START_PX;
  const shaft = coreX === undefined ? '' : `M${fromX} ${y}H${coreX}`;
  const toCore = shape === 'call';
  const tipX = toCore ? (coreX ?? x) : fromX;
  const backX = tipX + (toCore ? -HEAD_PX : HEAD_PX);
  // A refused call does not arrive: its arrow ends at the sign.
  const arrives = shaft !== '' && trouble !== 'refused' && trouble !== 'oops';
  const isLast = user === columns.users.length - 1;
  // A verb ends where the arrow does, or before the next column where there is none.
  const verbEnd = coreX ?? (isLast ? columns.idsX + CORE_PX : x + columns.userPx - VERB_PX);
  const verb = columns.wordsOnArrows ? row.verb : '';
  return svg(
    'g',
    {
      key: row.row,
      class: `ioasid-swim-arrow ioasid-swim-arrow-${shape}${row.deferred ? ' ioasid-swim-deferred' : ''}`,
      'data-user': userSlot(user),
    },
    path('halo', shaft),
    path('shaft', shaft),
    arrives && path('tip', `M${backX} ${y - 3.5}L${tipX} ${y}L${backX} ${y + 3.5}`),
    shape !== 'return' &&
      svg('path', {
        class: `ioasid-tl-mark ioasid-tl-mark-${shape}`,
        transform: `translate(${x} ${y})`,
        d: shapePath(shape, MARK_PX),
      }),
    trouble !== undefined &&
      svg('path', {
        class: 'ioasid-tl-trouble',
        transform: `translate(${coreX === undefined ? x : coreX - ICON_PX} ${y})`,
        d: troublePath(trouble, ICON_PX),
      }),
    verb !== '' &&
      text(
        'verb',
        x + VERB_PX,
        y + (coreX === undefined ? 4 : -4),
        fitText(verb, VERB_SIZE_PX, verbEnd - x - VERB_PX),
      ),
  );
}
