import type { SvgNode } from '../../svg-tree.ts';
import type { Detail } from '../detail.ts';
import { troublePath } from '../mark-path.ts';
import { path } from '../nodes.ts';
import { tenth, userSlot } from '../pixels.ts';
import { LANE_PX } from '../timeline-layout.ts';
import { binsPath, laneBins, type BinTrouble } from './lane-bins.ts';

/** Icons stand above the bars of their lane, so that neither hides the other. */
const ICON_PX = 4;
const TALLEST_PX = LANE_PX - 12;
const FOOT_PX = 3;

/** Rows counted by column as bars, where there are more than can be told apart. */
export function laneBars({ index, scale, playback, passes }: Detail): readonly SvgNode[] {
  const bins = laneBins(index, scale, playback.cast.users.length, passes);
  return [
    ...bins.lanes.flatMap(({ user, ...counted }) => {
      const foot = (user + 1) * LANE_PX - FOOT_PX;
      return strips(
        user,
        binsPath(counted.all, bins, foot, TALLEST_PX),
        binsPath(counted.passing, bins, foot, TALLEST_PX),
      );
    }),
    ...bins.troubles.map((trouble) => troubleIcon(trouble, trouble.user * LANE_PX + ICON_PX + 1, ICON_PX)),
  ];
}

/** What there is of a user, faint, and over it what passes the filter. */
export function strips(user: number, all: string, passing: string): readonly SvgNode[] {
  const colour = { 'data-user': userSlot(user) };
  return [path('bins faint', all, colour), path('bins', passing, colour)];
}

export function troubleIcon({ trouble, x, dim }: BinTrouble, y: number, sizePx: number): SvgNode {
  return path(`trouble trouble-${trouble}${dim ? ' dim' : ''}`, troublePath(trouble, sizePx), {
    transform: `translate(${tenth(x)} ${y})`,
  });
}
