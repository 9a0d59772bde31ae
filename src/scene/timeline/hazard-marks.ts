import type { LogIndex } from './log-index.ts';
import type { RowScale } from './row-scale.ts';

/** Something that goes wrong from a row on. */
export interface TimelineHazard {
  readonly row: number;
  /** The last row of its extent; absent where it is a moment. */
  readonly until?: number;
  readonly severity: 'error' | 'warning' | 'note';
  /** In a word or two. */
  readonly title: string;
}

/** A hazard on the lane of whoever did it: a sign where it begins, a line for as long as it lasts. */
export interface PlacedHazard {
  readonly key: string;
  readonly user: number;
  readonly severity: TimelineHazard['severity'];
  readonly x: number;
  readonly text: string;
  /** False where the row has a sign of trouble already. */
  readonly sign: boolean;
  /** Where its extent is seen. */
  readonly line: readonly [number, number] | undefined;
}

/** Signs nearer than this on one lane would cover each other: the first stands for all. */
const APART_PX = 9;

/** Notes harm nobody and are left to the list. */
export function placeHazards(
  hazards: readonly TimelineHazard[],
  index: LogIndex,
  scale: RowScale,
): readonly PlacedHazard[] {
  const lastSign = new Map<number, number>();
  const placed: PlacedHazard[] = [];
  hazards.forEach(({ row, until = row, severity, title }, at) => {
    if (severity === 'note' || until < scale.first || row > scale.last) return;
    const user = index.users[row] ?? 0;
    const x = scale.xOf(row);
    const seen = row >= scale.first;
    const sign =
      seen && index.trouble(row) === undefined && x - (lastSign.get(user) ?? -Infinity) >= APART_PX;
    if (sign) lastSign.set(user, x);
    const from = Math.max(x, scale.left);
    const to = Math.min(scale.xOf(until), scale.right);
    const line = until > row && to - from > 1 ? ([from, to] as const) : undefined;
    if (!sign && line === undefined) return;
    placed.push({ key: `${at} ${row}`, user, severity, x, text: title, sign, line });
  });
  return placed;
}

/** What the hazards that begin at a row are called. */
export function hazardTitles(hazards: readonly TimelineHazard[], row: number): readonly string[] {
  return hazards.filter((hazard) => hazard.row === row).map(({ severity, title }) => `${severity}: ${title}`);
}
