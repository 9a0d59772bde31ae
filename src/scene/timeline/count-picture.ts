import { ioasidName } from '../../words/names.ts';
import { hatchPath } from './hatch.ts';
import type { CountStep, LifeSteps } from './count-steps.ts';
import type { RowScale } from './row-scale.ts';

/** The step line of one life in pixels. */
export interface LifePicture {
  readonly life: number;
  readonly path: string;
  /** The same closed down to zero, for a faint ground under the line. */
  readonly area: string;
  /** FREE_PENDING: from when the ID was freed until it is reclaimed. */
  readonly pending: PendingSpan | undefined;
  readonly numbers: readonly CountNumber[];
  /** Where the next life of the number begins there is a divider that names it. */
  readonly divider: { readonly x: number; readonly text: string } | undefined;
  readonly tombstone: number | undefined;
}

export interface PendingSpan {
  readonly x0: number;
  readonly x1: number;
  readonly hatch: string;
  /** The word, where there is room for it. */
  readonly showsWord: boolean;
}

export interface CountNumber {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface CountBand {
  readonly top: number;
  readonly bottom: number;
}

const NUMBER_DISTANCE_PX = 13;
const WORD_PX = 110;

export function countPicture(
  lives: readonly LifeSteps[],
  scale: RowScale,
  band: CountBand,
  length: number,
): readonly LifePicture[] {
  const most = Math.max(
    1,
    ...lives.map((life) => life.steps.reduce((max, { count }) => Math.max(max, count), 0)),
  );
  // A saturated count stands above every real one.
  const yOf = (count: number): number =>
    count < 0 ? band.top : band.bottom - (count / most) * (band.bottom - band.top - SATURATED_PX);
  let lastNumberX = -Infinity;
  const pictures: LifePicture[] = [];
  for (const [place, life] of lives.entries()) {
    const until = life.reclaimedAt >= 0 ? life.reclaimedAt : length - 1;
    if (until < scale.first || life.allocatedAt > scale.last) continue;
    const endX = life.reclaimedAt >= 0 ? scale.xOf(life.reclaimedAt) : scale.edgeOf(length);
    const line = stepPath(life.steps, scale, yOf, band.bottom, Math.min(endX, scale.right));
    const numbers: CountNumber[] = [];
    for (const { row, count } of life.steps) {
      const x = scale.xOf(row);
      if (row < scale.first || row > scale.last || x - lastNumberX < NUMBER_DISTANCE_PX) continue;
      lastNumberX = x;
      numbers.push({ row, x, y: yOf(count), text: count < 0 ? '∞' : String(count) });
    }
    pictures.push({
      life: life.life,
      ...line,
      pending: pendingSpan(life, scale, band, length),
      numbers,
      divider:
        place > 0 && life.allocatedAt >= scale.first
          ? { x: scale.edgeOf(life.allocatedAt), text: ioasidName(life.ioasid, life.generation) }
          : undefined,
      tombstone: life.reclaimedAt >= scale.first && life.reclaimedAt <= scale.last ? endX : undefined,
    });
  }
  return pictures;
}

const SATURATED_PX = 4;

/** A line of steps within the window; changes that fall on one column of pixels become one upright line. */
function stepPath(
  steps: readonly CountStep[],
  scale: RowScale,
  yOf: (count: number) => number,
  floor: number,
  endX: number,
): { readonly path: string; readonly area: string } {
  const before = steps.findLast(({ row }) => scale.xOf(row) <= scale.left);
  const inside = steps.filter(({ row }) => scale.xOf(row) > scale.left && row <= scale.last);
  const firstInside = inside[0];
  if (before === undefined && firstInside === undefined) return { path: '', area: '' };
  const startX = before === undefined && firstInside ? half(scale.xOf(firstInside.row)) : half(scale.left);
  const startY = before === undefined ? floor : half(yOf(before.count));
  let path = `M${startX} ${startY}`;
  // The column of pixels in hand: where the line entered it, where it stands, and how far it went up and down.
  let [x, entry, y, top, bottom] = [startX, startY, startY, startY, startY];
  const climb = (): void => {
    if (bottom > Math.max(entry, y)) path += `V${bottom}`;
    if (top < Math.min(entry, y)) path += `V${top}`;
    if (y !== entry || top !== bottom) path += `V${y}`;
  };
  for (const { row, count } of inside) {
    const nextX = half(scale.xOf(row));
    const nextY = half(yOf(count));
    if (nextX > x) {
      climb();
      path += `H${nextX}`;
      [x, entry, top, bottom] = [nextX, y, y, y];
    }
    y = nextY;
    top = Math.min(top, nextY);
    bottom = Math.max(bottom, nextY);
  }
  climb();
  path += `H${half(Math.max(endX, x))}`;
  return { path, area: `${path}V${floor}H${startX}Z` };
}

function pendingSpan(
  life: LifeSteps,
  scale: RowScale,
  band: CountBand,
  length: number,
): PendingSpan | undefined {
  if (life.pendingAt < 0 || life.pendingAt > scale.last) return undefined;
  const x0 = Math.max(scale.xOf(life.pendingAt), scale.left);
  const end = life.reclaimedAt >= 0 ? scale.xOf(life.reclaimedAt) : scale.edgeOf(length);
  const x1 = Math.min(end, scale.right);
  if (x1 <= x0) return undefined;
  return { x0, x1, hatch: hatchPath(x0, band.top, x1, band.bottom), showsWord: x1 - x0 >= WORD_PX };
}

function half(value: number): number {
  return Math.round(value * 2) / 2;
}
