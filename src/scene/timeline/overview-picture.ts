import type { LogIndex } from './log-index.ts';
import type { RowScale } from './row-scale.ts';
import { laneBins, type BinTrouble } from './lane-bins.ts';
import { tenth } from './pixels.ts';

/** The whole log in one strip: a thin line of density for each user, and every trouble. */
export interface OverviewPicture {
  readonly lanes: readonly { readonly user: number; readonly all: string; readonly passing: string }[];
  readonly troubles: readonly BinTrouble[];
}

const COLUMN_PX = 2;

/** `top` and `bottom` bound the lines; troubles stand in a row of their own above. */
export function overviewPicture(
  index: LogIndex,
  scale: RowScale,
  userCount: number,
  passes: (row: number) => boolean,
  top: number,
  bottom: number,
): OverviewPicture {
  // Where there are fewer rows than columns each row still is as wide as its slot.
  const columnPx = Math.max(COLUMN_PX, Math.min(scale.stepPx, WIDEST_PX));
  const bins = laneBins(index, scale, userCount, passes, columnPx);
  const linePx = (bottom - top) / Math.max(userCount, 1);
  const thickPx = Math.min(Math.max(linePx - 1, 1), 4);
  const strip = (counts: Uint32Array, user: number): string => {
    const y = tenth(top + (user + 0.5) * linePx - thickPx / 2);
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
  return {
    lanes: bins.lanes.map(({ user, all, passing }) => ({
      user,
      all: strip(all, user),
      passing: strip(passing, user),
    })),
    troubles: bins.troubles,
  };
}

const WIDEST_PX = 10;
