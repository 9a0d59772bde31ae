import type { ImportReport, LineAccount, RecordedGap, Remark } from '../imported.ts';
import type { Order } from './ordering.ts';
import type { RecordedCall } from './recorded-call.ts';
import type { RecordingParts } from './recording-parts.ts';
import type { OperationNames } from './to-operation.ts';
import type { TraceEvent } from './trace-event.ts';

/** Says how a recording was read: what was counted, what is missing, what had to be supposed. */
export function reportOf(
  parts: RecordingParts,
  order: Order,
  gaps: readonly RecordedGap[],
  { tokens }: OperationNames,
  because: string,
): ImportReport {
  const { lines, calls, counted, events, sets } = parts;
  return {
    lines,
    calls: countCalls(calls, counted),
    argumentsPrinted: counted.size === 0,
    gaps,
    complete: isComplete(gaps, lines, order, events),
    names: [...sets.all, ...tokens.all],
    assumptions: assumptionRemarks(order),
    notes: notes(parts, order, because),
  };
}

const ACTION_CALLS = {
  get_locked: 'ioasid_get_locked',
  put_locked: 'ioasid_put_locked',
  find: 'ioasid_find',
} as const;

function countCalls(
  calls: readonly RecordedCall[],
  counted: ReadonlyMap<string, number>,
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const count = (symbol: string, times = 1): void => {
    const call = symbol === 'ioasid_set_alloc' ? 'ioasid_alloc_set' : symbol;
    counts[call] = (counts[call] ?? 0) + times;
  };
  for (const [symbol, times] of counted) count(symbol, times);
  for (const { symbol, deliveries } of calls) {
    count(symbol);
    for (const { actions } of deliveries) for (const action of actions) count(ACTION_CALLS[action.do]);
  }
  return counts;
}

/**
 * Data that changes unseen means that ioasid_set_data() is not probed, not that events are missing. Results that nothing
 * explains mean that a recorder lost events and said nothing (bpftrace), unless it is its clock that cannot tell their order.
 */
function isComplete(
  gaps: readonly RecordedGap[],
  lines: LineAccount,
  { items, contradictions }: Order,
  events: readonly TraceEvent[],
): boolean {
  const known = items.every((item) => item.kind === 'call' || item.assumption.call === 'ioasid_attach_data');
  const explained = contradictions.length === 0 || isCoarse(events);
  return gaps.length === 0 && lines.lost === 0 && known && explained;
}

/** Many lines of several CPUs share a stamp: which came first cannot be known. */
function isCoarse(events: readonly TraceEvent[]): boolean {
  const stamps = new Set<number>();
  for (const event of events) {
    if (event.kind !== 'probe') continue;
    if (event.time.unit !== 'ticks') return false;
    stamps.add(event.time.whole);
  }
  return stamps.size * 2 < events.length;
}

function assumptionRemarks(order: Order): readonly Remark[] {
  return order.items.flatMap((item) =>
    item.kind === 'call'
      ? []
      : [
          {
            line: item.before.line,
            code: `gap/${item.assumption.call}`,
            message: `${item.assumption.call}(${item.assumption.id}) must have happened before line ${item.before.line} without being recorded.`,
          },
        ],
  );
}

export const ONLY_COUNTED =
  'This tracer prints neither arguments nor results: the calls can be counted, but not played. Kprobe events have both.';

function notes(
  { calls, counted, events, unreturned, sorted }: RecordingParts,
  order: Order,
  because: string,
): readonly string[] {
  const found: string[] = [];
  if (calls.length > 0 || counted.size > 0) found.push(because);
  if (counted.size > 0) found.push(ONLY_COUNTED);
  const changes = order.items.filter(
    (item) => item.kind === 'assumed' && item.assumption.call === 'ioasid_attach_data',
  );
  if (changes.length > 0 && !calls.some((call) => call.target.call === 'ioasid_attach_data')) {
    found.push(
      `No probe on ioasid_set_data(): private data changed at least ${changes.length} times without being recorded.`,
    );
  }
  if (sorted) found.push('The lines were not in the order of time and have been sorted by it.');
  if (unreturned.length > 0) found.push(unreturnedNote(unreturned));
  if (order.contradictions.length > 0) found.push(contradictionNote(order.contradictions, isCoarse(events)));
  return found;
}

function unreturnedNote(calls: readonly RecordedCall[]): string {
  const [first] = calls;
  const how = calls.length === 1 ? 'One call has' : `${calls.length} calls have`;
  return `${how} no recorded return, the first ${first?.symbol}() in line ${first?.line}: what came of it is not known.`;
}

function contradictionNote(calls: readonly RecordedCall[], coarse: boolean): string {
  const lines = calls.map((call) => call.line).toSorted((a, b) => a - b);
  const shown = lines.slice(0, 8).join(', ');
  const which = `${lines.length === 1 ? 'line' : 'lines'} ${shown}${lines.length > 8 ? ', …' : ''}`;
  const why = coarse
    ? 'the clock of this recording is too coarse to tell which CPU came first'
    : 'events may have been lost without the recorder saying so';
  return `No order of the calls explains ${lines.length === 1 ? 'the result' : 'the results'} of ${which}: ${why}.`;
}
