/** Median of numbers; the mean of the middle two where their count is even. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a part of the numbers lies, between neighbours in proportion. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** Runs something some times and returns how long each took, in milliseconds. */
export function timed(times: number, run: (round: number) => void): number[] {
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const start = performance.now();
    run(round);
    taken.push(performance.now() - start);
  }
  return taken;
}

/** Bytes that stay alive while `make`'s value does: heap and buffers, after collections. Needs `--expose-gc`. */
export function retainedBytes<T>(make: () => T): { value: T; bytes: number; ms: number } {
  const before = liveBytes();
  const start = performance.now();
  const value = make();
  const ms = performance.now() - start;
  return { value, bytes: liveBytes() - before, ms };
}

function liveBytes(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
