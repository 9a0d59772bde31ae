import type { CountStep, Thinning } from '../count-steps.ts';

/** Of the steps that fall on one column of pixels the lowest, the highest and the last: they become one upright line. */
export const thinned: Thinning = (steps, columnOf) => {
  const kept: CountStep[] = [];
  for (let at = 0; at < steps.length;) {
    let [lowest, highest, last] = [steps[at], steps[at], steps[at]];
    if (lowest === undefined || highest === undefined || last === undefined) break;
    const column = columnOf(last.row);
    for (let step = steps[at]; step !== undefined && columnOf(step.row) === column; step = steps[at]) {
      if (heightOf(step) < heightOf(lowest)) lowest = step;
      if (heightOf(step) > heightOf(highest)) highest = step;
      last = step;
      at += 1;
    }
    kept.push(...[lowest, highest].filter((step) => step !== last), last);
  }
  return kept;
};

/** A saturated count stands above all others. */
function heightOf({ count }: CountStep): number {
  return count < 0 ? Infinity : count;
}
