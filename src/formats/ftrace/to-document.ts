import type { LogDocument, LogUser } from '../../timeline/document.ts';
import {
  UNSEEN_USER,
  type Imported,
  type ImportOptions,
  type LineAccount,
  type RecordedGap,
  type Remark,
} from '../imported.ts';
import type { OrderRules } from './ordering.ts';
import { orderCalls, type Order, type Ordered } from './ordering.ts';
import { createPointerNames, type PointerNames } from './names.ts';
import { nanosBetween, type Timestamp } from './prefix.ts';
import type { RecordedCall } from './recorded-call.ts';
import { guessSemantics } from './semantics.ts';
import { assumedOperation, operationOf, type OperationNames } from './to-operation.ts';
import { lossWindows, recordedGaps } from './losses.ts';
import type { TraceEvent } from './trace-event.ts';
import { NULL_POINTER } from './values.ts';

export interface RecordingParts {
  readonly name: string;
  readonly options: ImportOptions;
  readonly events: readonly TraceEvent[];
  readonly calls: readonly RecordedCall[];
  readonly lockedLines: readonly number[];
  readonly sets: PointerNames;
  readonly lines: LineAccount;
  /** Calls of a tracer that prints neither arguments nor results, by symbol. */
  readonly counted: ReadonlyMap<string, number>;
}

/** Everything that was read, as a log that can be played and a report of how it was read. */
export function toDocument(parts: RecordingParts): Imported {
  const { name, options, events, calls, sets, lines, counted } = parts;
  const guess = guessSemantics(new Set([...calls.map((call) => call.symbol), ...counted.keys()]));
  const semantics = options.semantics ?? guess.id;
  const order = orderBelievably(calls, {
    counted: !semantics.startsWith('mainline') || semantics === 'mainline-5.11',
    freeAgainDrops: semantics === 'v2',
    reclaimSeen: events.some((event) => event.kind === 'probe' && event.probe.kind === 'reclaim'),
    dataSeen: calls.some((call) => call.target.call === 'ioasid_attach_data'),
    losses: lossWindows(events),
    lockedLines: parts.lockedLines,
    start: 'start',
    sets: sets.all.map((set) => set.name),
  });
  const names: OperationNames = { tokens: createPointerNames('mm'), privateIndex: createPrivateIndex() };
  const clock = createClock(events);
  const operations = order.items.map((item) =>
    item.kind === 'call'
      ? operationOf(item.call, order.insights.get(item.call) ?? {}, names, clock(item.at))
      : assumedOperation(item.assumption, names, clock(item.at)),
  );
  const gaps = recordedGaps(events, order.items);
  const mainline = semantics.startsWith('mainline');
  const document: LogDocument = {
    title: name,
    description: describe(parts, guess.because),
    semantics,
    users: usersOf(order.items),
    subscribers: [],
    allocators: [],
    labels: mainline ? sets.all.map((set) => set.name) : [],
    operations,
    markers: [],
    freedMemory: 'readable',
    ...(gaps.length > 0 && {
      gaps: gaps.map(({ afterOperation, lostEvents }) => ({ afterOperation, lostEvents })),
    }),
  };
  return {
    document,
    report: {
      lines,
      calls: countCalls(calls, counted),
      argumentsPrinted: counted.size === 0,
      gaps,
      complete: isComplete(gaps, lines, order),
      names: [...sets.all, ...names.tokens.all],
      assumptions: assumptionRemarks(order),
      notes: notes(parts, order, guess.because),
    },
  };
}

/**
 * Numbers that live although nobody saw them allocated show that the recording began in the middle; then a free of an unknown
 * number is no error either, and the order is made once more with that in mind.
 */
function orderBelievably(calls: readonly RecordedCall[], rules: OrderRules): Order {
  const order = orderCalls(calls, rules);
  const fromTheMiddle = order.items.some(
    (item) => item.kind === 'assumed' && item.assumption.call === 'ioasid_alloc',
  );
  return fromTheMiddle && rules.start === 'start' ? orderCalls(calls, { ...rules, start: 'loss' }) : order;
}

/** When something took effect: the time of the event at its place, counted from the first event. */
function createClock(events: readonly TraceEvent[]): (at: number) => number | undefined {
  const start = timeAt(events, 0, 1);
  return (at) => {
    const time = timeAt(events, Math.min(Math.floor(at), events.length - 1), -1);
    return start === undefined || time === undefined ? undefined : nanosBetween(start, time);
  };
}

/** Losses have no time; the next event in the given direction has. */
function timeAt(events: readonly TraceEvent[], from: number, direction: 1 | -1): Timestamp | undefined {
  for (let at = from; ; at += direction) {
    const event = events[at];
    if (event === undefined) return undefined;
    if (event.kind === 'probe') return event.time;
  }
}

function createPrivateIndex(): (pointer: string) => number {
  const indexes = new Map<string, number>();
  return (pointer) => {
    if (pointer === NULL_POINTER) return 0;
    const known = indexes.get(pointer);
    if (known !== undefined) return known;
    indexes.set(pointer, indexes.size + 1);
    return indexes.size;
  };
}

/** In order of first appearance, tasks and handlers alike. */
function usersOf(items: readonly Ordered[]): readonly LogUser[] {
  const names = new Set<string>();
  for (const item of items) {
    if (item.kind === 'assumed') names.add(UNSEEN_USER);
    else {
      names.add(item.call.comm);
      for (const { user } of item.call.deliveries) names.add(user);
    }
  }
  return [...names].map((name) =>
    name === UNSEEN_USER
      ? { name, role: 'calls that must have happened while nothing was recorded' }
      : { name },
  );
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

function isComplete(gaps: readonly RecordedGap[], lines: LineAccount, order: Order): boolean {
  return gaps.length === 0 && lines.lost === 0 && order.items.every((item) => item.kind === 'call');
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

const ONLY_COUNTED =
  'This tracer prints neither arguments nor results: the calls can be counted, but not played. Kprobe events have both.';

function notes({ calls, counted }: RecordingParts, order: Order, because: string): readonly string[] {
  const found: string[] = [];
  if (calls.length > 0 || counted.size > 0) found.push(because);
  if (counted.size > 0) found.push(ONLY_COUNTED);
  for (const call of order.contradictions) {
    found.push(`Line ${call.line}: no order of the calls around it explains the result of ${call.symbol}().`);
  }
  return found;
}

function describe({ calls, counted }: RecordingParts, because: string): string {
  if (counted.size > 0) return ONLY_COUNTED;
  if (calls.length === 0) return 'A recording in which the allocator was not called.';
  const tasks = new Set(calls.map((call) => call.comm));
  return `Recorded on a running kernel: ${calls.length} calls by ${[...tasks].join(', ')}. ${because}`;
}
