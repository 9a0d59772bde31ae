import { type Observation } from './observation.ts';
import type { RecordedCall } from './recorded-call.ts';
import { NULL_POINTER } from './values.ts';

/** What one number is at a moment, as far as a recording tells. */
export interface LifeState {
  readonly alive: boolean;
  readonly pending: boolean;
  readonly refs: number;
  /** Undefined is not known. */
  readonly set: string | undefined;
  readonly data: string | undefined;
  /** Whether it may have changed without being seen: before the recording began, or because events were lost. */
  readonly doubt: Doubt;
  /** It is alive again or still, but perhaps in another life, or with other data. */
  readonly setDoubt: boolean;
  readonly dataDoubt: boolean;
}

export type Doubt = 'none' | 'start' | 'loss';

/** What the recording at hand can tell, and the rules that were at work. */
export interface LifeRules {
  /** Nobody counts: free ends a life at once (mainline 5.5, 6.1). */
  readonly counted: boolean;
  /** A free of a pending number drops another reference (v2, Q1); otherwise it does nothing (v3 and later). */
  readonly freeAgainDrops: boolean;
  /** ioasid_do_free() is probed: a life ends where it says so and nowhere else. */
  readonly reclaimSeen: boolean;
  /** ioasid_set_data() is probed: private data does not change unseen. */
  readonly dataSeen: boolean;
}

export const NEVER_ALIVE: LifeState = {
  alive: false,
  pending: false,
  refs: 0,
  set: undefined,
  data: undefined,
  doubt: 'none',
  setDoubt: false,
  dataDoubt: false,
};

/** A call on one number. `id` is the number, which a set's end names for each of its numbers. */
export interface LifeStep {
  readonly call: RecordedCall;
  readonly id: number;
  /** What its result says about the number. */
  readonly seen: Observation;
}

/**
 * The few rules of spec section 1 that decide the order of calls on one number. The allocator's model is the truth about
 * what a call does; this is only asked whether an order can be the one that was recorded.
 */
export function contradicts(state: LifeState, step: LifeStep, rules: LifeRules): boolean {
  if (!matches(state, step.seen, rules)) return true;
  const { call, id } = step;
  const { target, reclaimed, counts } = call;
  if (state.doubt !== 'none' || !rules.counted) return false;
  const count = counts.find((each) => each.id === id);
  // What an alloc's handlers count is a life that begins with it.
  if (count !== undefined && target.call !== 'ioasid_alloc' && !(state.alive && count.old === state.refs))
    return true;
  return rules.reclaimSeen && reclaimed.includes(id) !== (state.alive && dropsToZero(state, step, rules));
}

/** True where the state could be what was seen. */
export function matches(state: LifeState, seen: Observation, rules: LifeRules): boolean {
  if (seen.alive !== undefined && seen.alive !== state.alive) return false;
  if (seen.alive !== true) return true;
  if (rules.counted && seen.pending !== undefined && seen.pending !== state.pending) return false;
  if (state.set !== undefined) {
    if (seen.set !== undefined && seen.set !== state.set) return false;
    if (seen.notSet !== undefined && seen.notSet === state.set) return false;
  }
  return !changesData(state, seen);
}

/** The private pointer is another than it was. */
export function changesData(state: LifeState, seen: Observation): boolean {
  return seen.data !== undefined && state.data !== undefined && seen.data !== state.data;
}

function dropsToZero(state: LifeState, step: LifeStep, rules: LifeRules): boolean {
  return !afterCounting(state, step, rules).alive;
}

/** The state after a call that took effect now. */
export function afterCall(state: LifeState, step: LifeStep, rules: LifeRules): LifeState {
  const { call, id } = step;
  const known = withSeen(state, step.seen);
  const counted = afterCounting(known, step, rules);
  if (!rules.reclaimSeen || !rules.counted) return counted;
  if (call.reclaimed.includes(id)) return { ...counted, alive: false, pending: false };
  return known.alive && !counted.alive ? { ...counted, alive: true, refs: 1 } : counted;
}

/** What a result shows is in doubt no longer. */
function withSeen(state: LifeState, seen: Observation): LifeState {
  const { set, data, doubt, setDoubt, dataDoubt } = state;
  const news =
    (seen.data !== undefined && seen.data !== data) ||
    (seen.set !== undefined && set === undefined) ||
    (seen.alive !== undefined && doubt !== 'none') ||
    setDoubt ||
    dataDoubt;
  if (!news) return state;
  return {
    ...state,
    set: set ?? seen.set,
    data: seen.data ?? data,
    doubt: seen.alive === undefined ? doubt : 'none',
    setDoubt: setDoubt && seen.set === undefined,
    dataDoubt: dataDoubt && seen.data === undefined,
  };
}

function afterCounting(state: LifeState, { call, id }: LifeStep, rules: LifeRules): LifeState {
  const { target, args, result } = call;
  switch (target.call) {
    case 'ioasid_alloc': {
      const set = args.set === NULL_POINTER ? undefined : args.set;
      return afterHandlers({ ...NEVER_ALIVE, alive: true, refs: 1, set, data: args.priv }, call, id);
    }
    case 'ioasid_free':
      return freed(state, call, id, rules);
    case 'ioasid_set_put':
      return args.set !== undefined && state.set === args.set ? freed(state, call, id, rules) : state;
    case 'ioasid_put':
    case 'ioasid_put_locked':
      return owns(state, args.set) ? dropped(state) : state;
    case 'ioasid_get':
    case 'ioasid_get_locked':
      return state.alive && result?.kind !== 'errno' ? { ...state, refs: state.refs + 1 } : state;
    case 'ioasid_attach_data':
      return state.alive && result?.kind !== 'errno'
        ? { ...state, data: args.priv, dataDoubt: false }
        : state;
    default:
      return afterHandlers(state, call, id);
  }
}

function freed(state: LifeState, call: RecordedCall, id: number, rules: LifeRules): LifeState {
  if (!state.alive) return state;
  if (!rules.counted) return { ...state, alive: false, doubt: 'none' };
  // The set is compared even when it is NULL (Q3).
  if (state.set !== undefined && call.args.set !== undefined && call.args.set !== state.set) return state;
  if (state.pending && !rules.freeAgainDrops) return state;
  return dropped(afterHandlers({ ...state, pending: true }, call, id));
}

function owns(state: LifeState, set: string | undefined): boolean {
  return set === undefined || set === NULL_POINTER || state.set === undefined || set === state.set;
}

function dropped(state: LifeState): LifeState {
  if (!state.alive) return state;
  return state.refs > 1
    ? { ...state, refs: state.refs - 1 }
    : { ...state, refs: 0, alive: false, pending: false };
}

function afterHandlers(state: LifeState, { deliveries }: RecordedCall, id: number): LifeState {
  let now = state;
  for (const { actions, id: about } of deliveries) {
    for (const action of actions) {
      if ((action.id ?? about ?? id) !== id) continue;
      if (action.do === 'put_locked') now = dropped(now);
      else if (action.do === 'get_locked' && action.result?.kind !== 'errno')
        now = { ...now, refs: now.refs + 1 };
    }
  }
  return now;
}

/** Equal for states with the same future. */
export function stateKey(state: LifeState): string {
  const { alive, pending, refs, set, data, doubt, setDoubt, dataDoubt } = state;
  return alive
    ? `${pending ? 'p' : 'a'}${refs} ${set} ${data} ${doubt} ${setDoubt} ${dataDoubt}`
    : `- ${doubt}`;
}
