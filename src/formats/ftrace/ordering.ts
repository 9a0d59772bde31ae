import { reconcile, type Assumption } from './assumption.ts';
import {
  afterCall,
  contradicts,
  NEVER_ALIVE,
  stateKey,
  type Doubt,
  type LifeRules,
  type LifeState,
  type LifeStep,
} from './life-rules.ts';
import { linearize, type Interval, type Step } from './linearize.ts';
import { observationOf, type Observation } from './observation.ts';
import { lowerBound, upperBound } from '../../base/search.ts';
import type { RecordedCall } from './recorded-call.ts';
import type { Insight } from './to-operation.ts';
import { NULL_POINTER } from './values.ts';

/** Events of these positions may have been followed by others that were lost. */
export interface LossWindow {
  readonly from: number;
  readonly to: number;
}

/** A call, or one that had to be assumed, at its place in the order in which things took effect. */
export type Ordered =
  | { readonly kind: 'call'; readonly call: RecordedCall; readonly at: number }
  | {
      readonly kind: 'assumed';
      readonly assumption: Assumption;
      readonly before: RecordedCall;
      readonly at: number;
    };

export interface Order {
  readonly items: readonly Ordered[];
  /** Calls whose result no order explains. */
  readonly contradictions: readonly RecordedCall[];
  readonly insights: ReadonlyMap<RecordedCall, Insight>;
}

export interface OrderRules extends LifeRules {
  readonly losses: readonly LossWindow[];
  readonly lockedLines: readonly number[];
  /** What is known of numbers before the first event. */
  readonly start: Doubt;
  /** Names of all sets. */
  readonly sets: readonly string[];
}

type PlacedStep = LifeStep & Interval;

/** Keeps steps on one number in their order where they share a position; far below the distance of two events. */
const NEXT = 1e-6;

/**
 * The order in which calls took effect, which is not that of their lines: a get can succeed after the line of the free
 * that refuses the next one. Numbers are independent of each other, so each number's calls are ordered by themselves and every
 * call gets a position between its entry and its return.
 */
export function orderCalls(calls: readonly RecordedCall[], rules: OrderRules): Order {
  const positions = new Map<RecordedCall, number>(calls.map((call) => [call, likelyAt(call)]));
  const assumed: Ordered[] = [];
  const contradictions: RecordedCall[] = [];
  const insights = new Map<RecordedCall, Insight>();
  // While orders are tried, data that changes is a contradiction; only what is left of them is put down to the unseen.
  const strict: OrderRules = { ...rules, dataSeen: true };
  for (const steps of stepsByNumber(calls, rules.lockedLines).values()) {
    const ordered = linearize(
      steps,
      { ...NEVER_ALIVE, doubt: rules.start },
      (state, step, previous) => advance(state, step, previous, strict, nothingMore),
      stateKey,
    );
    place(ordered, positions);
    retell(ordered, rules, { positions, assumed, contradictions, insights });
  }
  const items: Ordered[] = calls.map((call) => ({
    kind: 'call',
    call,
    at: positions.get(call) ?? likelyAt(call),
  }));
  // An assumed call stands before the one that needs it.
  items.push(...assumed);
  return {
    items: items.toSorted((a, b) => a.at - b.at || entered(a) - entered(b)),
    contradictions,
    insights,
  };
}

function entered(item: Ordered): number {
  return item.kind === 'call' ? item.call.enteredAt : item.before.enteredAt - 0.5;
}

/**
 * Where a call most likely took effect. A line written under the allocator lock is the place; otherwise an alloc is
 * sure to be done when its number is known, and set_data changes at once and then waits long for readers.
 */
function likelyAt({ target, lockedAt, enteredAt, leftAt, returned }: RecordedCall): number {
  if (lockedAt !== undefined) return lockedAt;
  return target.call === 'ioasid_attach_data' || !returned ? enteredAt : leftAt;
}

function stepsByNumber(
  calls: readonly RecordedCall[],
  lockedLines: readonly number[],
): Map<number, PlacedStep[]> {
  const lists = new Map<number, PlacedStep[]>();
  const setEnds: RecordedCall[] = [];
  for (const call of calls) {
    if (call.target.call === 'ioasid_set_put') setEnds.push(call);
    const id =
      call.result?.kind === 'number' && call.target.call === 'ioasid_alloc'
        ? call.result.value
        : call.args.id;
    if (id === undefined) continue;
    const list = lists.get(id);
    const step = stepOf(call, id, lockedLines);
    if (list === undefined) lists.set(id, [step]);
    else list.push(step);
  }
  // The end of a set frees each of its numbers, and is one moment for all of them.
  for (const [id, list] of lists) {
    for (const call of setEnds) {
      const at = likelyAt(call);
      list.push({ call, id, seen: observationOf(call, id), from: at, to: at, likely: at });
    }
  }
  return lists;
}

