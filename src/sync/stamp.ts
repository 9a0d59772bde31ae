/**
 * When something was written: a counter that is above everything its writer had seen (Lamport, "Time, clocks, and the ordering of
 * events in a distributed system", 1978) and never behind its clock, and the writer, which decides between equal counters.
 */
export interface Stamp {
  readonly lamport: number;
  readonly sender: string;
}

/** A total order: every window picks the same of two stamps. */
export function isLater(one: Stamp, other: Stamp): boolean {
  return one.lamport === other.lamport ? one.sender > other.sender : one.lamport > other.lamport;
}
