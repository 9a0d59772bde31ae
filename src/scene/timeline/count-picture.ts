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

/** A level shorter than this has no room for its number. */
const NUMBER_PX = 12;
/** Dividers of lives nearer than this would cover each other's names. */
const DIVIDER_PX = 40;
/** Room that the word FREE_PENDING takes, and its number of the next level beside it. */
const WORD_PX = 96;
const WORD_HEIGHT_PX = 15;

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
  const pictures: LifePicture[] = [];
  let lastDividerX = -Infinity;
  for (const [place, life] of lives.entries()) {
    const until = life.reclaimedAt >= 0 ? life.reclaimedAt : length - 1;
    if (until < scale.first || life.allocatedAt > scale.last) continue;
    const endX = life.reclaimedAt >= 0 ? scale.xOf(life.reclaimedAt) : scale.edgeOf(length);
    const next = lives[place + 1];
    const freeUntilX = next === undefined ? scale.right : scale.xOf(next.allocatedAt);
    const startX = scale.edgeOf(life.allocatedAt);
    const divides = place > 0 && startX >= scale.left && startX - lastDividerX >= DIVIDER_PX;
    if (divides) lastDividerX = startX;
    pictures.push({
      life: life.life,
      ...stepPath(life.steps, scale, yOf, band.bottom, Math.min(endX, scale.right)),
      pending: pendingSpan(life, scale, band, yOf, length),
      numbers: countNumbers(life.steps, scale, yOf, life.reclaimedAt >= 0 ? freeUntilX : scale.right),
      divider: divides ? { x: startX, text: ioasidName(life.ioasid, life.generation) } : undefined,
      tombstone:
        endX >= scale.left && endX <= scale.right && freeUntilX - endX >= NUMBER_PX && life.reclaimedAt >= 0
          ? endX
          : undefined,
    });
  }
  return pictures;
}

/** Where a level lasts long enough to write its number on it. */
function countNumbers(
  steps: readonly CountStep[],
  scale: RowScale,
  yOf: (count: number) => number,
  endX: number,
): readonly CountNumber[] {
  const numbers: CountNumber[] = [];
  for (const [place, { row, count }] of steps.entries()) {
    if (row < scale.first || row > scale.last) continue;
    const x = scale.xOf(row);
    const next = steps[place + 1];
    const untilX = next === undefined ? endX : scale.xOf(next.row);
    if (untilX - x < NUMBER_PX || x < scale.left || x > scale.right - NUMBER_PX) continue;
    numbers.push({ row, x, y: yOf(count), text: count < 0 ? '∞' : String(count) });
  }
  return numbers;
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
  yOf: (count: number) => number,
  length: number,
): PendingSpan | undefined {
  if (life.pendingAt < 0 || life.pendingAt > scale.last) return undefined;
  const x0 = Math.max(scale.xOf(life.pendingAt), scale.left);
  const end = life.reclaimedAt >= 0 ? scale.xOf(life.reclaimedAt) : scale.edgeOf(length);
  const x1 = Math.min(end, scale.right);
  if (x1 <= x0) return undefined;
  // The count falls while the ID waits, so the upper right corner is free; but not always soon enough.
  const wordX = x1 - WORD_PX;
  const there = life.steps.findLast(({ row }) => scale.xOf(row) <= wordX)?.count ?? 0;
  const showsWord = wordX >= x0 && yOf(there) >= band.top + WORD_HEIGHT_PX;
  return { x0, x1, hatch: hatchPath(x0, band.top, x1, band.bottom), showsWord };
}

function half(value: number): number {
  return Math.round(value * 2) / 2;
}
