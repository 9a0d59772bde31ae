import type { LogDocument, LogUser } from '../../timeline/document.ts';
import { UNSEEN_USER, type Imported } from '../imported.ts';
import { lossWindows, recordedGaps, windowsBeforeFirstEvents } from './losses.ts';
import { createPointerNames } from './names.ts';
import { orderCalls, type Order, type Ordered, type OrderRules } from './ordering.ts';
import { nanosBetween, type Timestamp } from './prefix.ts';
import type { RecordingParts } from './recording-parts.ts';
import { ONLY_COUNTED, reportOf } from './report.ts';
import { guessSemantics } from './semantics.ts';
import { assumedOperation, operationOf, type OperationNames } from './to-operation.ts';
import type { TraceEvent } from './trace-event.ts';
import { NULL_POINTER } from './values.ts';

/** Everything that was read, as a log that can be played and a report of how it was read. */
export function toDocument(parts: RecordingParts): Imported {
  const { name, options, events, calls, sets, counted } = parts;
  const guess = guessSemantics(new Set([...calls.map((call) => call.symbol), ...counted.keys()]));
  const semantics = options.semantics ?? guess.id;
  const order = orderBelievably(parts, {
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
    report: reportOf(parts, order, gaps, names, guess.because),
  };
}

/**
 * Numbers that live although nobody saw them allocated show that the recording began in the middle; then a free of an unknown
 * number is no error either, and the order is made once more with that in mind.
 */
function orderBelievably({ calls, events }: RecordingParts, rules: OrderRules): Order {
  const order = orderCalls(calls, rules);
  const fromTheMiddle = order.items.some(
    (item) => item.kind === 'assumed' && item.assumption.call === 'ioasid_alloc',
  );
  if (!fromTheMiddle) return order;
  const losses = [...windowsBeforeFirstEvents(events), ...rules.losses];
  return orderCalls(calls, { ...rules, losses, start: 'loss' });
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

/** In order of first appearance, tasks and handlers alike; whoever was not recorded comes last. */
function usersOf(items: readonly Ordered[]): readonly LogUser[] {
  const names = new Set<string>();
  let unseen = false;
  for (const item of items) {
    if (item.kind === 'assumed') unseen = true;
    else {
      names.add(item.call.comm);
      for (const { user } of item.call.deliveries) names.add(user);
    }
  }
  const users: LogUser[] = [...names].map((name) => ({ name }));
  if (unseen)
    users.push({ name: UNSEEN_USER, role: 'calls that must have happened while nothing was recorded' });
  return users;
}

function describe({ calls, counted }: RecordingParts, because: string): string {
  if (counted.size > 0) return ONLY_COUNTED;
  if (calls.length === 0) return 'A recording in which the allocator was not called.';
  const tasks = new Set(calls.map((call) => call.comm));
  return `Recorded on a running kernel: ${calls.length} calls by ${[...tasks].join(', ')}. ${because}`;
}
