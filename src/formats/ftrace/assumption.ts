import type { Call } from '../../allocator/calls.ts';
import {
  changesData,
  matches,
  NEVER_ALIVE,
  type LifeRules,
  type LifeState,
  type LifeStep,
} from './life-rules.ts';
import type { Observation } from './observation.ts';
import { NULL_POINTER } from './values.ts';

/** A call that nobody recorded and that must have happened, because what follows is otherwise impossible. */
export interface Assumption {
  readonly call: Extract<
    Call,
    'ioasid_alloc' | 'ioasid_free' | 'ioasid_get' | 'ioasid_put' | 'ioasid_attach_data'
  >;
  readonly id: number;
  readonly set?: string;
  readonly data?: string;
}

export interface Reconciled {
  readonly state: LifeState;
  readonly assumed: readonly Assumption[];
}

const KEEP: readonly Assumption[] = [];

/**
 * What must have happened while nobody looked so that this call could do what it did. With nothing in doubt, nothing is
 * assumed: a contradiction then stays one.
 *
 * A free or put that says nothing about its number is believed to have found it, where losses are known; at the plain start
 * of a recording it is not, because a free of an unknown number is an error that people look for.
 */
export function reconcile(
  state: LifeState,
  step: LifeStep,
  rules: LifeRules,
  expected: () => Observation,
): Reconciled {
  const { id } = step;
  const seen = wanted(state, step);
  if (seen.alive === undefined || matches(state, seen, rules)) return { state, assumed: KEEP };
  const assumed: Assumption[] = [];
  let now = state;
  if (now.alive && isOver(now, seen)) {
    assumed.push(...endOf(now, id, rules));
    now = NEVER_ALIVE;
  }
  if (seen.alive && !now.alive && (state.doubt !== 'none' || assumed.length > 0)) {
    const later = expected();
    const set = seen.set ?? later.set;
    const data = seen.data ?? later.data;
    assumed.push({ call: 'ioasid_alloc', id, ...given({ set, data }) });
    now = { ...NEVER_ALIVE, alive: true, refs: 1, set, data };
  }
  if (changesData(now, seen) && (now.dataDoubt || !rules.dataSeen)) {
    assumed.push({ call: 'ioasid_attach_data', id, ...given({ data: seen.data }) });
    now = { ...now, data: seen.data };
  }
  if (rules.counted && seen.pending === true && !now.pending && state.doubt !== 'none') {
    assumed.push({ call: 'ioasid_get', id }, { call: 'ioasid_free', id, ...given({ set: now.set }) });
    now = { ...now, pending: true };
  }
  return { state: now, assumed };
}

function given({ set, data }: { readonly set?: string | undefined; readonly data?: string | undefined }) {
  return { ...(set !== undefined && { set }), ...(data !== undefined && { data }) };
}

function wanted(state: LifeState, { call, seen }: LifeStep): Observation {
  if (seen.alive !== undefined || state.doubt !== 'loss') return seen;
  const drops = call.target.call === 'ioasid_free' || call.target.call === 'ioasid_put';
  if (!drops) return seen;
  const { set } = call.args;
  return { alive: true, ...(set !== undefined && set !== NULL_POINTER && { set }) };
}

/** The life we know of must have ended unseen: the number is unknown, or is somebody else's now. */
function isOver(now: LifeState, seen: Observation): boolean {
  if (now.doubt !== 'none' && (seen.alive === false || (seen.pending === false && now.pending))) return true;
  if (now.set === undefined || !now.setDoubt) return false;
  return (seen.set !== undefined && seen.set !== now.set) || seen.notSet === now.set;
}

function endOf(now: LifeState, id: number, rules: LifeRules): readonly Assumption[] {
  const free: Assumption = { call: 'ioasid_free', id, ...(now.set !== undefined && { set: now.set }) };
  if (!rules.counted) return [free];
  const users = now.pending ? now.refs : now.refs - 1;
  const puts = Array.from({ length: Math.max(0, users) }, (): Assumption => ({ call: 'ioasid_put', id }));
  return now.pending ? puts : [free, ...puts];
}
