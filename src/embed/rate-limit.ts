const MOST = 50;
const SECOND_MS = 1000;

/** `first` is the first that is too many; the others are `drop`. */
export type Verdict = 'pass' | 'first' | 'drop';

/** Counts what came in the last second. */
export function createRateLimit(now: () => number = () => performance.now()): () => Verdict {
  let passed: number[] = [];
  let warnedAt = -Infinity;
  return () => {
    const at = now();
    passed = passed.filter((time) => at - time < SECOND_MS);
    if (passed.length < MOST) {
      passed.push(at);
      return 'pass';
    }
    if (at - warnedAt < SECOND_MS) return 'drop';
    warnedAt = at;
    return 'first';
  };
}
