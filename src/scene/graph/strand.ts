import { svg, svgText, type SvgNode } from '../svg-tree.ts';
import { textWidth } from '../text-width.ts';
import { hazardIcon } from './icons.ts';
import { markAttributes } from './mark-attributes.ts';
import type { StrandMark } from './marks.ts';
import { pointBetween, routePath, type Point, type Route } from './route.ts';
import type { Tier } from './tier.ts';

/** A line from a user to a number: a counted reference, a borrowed pointer, or a hardware context. */
export function strand(mark: StrandMark, tier: Tier): SvgNode {
  const d = routePath(mark.route);
  const [start] = mark.route;
  const end = mark.route.at(-1);
  const width = mark.phase === 'fresh' ? tier.strandPx + 1 : tier.strandPx;
  return svg(
    'g',
    {
      ...markAttributes('strand', mark),
      'data-user': mark.user % 8,
      'data-kind': mark.kind,
      'data-phase': mark.phase,
      'data-stale': mark.stale || undefined,
      'data-quiet': mark.quiet || undefined,
      'data-stolen': mark.stolen || undefined,
    },
    svgText('title', {}, mark.sentence),
    svg('path', { key: 'hit', class: 'ioasid-hit', d }),
    mark.selected && svg('path', { key: 'halo', class: 'ioasid-strand-halo', d, 'stroke-width': width + 6 }),
    svg('path', { key: 'line', class: 'ioasid-line', d, ...stroke(mark, width) }),
    mark.dma && svg('path', { key: 'dma', class: 'ioasid-dma', d }),
    start && plug(mark, start, tier),
    end &&
      mark.kind === 'borrowed' &&
      svg('path', {
        key: 'tip',
        class: 'ioasid-tip',
        d: `M${end.x - 6} ${tenth(end.y - 4)}L${tenth(end.x)} ${tenth(end.y)}L${tenth(end.x - 6)} ${tenth(end.y + 4)}`,
      }),
    ...notes(mark, tier),
  );
}

function stroke(
  mark: StrandMark,
  width: number,
): { readonly 'stroke-width': number; readonly 'stroke-dasharray'?: string } {
  if (mark.phase === 'dropped') return { 'stroke-width': width, 'stroke-dasharray': '2 6' };
  if (mark.kind === 'borrowed') return { 'stroke-width': Math.min(width, 2), 'stroke-dasharray': '7 5' };
  // Round caps on lines of no length are dots.
  if (mark.kind === 'context') return { 'stroke-width': Math.min(width, 2.25), 'stroke-dasharray': '0.1 5' };
  return { 'stroke-width': width };
}

/** Where it leaves the card: a dot for a reference, a ring for a pointer, a chip with legs for hardware. */
function plug({ kind }: StrandMark, { x, y }: Point, tier: Tier): SvgNode {
  const size = tier.name === 'xs' || tier.name === 's' ? 0.75 : 1;
  if (kind === 'reference')
    return svg('circle', { key: 'plug', class: 'ioasid-plug', cx: x, cy: y, r: 3.5 * size });
  if (kind === 'borrowed')
    return svg('circle', { key: 'plug', class: 'ioasid-plug ioasid-plug-open', cx: x, cy: y, r: 3.5 * size });
  return svg('path', {
    key: 'plug',
    class: 'ioasid-plug ioasid-plug-open',
    transform: `translate(${x} ${tenth(y)})${size === 1 ? '' : ` scale(${size})`}`,
    d: 'M-3.5-3.5H3.5V3.5H-3.5ZM-1.5-3.5V-5.5M1.5-3.5V-5.5M-1.5 3.5V5.5M1.5 3.5V5.5',
  });
}

/** What stands on the line: taken, dropped, stale, DMA, how many. */
function notes(mark: StrandMark, tier: Tier): readonly SvgNode[] {
  const { route } = mark;
  if (mark.stale) return [breakIn(along(route, 0.5))];
  if (mark.stolen) return [pill('−1', along(route, 0.24), true)];
  if (mark.phase === 'dropped') return [pill('−1', along(route, 0.24))];
  if (mark.count > 0) return [pill(`×${mark.count}`, along(route, 0.24))];
  if (mark.phase === 'fresh' && mark.kind === 'reference') return [pill('+1', along(route, 0.24))];
  if (mark.dma && tier.name !== 'xs' && tier.name !== 's') return [pill('DMA', along(route, 0.62))];
  return [];
}

/** A point of the first S, in the gutter. */
function along([from, to]: Route, t: number): Point {
  return from && to ? pointBetween(from, to, t) : { x: 0, y: 0 };
}

function pill(text: string, { x, y }: Point, hazard = false): SvgNode {
  const width = Math.round(textWidth(text, 11)) + (hazard ? 30 : 12);
  return svg(
    'g',
    {
      key: 'note',
      class: hazard ? 'ioasid-pill ioasid-is-hazard' : 'ioasid-pill',
      transform: `translate(${tenth(x)} ${tenth(y)})`,
    },
    svg('rect', { x: -width / 2, y: -9, width, height: 18, rx: 9 }),
    hazard && hazardIcon(-width / 2 + 12, 0, 12),
    svgText('text', { y: 4, x: hazard ? 8 : 0, 'font-size': 11 }, text),
  );
}

function breakIn({ x, y }: Point): SvgNode {
  return svg(
    'g',
    { key: 'note', class: 'ioasid-break', transform: `translate(${tenth(x)} ${tenth(y)})` },
    svg('circle', { r: 12 }),
    hazardIcon(0, 0, 16),
  );
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
