/**
 * The order of an atomic notifier chain, as notifier_chain_register() of kernel/notifier.c (5.9) keeps it. A chain is a list of
 * subscriber indexes; `priorityOf` says how they sort.
 */

/** With `subscriber` before the first of a lower priority. The caller has made sure that it is not there yet. */
export function chained(
  chain: readonly number[],
  subscriber: number,
  priorityOf: (subscriber: number) => number,
): readonly number[] {
  const priority = priorityOf(subscriber);
  const place = chain.findIndex((other) => priorityOf(other) < priority);
  return place < 0 ? [...chain, subscriber] : chain.toSpliced(place, 0, subscriber);
}

/** Without `subscriber`; the same list where it is absent. */
export function unchained(chain: readonly number[], subscriber: number): readonly number[] {
  return chain.includes(subscriber) ? chain.filter((other) => other !== subscriber) : chain;
}

/** What a block's answer is as a number, and whether the chain ends with it. */
export const ANSWERS = {
  OK: { value: 1, stops: false },
  DONE: { value: 0, stops: false },
  STOP: { value: 0x8001, stops: true },
  BAD: { value: 0x8002, stops: true },
} as const;
