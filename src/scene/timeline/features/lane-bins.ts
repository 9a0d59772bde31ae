import { clamp } from '../../../base/clamp.ts';
import type { LogIndex } from '../log-index.ts';
import type { RowScale } from '../row-scale.ts';
import { TROUBLES, type Trouble } from '../row-shape.ts';
import { tenth } from '../pixels.ts';

/** Rows of one user counted by column of pixels, where there are more rows than can be told apart. */
export interface LaneBins {
  readonly user: number;
  /** How many rows each column holds, and how many of them pass the filter. */
  readonly all: Uint32Array;
  readonly passing: Uint32Array;
}

/** A trouble in a binned lane; neighbours of its kind on the lane share one icon. */
export interface BinTrouble {
  readonly row: number;
  readonly user: number;
  readonly trouble: Trouble;
  readonly x: number;
  readonly count: number;
  readonly dim: boolean;
}

export interface Bins {
  readonly columnPx: number;
  readonly left: number;
  readonly lanes: readonly LaneBins[];
  /** The fullest column of any lane, for one height scale over all. */
  readonly most: number;
  readonly troubles: readonly BinTrouble[];
}

/** Icons closer than this would cover each other. */
const TROUBLE_DISTANCE_PX = 11;

export function laneBins(
  index: LogIndex,
  scale: RowScale,
  userCount: number,
  passes: (row: number) => boolean,
  columnPx = 2,
): Bins {
  const columns = Math.max(Math.ceil((scale.right - scale.left) / columnPx), 1);
  const lanes = Array.from({ length: userCount }, (_, user) => ({
    user,
    all: new Uint32Array(columns),
    passing: new Uint32Array(columns),
  }));
  const troubles: BinTrouble[] = [];
  const latest = new Map<string, number>();
  let most = 0;
  for (let row = scale.first; row <= scale.last; row += 1) {
    const user = index.users[row] ?? 0;
    const lane = lanes[user];
    if (lane === undefined) continue;
    const x = scale.xOf(row);
    const column = clamp(Math.floor((x - scale.left) / columnPx), 0, columns - 1);
    const count = (lane.all[column] ?? 0) + 1;
    lane.all[column] = count;
    if (count > most) most = count;
    const dim = !passes(row);
    if (!dim) lane.passing[column] = (lane.passing[column] ?? 0) + 1;
    const trouble = index.trouble(row);
    if (trouble !== undefined) addTrouble(troubles, latest, { row, user, trouble, x, count: 1, dim });
  }
  return { columnPx, left: scale.left, lanes, most, troubles };
}

/** Joins the trouble to the last icon of its kind if that is near; a row that passes the filter brightens the icon. */
function addTrouble(troubles: BinTrouble[], latest: Map<string, number>, added: BinTrouble): void {
  const key = `${added.user} ${TROUBLES.indexOf(added.trouble)}`;
  const place = latest.get(key);
  const near = place === undefined ? undefined : troubles[place];
  if (place !== undefined && near !== undefined && added.x - near.x < TROUBLE_DISTANCE_PX) {
    troubles[place] = { ...near, count: near.count + 1, dim: near.dim && added.dim };
    return;
  }
  latest.set(key, troubles.length);
  troubles.push(added);
}

/** One path for a lane's columns, as bars that stand on `foot`; heights grow with the logarithm of the count. */
export function binsPath(counts: Uint32Array, bins: Bins, foot: number, tallestPx: number): string {
  const parts: string[] = [];
  const full = Math.log1p(bins.most) || 1;
  for (let column = 0; column < counts.length; column += 1) {
    const count = counts[column] ?? 0;
    if (count === 0) continue;
    const heightPx = tenth(LEAST_BAR_PX + (tallestPx - LEAST_BAR_PX) * (Math.log1p(count) / full));
    parts.push(
      `M${tenth(bins.left + column * bins.columnPx)} ${foot}v${-heightPx}h${bins.columnPx - BAR_GAP_PX}v${heightPx}z`,
    );
  }
  return parts.join('');
}

const LEAST_BAR_PX = 3;
const BAR_GAP_PX = 0.5;
