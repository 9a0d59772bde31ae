import type { Group } from './draw-lanes.ts';
import { troubleClass } from './draw-lanes.ts';
import type { TimelineGap } from './flags.ts';
import { troublePath } from './mark-path.ts';
import type { OverviewPicture } from './overview-picture.ts';
import type { RowScale } from './row-scale.ts';
import { tenth, userSlot } from './pixels.ts';

export function drawOverview(group: Group, picture: OverviewPicture, troubleY: number): void {
  const strips = picture.lanes.flatMap(({ user, all, passing }) => [
    { key: `all ${user}`, user, path: all, faint: true },
    { key: `passing ${user}`, user, path: passing, faint: false },
  ]);
  group
    .selectAll<SVGPathElement, (typeof strips)[number]>('path.ioasid-tl-bins')
    .data(strips, (strip) => strip.key)
    .join('path')
    .attr('class', (strip) => `ioasid-tl-bins${strip.faint ? ' ioasid-tl-faint' : ''}`)
    .attr('data-user', (strip) => userSlot(strip.user))
    .attr('d', (strip) => strip.path);
  group
    .selectAll<SVGPathElement, OverviewPicture['troubles'][number]>('path.ioasid-tl-trouble')
    .data(picture.troubles, (trouble) => trouble.row)
    .join('path')
    .attr('class', (t) => `${troubleClass(t.trouble)}${t.dim ? ' ioasid-tl-dim' : ''}`)
    .attr('transform', (t) => `translate(${tenth(t.x)} ${troubleY})`)
    .attr('d', (t) => troublePath(t.trouble, ICON_PX));
}

const ICON_PX = 3.6;

export function drawOverviewGaps(
  group: Group,
  gaps: readonly TimelineGap[],
  scale: RowScale,
  heightPx: number,
): void {
  group
    .selectAll<SVGLineElement, TimelineGap>('line')
    .data(gaps, (gap) => gap.afterRow)
    .join('line')
    .attr('class', 'ioasid-tl-overview-gap')
    .attr('x1', (gap) => scale.edgeOf(gap.afterRow + 1))
    .attr('x2', (gap) => scale.edgeOf(gap.afterRow + 1))
    .attr('y1', 0)
    .attr('y2', heightPx);
}