/**
 * One holder of the lock after the other: a call's effect cannot be before another's last line under the lock, nor after the
 * next one's first. Look-ups take no lock and can be anywhere between their lines.
 */
function stepOf(call: RecordedCall, id: number, lockedLines: readonly number[]): PlacedStep {
  const { enteredAt, leftAt, lockedAt, lockedUntil } = call;
  const likely = likelyAt(call);
  const seen = observationOf(call, id);
  if (lockedAt === undefined) return { call, id, seen, from: enteredAt, to: leftAt, likely };
  const before = lockedLines[lowerBound(lockedLines, lockedAt) - 1] ?? -1;
  const after = lockedLines[upperBound(lockedLines, lockedUntil)] ?? Infinity;
  return { call, id, seen, from: Math.max(enteredAt, before), to: Math.min(leftAt, after), likely };
}

const nothingMore = (): Observation => ({});

function advance(
  before: LifeState,
  step: PlacedStep,
  previous: PlacedStep | undefined,
  rules: OrderRules,
  expected: () => Observation,
): Step<LifeState> & { readonly assumed: readonly Assumption[] } {
  const lost = rules.losses.some((loss) => loss.from < step.likely && loss.to > (previous?.likely ?? -1));
  const doubted: LifeState = lost ? { ...before, doubt: 'loss', setDoubt: true, dataDoubt: true } : before;
  const { state, assumed } = reconcile(doubted, step, rules, expected);
  return { state: afterCall(state, step, rules), agrees: !contradicts(state, step, rules), assumed };
}

/** Positions that ascend along the order, each inside its own interval and as near to the likely one as that allows. */
function place(ordered: readonly PlacedStep[], positions: Map<RecordedCall, number>): void {
  const latest: number[] = [];
  let bound = Infinity;
  for (const step of ordered.toReversed()) latest.push((bound = Math.min(bound, step.to)));
  latest.reverse();
  let last = -1;
  ordered.forEach((step, index) => {
    const at = Math.max(Math.min(step.likely, latest[index] ?? step.to), last + NEXT);
    // The end of a set is in many lists and stays where it is.
    if (step.call.target.call !== 'ioasid_set_put') positions.set(step.call, at);
    last = at;
  });
}

/** Goes along the order once more, now that it is known, and notes what follows from it. */
function retell(ordered: readonly PlacedStep[], rules: OrderRules, found: Findings): void {
  let state: LifeState = { ...NEVER_ALIVE, doubt: rules.start };
  let born: RecordedCall | undefined;
  ordered.forEach((step, index) => {
    const { call, seen } = step;
    const next = advance(state, step, ordered[index - 1], rules, () =>
      laterObservation(ordered, index, rules.sets),
    );
    const at = found.positions.get(call) ?? step.likely;
    for (const assumption of next.assumed)
      found.assumed.push({ kind: 'assumed', assumption, before: call, at });
    if (!next.agrees) found.contradictions.push(call);
    if (next.assumed.length > 0) born = undefined;
    if (call.target.call === 'ioasid_alloc') born = call;
    const { data } = seen;
    if (born !== undefined && data !== undefined && state.data === undefined)
      found.insights.set(born, { data });
    if (isNull(call) && state.data !== NULL_POINTER) found.insights.set(call, { refusedByGetter: true });
    state = next.state;
  });
}

interface Findings {
  readonly positions: ReadonlyMap<RecordedCall, number>;
  readonly assumed: Ordered[];
  readonly contradictions: RecordedCall[];
  readonly insights: Map<RecordedCall, Insight>;
}

function isNull({ target, result }: RecordedCall): boolean {
  return target.result === 'pointer' && result?.kind === 'pointer' && result.pointer === NULL_POINTER;
}

/** What calls to come say about a life that nobody saw begin. */
function laterObservation(
  ordered: readonly PlacedStep[],
  from: number,
  sets: readonly string[],
): Observation {
  let set: string | undefined;
  let data: string | undefined;
  let dataIsOld = false;
  const others = new Set(sets);
  for (let index = from; index < ordered.length; index += 1) {
    const { call, seen } = ordered[index] as PlacedStep;
    if (call.target.call === 'ioasid_alloc') break;
    // Another set: over a loss this is another life.
    if (seen.set !== undefined && (!others.has(seen.set) || (set ?? seen.set) !== seen.set)) break;
    if (seen.notSet !== undefined && seen.notSet === set) break;
    set ??= seen.set;
    if (!dataIsOld) data ??= seen.data;
    if (seen.notSet !== undefined) others.delete(seen.notSet);
    if (call.target.call === 'ioasid_free' || seen.alive === false) break;
    dataIsOld ||= call.target.call === 'ioasid_attach_data';
  }
  if (set === undefined && others.size === 1) [set] = others;
  return { ...(set !== undefined && { set }), ...(data !== undefined && { data }) };
}
