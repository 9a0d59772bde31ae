import { clamp } from '../../base/clamp.ts';
import type { SvgNode } from '../svg-tree.ts';
import type { Detail } from './detail.ts';
import { shapePath, troublePath } from './mark-path.ts';
import { path } from './nodes.ts';
import { tenth, userSlot } from './pixels.ts';
import { rowsIn } from './row-scale.ts';
import { laneMiddle } from './timeline-layout.ts';

/** Below this distance marks would cover each other: rows are counted by column instead. */
export const LEAST_MARK_STEP_PX = 4;

/** Half the width of a mark. */
const LARGEST_PX = 5.5;
const SMALLEST_PX = 2;
/** Trouble is seen first: its icon is larger than the dot it stands for. */
const TROUBLE_SHARE = 1.3;
const LEAST_TROUBLE_PX = 4;

type Rows = Pick<Detail, 'index' | 'scale' | 'passes'>;

/** Each row on its user's lane, where single rows can be told apart. */
export function laneMarks({ index, scale, passes }: Rows): readonly SvgNode[] {
  const sizePx = clamp(scale.stepPx * 0.42, SMALLEST_PX, LARGEST_PX);
  return rowsIn(scale).map((row) => {
    const user = index.users[row] ?? 0;
    const trouble = index.trouble(row);
    const shape = index.shape(row);
    const kind = trouble === undefined ? `mark mark-${shape}` : `trouble trouble-${trouble}`;
    const outline =
      trouble === undefined
        ? shapePath(shape, sizePx)
        : troublePath(trouble, Math.max(sizePx * TROUBLE_SHARE, LEAST_TROUBLE_PX));
    return path(`${kind}${passes(row) ? '' : ' dim'}`, outline, {
      'data-user': userSlot(user),
      transform: `translate(${tenth(scale.xOf(row))} ${laneMiddle(user)})`,
    });
  });
}

/** What happened inside a call: a line from the call to the last row inside it, on the caller's lane. */
export function brackets({ index, scale, passes }: Rows): readonly SvgNode[] {
  const rows = [...rowsIn(scale)];
  // Those that enclose the first row reach into the window.
  for (let row = index.parents[scale.first] ?? -1; row >= 0; row = index.parents[row] ?? -1)
    rows.unshift(row);
  return rows
    .filter((row) => index.ends[row] !== row)
    .map((row) => {
      const user = index.users[row] ?? 0;
      const [x0, x1] = [row, index.ends[row] ?? row].map((each) => tenth(scale.inside(scale.xOf(each))));
      const kind = index.shape(row) === 'work' ? 'bracket deferred' : 'bracket';
      return path(`${kind}${passes(row) ? '' : ' dim'}`, `M${x0} ${laneMiddle(user)}H${x1}`, {
        'data-user': userSlot(user),
      });
    });
}
