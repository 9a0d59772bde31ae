import { svg, type SvgNode } from '../svg-tree.ts';
import { tenth, userSlot } from '../timeline/pixels.ts';
import { brokenPath, routePath, type Point } from './curve.ts';
import { markGroup } from './mark-group.ts';
import { breakAt } from './strand-note.ts';
import type { StrandMark } from './marks.ts';
import type { Tier } from './tier.ts';

/** A line from a user to a number: a counted reference, a borrowed pointer, or a hardware context. */
export function strand(mark: StrandMark, tier: Tier): SvgNode {
  const { route } = mark;
  const d = mark.stale ? brokenPath(route, breakAt(mark)) : routePath(route);
  const [start] = route;
  const end = route.at(-1);
  const width = mark.phase === 'fresh' ? tier.strandPx + 1 : tier.strandPx;
  return markGroup(
    'strand',
    mark,
    {
      'data-user': userSlot(mark.user),
      'data-kind': mark.kind,
      'data-phase': mark.phase,
      'data-stale': mark.stale,
      'data-quiet': mark.quiet,
      'data-stolen': mark.stolen,
    },
    svg('path', { key: 'hit', class: 'ioasid-hit', d }),
    mark.selected && svg('path', { key: 'halo', class: 'ioasid-strand-halo', d, 'stroke-width': width + 6 }),
    svg('path', { key: 'line', class: 'ioasid-line', d, ...stroke(mark, width) }),
    mark.dma && svg('path', { key: 'dma', class: 'ioasid-dma', d }),
    start && plug(mark, start, tier),
    end && mark.kind === 'borrowed' && tip(end),
  );
}

interface Stroke {
  readonly 'stroke-width': number;
  readonly 'stroke-dasharray'?: string;
}

function stroke({ phase, kind }: StrandMark, width: number): Stroke {
  if (phase === 'dropped') return { 'stroke-width': width, 'stroke-dasharray': '2 6' };
  if (kind === 'borrowed') return { 'stroke-width': Math.min(width, 2), 'stroke-dasharray': '7 5' };
  // Round caps on dashes of no length are dots.
  if (kind === 'context') return { 'stroke-width': Math.min(width, 2.25), 'stroke-dasharray': '0.1 5' };
  return { 'stroke-width': width };
}

/** Where it leaves the card: a dot for a reference, a ring for a pointer, a chip with legs for hardware. */
function plug({ kind }: StrandMark, { x, y }: Point, { name }: Tier): SvgNode {
  const size = name === 'xs' || name === 's' ? 0.75 : 1;
  if (kind !== 'context') {
    const open = kind === 'borrowed' ? 'ioasid-plug is-open' : 'ioasid-plug';
    return svg('circle', { key: 'plug', class: open, cx: x, cy: y, r: 3.5 * size });
  }
  return svg('path', {
    key: 'plug',
    class: 'ioasid-plug is-open',
    transform: `translate(${x} ${tenth(y)})${size === 1 ? '' : ` scale(${size})`}`,
    d: 'M-3.5-3.5H3.5V3.5H-3.5ZM-1.5-3.5V-5.5M1.5-3.5V-5.5M-1.5 3.5V5.5M1.5 3.5V5.5',
  });
}

/** A pointer points. */
function tip({ x, y }: Point): SvgNode {
  const d = `M${tenth(x - 6)} ${tenth(y - 4)}L${tenth(x)} ${tenth(y)}L${tenth(x - 6)} ${tenth(y + 4)}`;
  return svg('path', { key: 'tip', class: 'ioasid-tip', d });
}
