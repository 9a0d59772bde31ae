import { svg, svgText, type SvgNode } from '../svg-tree.ts';
import type { Detail } from './detail.ts';
import { troublePath } from './mark-path.ts';
import { classes, path } from './nodes.ts';
import { tenth } from './pixels.ts';
import type { TimelineHazard } from './timeline-input.ts';
import { laneMiddle } from './timeline-layout.ts';

/** Signs nearer than this on one lane would cover each other: the first stands for all. */
const APART_PX = 9;
/** A sign stands beside its row's mark, up to the right, so that neither hides the other. */
const BESIDE_PX = 6;
const SIGN_PX = 4.4;
const LINE_BELOW_PX = 8;

/**
 * A hazard on the lane of whoever did it: a sign where it begins, a line for as long as it lasts. Rows of trouble have a
 * sign already. Notes harm nobody and are left to the list.
 */
export function hazardMarks({
  hazards = [],
  index,
  scale,
}: Pick<Detail, 'hazards' | 'index' | 'scale'>): readonly SvgNode[] {
  const lastSign = new Map<number, number>();
  const lines: SvgNode[] = [];
  const signs: SvgNode[] = [];
  for (const { row, until = row, severity, title } of hazards) {
    if (severity === 'note' || until < scale.first || row > scale.last) continue;
    const user = index.users[row] ?? 0;
    const x = scale.xOf(row);
    const y = laneMiddle(user);
    const [from, to] = [scale.inside(x), scale.inside(scale.xOf(until))];
    if (to - from > 1) {
      lines.push(
        path(`hazard-extent hazard-${severity}`, `M${tenth(from)} ${y + LINE_BELOW_PX}H${tenth(to)}`),
      );
    }
    const isCovered = x - (lastSign.get(user) ?? -Infinity) < APART_PX;
    if (row < scale.first || index.trouble(row) !== undefined || isCovered) continue;
    lastSign.set(user, x);
    const attributes = {
      class: classes(`hazard hazard-${severity}`),
      transform: `translate(${tenth(x + BESIDE_PX)} ${y - BESIDE_PX})`,
      d: troublePath('refused', SIGN_PX),
    };
    signs.push(svg('path', attributes, svgText('title', {}, title)));
  }
  return [...lines, ...signs];
}

/** What the hazards that begin at a row are called. */
export function hazardTitles(hazards: readonly TimelineHazard[], row: number): readonly string[] {
  return hazards.filter((hazard) => hazard.row === row).map(({ severity, title }) => `${severity}: ${title}`);
}
