import { clamp } from '../../../base/clamp.ts';
import type { SvgNode } from '../../svg-tree.ts';
import type { TimelineGap } from '../timeline-input.ts';
import type { LogIndex } from '../log-index.ts';
import { path } from '../nodes.ts';
import { tenth } from '../pixels.ts';
import type { RowScale } from '../row-scale.ts';
import { strips, troubleIcon } from './lane-bars.ts';
import { laneBins } from './lane-bins.ts';

/** As the style sheet has it. */
const HEIGHT_PX = 30;
/** Between these heights are the lines; troubles stand in a row of their own above. */
const TOP_PX = 11;
const BOTTOM_PX = HEIGHT_PX - 4;
const TROUBLE_Y_PX = 6;
const ICON_PX = 3.6;
const COLUMN_PX = 2;
const WIDEST_PX = 10;

/** The whole log in one strip: a thin line of density for each user, every trouble, every gap. */
export function overviewPicture(
  index: LogIndex,
  scale: RowScale,
  userCount: number,
  passes: (row: number) => boolean,
  gaps: readonly TimelineGap[],
): readonly SvgNode[] {
  // Where there are fewer rows than columns each row still is as wide as its slot.
  const columnPx = Math.max(COLUMN_PX, Math.min(scale.stepPx, WIDEST_PX));
  const bins = laneBins(index, scale, userCount, passes, columnPx);
  const linePx = (BOTTOM_PX - TOP_PX) / Math.max(userCount, 1);
  const thickPx = clamp(linePx - 1, 1, 4);
  const strip = (counts: Uint32Array, user: number): string => {
    const y = tenth(TOP_PX + (user + 0.5) * linePx - thickPx / 2);
    const parts: string[] = [];
    for (let column = 0; column < counts.length; column += 1) {
      if ((counts[column] ?? 0) === 0) continue;
      let end = column + 1;
      if (columnPx <= COLUMN_PX) while ((counts[end] ?? 0) > 0) end += 1;
      const widthPx = (end - column) * columnPx - (columnPx > COLUMN_PX ? 1 : 0);
      parts.push(
        `M${tenth(bins.left + column * columnPx)} ${y}h${tenth(widthPx)}v${tenth(thickPx)}h${tenth(-widthPx)}z`,
      );
      column = end - 1;
    }
    return parts.join('');
  };
  return [
    ...gaps.map(({ afterRow }) => path('overview-gap', `M${scale.edgeOf(afterRow + 1)} 0V${HEIGHT_PX}`)),
    ...bins.lanes.flatMap(({ user, all, passing }) => strips(user, strip(all, user), strip(passing, user))),
    ...bins.troubles.map((trouble) => troubleIcon(trouble, TROUBLE_Y_PX, ICON_PX)),
  ];
}
