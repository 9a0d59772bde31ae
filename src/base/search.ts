/**
 * The first index whose value is at least `wanted`, or `length` when all are smaller. The values must ascend.
 * `length` says how much of a column is filled: typed arrays are longer than their contents.
 */
export function lowerBound(values: ArrayLike<number>, wanted: number, length = values.length): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first index whose value is above `wanted`, or `length` when none is. Otherwise as `lowerBound`. */
export function upperBound(values: ArrayLike<number>, wanted: number, length = values.length): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
