import type { RecordedGap } from '../imported.ts';
import type { LossWindow, Ordered } from './ordering.ts';
import type { TraceEvent } from './trace-event.ts';

/**
 * Between which positions lost events may have been: a loss is reported with the next event of its CPU, so they lie anywhere
 * after the last one of that CPU, while other CPUs' events between were seen.
 */
export function lossWindows(events: readonly TraceEvent[]): readonly LossWindow[] {
  const lastOfCpu = new Map<number, number>();
  const windows: LossWindow[] = [];
  events.forEach((event, at) => {
    if (event.kind === 'probe') lastOfCpu.set(event.cpu, at);
    // An overwritten buffer says so in its header, where no event was seen yet.
    else
      windows.push({
        from: event.cpu === undefined ? at - 1 : (lastOfCpu.get(event.cpu) ?? -1),
        to: at + 0.5,
      });
  });
  return windows;
}

/**
 * A recording that begins in the middle need not begin on all CPUs at once: what a CPU did before its first event was not
 * seen.
 */
export function windowsBeforeFirstEvents(events: readonly TraceEvent[]): readonly LossWindow[] {
  const firstOfCpu = new Map<number, number>();
  events.forEach((event, at) => {
    if (event.kind === 'probe' && !firstOfCpu.has(event.cpu)) firstOfCpu.set(event.cpu, at);
  });
  return [...firstOfCpu.values()].map((to) => ({ from: -1, to }));
}

/** Losses in the order of the file, each after the last operation that took effect before it was reported. */
export function recordedGaps(
  events: readonly TraceEvent[],
  items: readonly Ordered[],
): readonly RecordedGap[] {
  const gaps: RecordedGap[] = [];
  let next = 0;
  events.forEach((event, at) => {
    if (event.kind !== 'loss' || event.events === 0) return;
    while (next < items.length && (items[next]?.at ?? Infinity) <= at) next += 1;
    gaps.push({ line: event.line, cpu: event.cpu, lostEvents: event.events, afterOperation: next - 1 });
  });
  return gaps;
}
