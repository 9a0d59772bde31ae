import { svg, svgText, type SvgNode } from '../svg-tree.ts';
import { textWidth } from '../text-width.ts';
import { tenth, userSlot } from '../timeline/pixels.ts';
import { pointAlong, type Point } from './curve.ts';
import { hazardIcon } from './icons.ts';
import type { StrandMark } from './marks.ts';

const TEXT_SIZE_PX = 11;
/** Near the card, where strands to different numbers have not met yet. */
const NEAR_CARD = 0.2;

/** What stands on a line, above all lines: taken, dropped, stale, how many. */
export function strandNote(mark: StrandMark): SvgNode {
  return svg(
    'g',
    {
      class: mark.dim ? 'ioasid-note is-dim' : 'ioasid-note',
      'data-user': userSlot(mark.user),
      'aria-hidden': 'true',
    },
    ...notesOf(mark),
  );
}

export function hasNote(mark: StrandMark): boolean {
  return notesOf(mark).length > 0;
}

/** Where a stale strand is broken; a pointer and a context of one user keep apart. */
export function breakAt({ kind }: StrandMark): number {
  return kind === 'borrowed' ? 0.54 : 0.68;
}

function notesOf(mark: StrandMark): readonly SvgNode[] {
  const near = pointAlong(mark.route, NEAR_CARD);
  if (mark.stale) return [breakIn(pointAlong(mark.route, breakAt(mark)))];
  if (mark.phase === 'dropped') return [pill('−1', near, mark.stolen)];
  if (mark.count > 0) return [pill(`×${mark.count}`, near)];
  if (mark.phase === 'fresh' && mark.kind === 'reference') return [pill('+1', near)];
  return [];
}

function pill(text: string, { x, y }: Point, hazard = false): SvgNode {
  const iconPx = hazard ? 17 : 0;
  const width = Math.round(textWidth(text, TEXT_SIZE_PX)) + 12 + iconPx;
  return svg(
    'g',
    {
      key: `pill:${text}`,
      class: hazard ? 'ioasid-pill is-hazard' : 'ioasid-pill',
      transform: `translate(${tenth(x)} ${tenth(y)})`,
    },
    svg('rect', { x: -width / 2, y: -9, width, height: 18, rx: 9 }),
    hazard && hazardIcon(-width / 2 + 13, -0.5, 12),
    svgText('text', { y: 4, x: iconPx / 2, 'font-size': TEXT_SIZE_PX }, text),
  );
}

function breakIn({ x, y }: Point): SvgNode {
  const transform = `translate(${tenth(x)} ${tenth(y)})`;
  return svg('g', { key: 'break', class: 'ioasid-break', transform }, hazardIcon(0, 0, 18));
}
