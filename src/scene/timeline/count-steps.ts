import type { Playback } from '../../timeline/playback.ts';
import type { LogIndex } from './log-index.ts';

/** The count after a row that changed it. Negative is saturated. */
export interface CountStep {
  readonly row: number;
  readonly count: number;
}

/** One life of a number as the step line draws it. Rows are -1 where that never comes. */
export interface LifeSteps {
  readonly life: number;
  readonly ioasid: number;
  readonly generation: number;
  readonly allocatedAt: number;
  readonly pendingAt: number;
  readonly reclaimedAt: number;
  readonly steps: readonly CountStep[];
}

/** Steps of which only those are left that are seen; for lines of more steps than pixels. */
export type Thinning = (
  steps: readonly CountStep[],
  columnOf: (row: number) => number,
) => readonly CountStep[];

/**
 * The refcount of every life at one place of the cast, in order of time. A row that is about the life says its count
 * itself; where a row changes it in passing (a set torn down frees all its IDs) the references taken and dropped do.
 */
export function countSteps(playback: Playback, index: LogIndex, place: number): readonly LifeSteps[] {
  const known = counted.get(index) ?? new Map<number, readonly LifeSteps[]>();
  counted.set(index, known);
  const steps =
    known.get(place) ??
    (playback.cast.places[place]?.lives ?? [])
      // The cast is the whole log's; a run that is shown up to a row only has fewer lives.
      .filter((life) => life < playback.lifeCount)
      .map((life) => lifeSteps(playback, index, life));
  known.set(place, steps);
  return steps;
}

/** Zooming draws the same steps again and again; an index lives as long as its playback. */
const counted = new WeakMap<LogIndex, Map<number, readonly LifeSteps[]>>();

function lifeSteps(playback: Playback, index: LogIndex, life: number): LifeSteps {
  const { ioasid, generation, allocatedAt, pendingAt, reclaimedAt } = playback.life(life);
  /** What a row adds, where it is not about the life itself. */
  const changes = new Map(index.rowsOfLife(life).map((row) => [row, 0]));
  const add = (row: number, by: number): void => void changes.set(row, (changes.get(row) ?? 0) + by);
  for (const reference of index.referencesOfLife(life)) {
    const { takenAt, droppedAt } = playback.reference(reference);
    add(takenAt, 1);
    add(droppedAt, -1);
  }
  add(reclaimedAt, 0);
  const steps: CountStep[] = [];
  let count = 0;
  for (const [row, change] of [...changes].toSorted(([a], [b]) => a - b)) {
    if (row < Math.max(allocatedAt, 0) || (reclaimedAt >= 0 && row > reclaimedAt)) continue;
    const said = index.lives[row] === life ? playback.row(row).refcount : undefined;
    const next = row === reclaimedAt ? 0 : (said ?? count + change);
    if (next !== count || steps.length === 0) steps.push({ row, count: next });
    count = next;
  }
  return { life, ioasid, generation, allocatedAt, pendingAt, reclaimedAt, steps };
}

/** The ID whose count is shown: the chosen one, else that of the current row or of the nearest before it, else the busiest. */
export function placeInFocus(
  playback: Playback,
  index: LogIndex,
  selected: number | undefined,
  cursor: number,
): number | undefined {
  if (selected !== undefined && playback.cast.places[selected] !== undefined) return selected;
  for (let row = cursor; row >= 0 && row > cursor - NEAR_ROWS; row -= 1) {
    const life = index.lives[row] ?? -1;
    if (life >= 0) return playback.life(life).place;
  }
  return busiestPlace(playback, index);
}

/** As far back as the sentence above the picture looks. */
const NEAR_ROWS = 64;

function busiestPlace({ cast }: Playback, index: LogIndex): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const { place, lives } of cast.places) {
    const rows = lives.reduce((sum, life) => sum + index.rowsOfLife(life).length, 0);
    if (rows > most) [best, most] = [place, rows];
  }
  return best;
}
