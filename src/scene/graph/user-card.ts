import { svg, svgText, type SvgNode } from '../svg-tree.ts';
import { fitText, textWidth, wrapText } from '../text-width.ts';
import { userSlot } from '../timeline/pixels.ts';
import { differsIcon } from './differs.ts';
import { clockIcon, hazardIcon, userSign } from './icons.ts';
import { STOPPED } from './labels.ts';
import type { UserMark } from './marks.ts';
import { markGroup } from './mark-group.ts';
import { pointedBox } from './pointed-box.ts';

const SIGN_PX = 14;
const NAME_SIZE_PX = 14;
const STATUS_SIZE_PX = 12;
/** Between what a user holds and what waits to run. */
const BADGE_GAP_PX = 8;

/** A user: sign, name, how many references it holds, and what waits to run. */
export function userCard(mark: UserMark): SvgNode {
  const { box } = mark;
  const { width, height } = box;
  return markGroup(
    'user',
    mark,
    {
      'data-user': userSlot(mark.user),
      transform: `translate(${box.x} ${box.y})`,
    },
    mark.highlighted && pointedBox(width, height, 10),
    svg('rect', { class: cardClass(mark), width, height, rx: 10 }),
    ...(mark.compact ? compactParts(mark) : parts(mark)),
    mark.differs && differsIcon(4, 4),
  );
}

function cardClass({ acting, changed }: UserMark): string {
  return ['ioasid-card', acting && 'is-acting', changed && 'is-changed'].filter(Boolean).join(' ');
}

function parts(mark: UserMark): readonly SvgNode[] {
  const { width, height } = mark.box;
  const middle = height / 2;
  const textX = 52;
  const right = width - 12;
  const queued = `${mark.queued} queued`;
  const room = right - BADGE_GAP_PX - textX - textWidth(mark.status, STATUS_SIZE_PX);
  // As on a compact card where the words would meet; the sentence of the card has them all.
  const shown = badgeWidth(queued) <= room ? queued : String(mark.queued);
  return [
    userSign(mark.user, mark.letter, 28, middle, SIGN_PX),
    svgText(
      'text',
      { class: 'ioasid-name', x: textX, y: middle - 4, 'font-size': NAME_SIZE_PX },
      fitText(mark.name, NAME_SIZE_PX, width - textX - 10),
    ),
    ...statusParts(mark, textX, middle + 15),
    ...(mark.queued > 0 ? [queuedBadge(shown, right, middle + 11)] : []),
  ];
}

function statusParts(mark: UserMark, x: number, y: number, size = STATUS_SIZE_PX): readonly SvgNode[] {
  if (!mark.stopped) {
    return [svgText('text', { class: 'ioasid-status', x, y, 'font-size': size }, mark.status)];
  }
  const room = mark.box.width - x - 24;
  const status = textWidth(mark.status, size) <= room ? mark.status : STOPPED;
  return [
    hazardIcon(x + 7, y - 4.5, 13),
    svgText('text', { class: 'ioasid-status is-hazard', x: x + 18, y, 'font-size': size }, status),
  ];
}

/** Right-aligned at `right`, about the height of a line. */
function queuedBadge(text: string, right: number, middle: number): SvgNode {
  const width = badgeWidth(text);
  return svg(
    'g',
    { key: 'queued', class: 'ioasid-badge', transform: `translate(${right - width} ${middle - 10})` },
    svg('rect', { width, height: 20, rx: 10 }),
    clockIcon(10, 10),
    svgText('text', { x: 18, y: 14, 'font-size': 11 }, text),
  );
}

function badgeWidth(text: string): number {
  return Math.round(textWidth(text, 11)) + 24;
}

function compactParts(mark: UserMark): readonly SvgNode[] {
  const { width, height } = mark.box;
  const textX = 36;
  const lines = wrapText(mark.name, 12, width - textX - 4);
  const top = height / 2 - (lines.length + 1) * 7.5 + 11;
  return [
    userSign(mark.user, mark.letter, 20, 24, 11),
    ...lines.map((line, index) =>
      svgText('text', { class: 'ioasid-name', x: textX, y: top + index * 15, 'font-size': 12 }, line),
    ),
    ...statusParts(mark, textX, top + lines.length * 15 + 1, 11),
    ...(mark.queued > 0 ? [queuedBadge(String(mark.queued), 34, height - 14)] : []),
  ];
}
