import { ioasidName } from '../../words/names.ts';
import { svg, type SvgNode } from '../svg-tree.ts';
import type { CountStep, LifeSteps, Thinning } from './count-steps.ts';
import type { Detail } from './detail.ts';
import { hatchPath } from './hatch.ts';
import { classes, path, words } from './nodes.ts';
import { tenth } from './pixels.ts';
import type { RowScale } from './row-scale.ts';
import { COUNTS_PX } from './timeline-layout.ts';

/** Between these heights the line moves; below the upper one there is room for a saturated count, above every real one. */
export const TOP = 8;
export const BOTTOM = COUNTS_PX - 8;
const SATURATED_PX = 4;
/** A level shorter than this has no room for its number. */
const NUMBER_PX = 12;
/** Dividers of lives nearer than this would cover each other's names. */
const DIVIDER_PX = 40;
/** Room that the word FREE_PENDING takes, and its number of the next level beside it. */
const WORD_PX = 96;
const WORD_HEIGHT_PX = 15;

/**
 * The step line of each life that is in sight: hatched ground while free pending, a faint one under the count, the line,
 * its numbers. Where the next life of the number begins there is a divider that names it.
 */
export function countPicture(
  { playback: { length }, scale }: Pick<Detail, 'playback' | 'scale'>,
  lives: readonly LifeSteps[],
  thinned: Thinning = (steps) => steps,
): readonly SvgNode[] {
  const { left, right } = scale;
  let most = 1;
  for (const { steps } of lives) for (const { count } of steps) most = Math.max(most, count);
  const yOf = (count: number): number =>
    count < 0 ? TOP : BOTTOM - (count / most) * (BOTTOM - TOP - SATURATED_PX);
  let lastDividerX = -Infinity;

  return lives.flatMap(({ steps, ioasid, generation, allocatedAt, pendingAt, reclaimedAt }, place) => {
    const isReclaimed = reclaimedAt >= 0;
    const until = isReclaimed ? reclaimedAt : length - 1;
    if (until < scale.first || allocatedAt > scale.last) return [];
    const startX = scale.edgeOf(allocatedAt);
    const divides = place > 0 && startX >= left && startX - lastDividerX >= DIVIDER_PX;
    if (divides) lastDividerX = startX;
    const endX = isReclaimed ? scale.xOf(reclaimedAt) : scale.edgeOf(length);
    const nextAt = lives[place + 1]?.allocatedAt;
    const freeUntilX = nextAt === undefined ? right : scale.xOf(nextAt);
    const isBuried = isReclaimed && endX >= left && endX <= right && freeUntilX - endX >= NUMBER_PX;

    const [x0, x1] = [scale.inside(scale.xOf(pendingAt)), scale.inside(endX)];
    const isPending = pendingAt >= 0 && x1 > x0;
    // The count falls while the ID waits, so the upper right corner is free; but not always soon enough.
    const wordX = x1 - WORD_PX;
    const there = steps.findLast(({ row }) => scale.xOf(row) <= wordX)?.count ?? 0;
    const showsWord = isPending && wordX >= x0 && yOf(there) >= TOP + WORD_HEIGHT_PX;

    const { line, area } = stepPaths(steps, scale, yOf, x1, thinned);
    return svg(
      'g',
      { class: classes('life') },
      isPending && path('count-pending', `M${tenth(x0)} ${TOP}H${tenth(x1)}V${BOTTOM}H${tenth(x0)}Z`),
      isPending && path('count-hatch', hatchPath(x0, TOP, x1, BOTTOM)),
      path('count-area', area),
      path('count-line', line),
      isBuried && path('count-tombstone', `M${tenth(endX) - 4} ${BOTTOM}h8m-4 0v-5`),
      divides && path('count-divider', `M${tenth(startX)} ${TOP - 6}V${BOTTOM}`),
      showsWord && words('count-word', tenth(x1 - 6), TOP + 11, 'FREE_PENDING'),
      divides && words('count-generation', tenth(startX + 4), TOP + 2, ioasidName(ioasid, generation)),
      ...numbers(steps, scale, yOf, freeUntilX),
    );
  });
}

/** Where a level lasts long enough its number is written on it. */
function numbers(
  steps: readonly CountStep[],
  { xOf, left, right }: RowScale,
  yOf: (count: number) => number,
  endX: number,
): readonly SvgNode[] {
  return steps.flatMap(({ row, count }, place) => {
    const x = xOf(row);
    const next = steps[place + 1];
    const untilX = next === undefined ? endX : xOf(next.row);
    if (untilX - x < NUMBER_PX || x < left || x > right - NUMBER_PX) return [];
    return words('count-number', tenth(x + 4), tenth(yOf(count) - 4), count < 0 ? '∞' : String(count));
  });
}

/** A line of steps within the window, and the same closed down to zero. */
function stepPaths(
  steps: readonly CountStep[],
  scale: RowScale,
  yOf: (count: number) => number,
  endX: number,
  thinned: Thinning,
): { readonly line: string; readonly area: string } {
  const columnOf = (row: number): number => half(scale.inside(scale.xOf(row)));
  const before = steps.findLastIndex(({ row }) => scale.xOf(row) <= scale.left);
  const seen = thinned(
    steps.filter(({ row }, place) => place >= before && row <= scale.last),
    columnOf,
  );
  const [first] = seen;
  if (first === undefined) return { line: '', area: '' };
  const startX = columnOf(first.row);
  const startY = before < 0 ? BOTTOM : half(yOf(first.count));
  const corners = seen.map(({ row, count }) => `H${columnOf(row)}V${half(yOf(count))}`);
  const line = `M${startX} ${startY}${corners.join('')}H${half(endX)}`;
  return { line, area: `${line}V${BOTTOM}H${startX}Z` };
}

function half(value: number): number {
  return Math.round(value * 2) / 2;
}
