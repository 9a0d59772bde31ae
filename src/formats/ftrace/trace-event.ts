import type { Fields } from './body.ts';
import type { Timestamp } from './prefix.ts';
import type { Probe } from './probe.ts';

/** A line that tells something about the allocator. */
export interface ProbeEvent {
  readonly kind: 'probe';
  readonly line: number;
  readonly comm: string;
  readonly pid: number;
  readonly cpu: number;
  readonly time: Timestamp;
  readonly probe: Probe;
  readonly fields: Fields;
}

/** A line that tells of events nobody will see. Its place among the others matters. */
export interface LossEvent {
  readonly kind: 'loss';
  readonly line: number;
  /** Undefined where the recorder does not say, or where it concerns all of them. */
  readonly cpu: number | undefined;
  readonly events: number;
}

export type TraceEvent = ProbeEvent | LossEvent;

/**
 * Puts events in the order of time where a recorder wrote them as its buffers came in (perf, bpftrace). Equal stamps keep the
 * order of the file; a clock that only counts is left alone, and so are losses, which have no time of their own: they stay
 * with the event before them.
 */
export function inTimeOrder(events: readonly TraceEvent[]): readonly TraceEvent[] {
  let last: Timestamp | undefined;
  let ordered = true;
  const stamps = events.map((event) => {
    if (event.kind === 'loss') return last;
    if (last !== undefined && earlier(event.time, last)) ordered = false;
    last = event.time;
    return last;
  });
  if (ordered) return events;
  return events
    .map((event, index) => ({ event, stamp: stamps[index] }))
    .toSorted((a, b) => compare(a.stamp, b.stamp))
    .map(({ event }) => event);
}

function earlier(a: Timestamp, b: Timestamp): boolean {
  return a.unit !== 'ticks' && compare(a, b) < 0;
}

function compare(a: Timestamp | undefined, b: Timestamp | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  return a.whole - b.whole || a.nanos - b.nanos;
}
