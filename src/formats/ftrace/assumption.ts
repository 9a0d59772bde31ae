import type { Call } from '../../allocator/calls.ts';
import {
  changesData,
  matches,
  NEVER_ALIVE,
  type LifeRules,
  type LifeState,
  type LifeStep,
} from './life-rules.ts';
import { observationOf, type Observation } from './observation.ts';
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
  const seen = wanted(state, step);
  if (!rules.dataSeen && state.alive && changesData(state, seen)) {
    return { state: { ...state, data: seen.data }, assumed: [attachData(step.id, seen.data)] };
  }
  if (state.doubt === 'none') return { state, assumed: KEEP };
  if (seen.alive === undefined || matches(state, seen, rules)) return { state, assumed: KEEP };
  const { id } = step;
  const assumed: Assumption[] = [];
  let now = state;
  if (now.alive && (seen.alive === false || isAnother(now, seen))) {
    assumed.push(...endOf(now, id, rules));
    now = { ...NEVER_ALIVE };
  }
  if (seen.alive === true && !now.alive) {
    const later = expected();
    const set = seen.set ?? later.set;
    const data = seen.data ?? later.data;
    assumed.push({
      call: 'ioasid_alloc',
      id,
      ...(set !== undefined && { set }),
      ...(data !== undefined && { data }),
    });
    now = { alive: true, pending: false, refs: 1, set, data, doubt: 'none' };
  }
  if (changesData(now, seen)) {
    assumed.push(attachData(id, seen.data));
    now = { ...now, data: seen.data };
  }
  if (rules.counted && seen.pending === true && !now.pending) {
    assumed.push(
      { call: 'ioasid_get', id },
      { call: 'ioasid_free', id, ...(now.set !== undefined && { set: now.set }) },
    );
    now = { ...now, pending: true };
  }
  return { state: { ...now, doubt: 'none' }, assumed };
}

function attachData(id: number, data: string | undefined): Assumption {
  return { call: 'ioasid_attach_data', id, ...(data !== undefined && { data }) };
}

function wanted(state: LifeState, { call }: LifeStep): Observation {
  const seen = observationOf(call);
  if (seen.alive !== undefined || state.doubt !== 'loss') return seen;
  const drops = call.target.call === 'ioasid_free' || call.target.call === 'ioasid_put';
  if (!drops) return seen;
  const { set } = call.args;
  return { alive: true, ...(set !== undefined && set !== NULL_POINTER && { set }) };
}

/** The number belongs to somebody else now, or is usable again. */
function isAnother(now: LifeState, seen: Observation): boolean {
  if (seen.pending === false && now.pending) return true;
  if (now.set === undefined) return false;
  return (
    (seen.set !== undefined && seen.set !== now.set) || (seen.notSet !== undefined && seen.notSet === now.set)
  );
}

function endOf(now: LifeState, id: number, rules: LifeRules): readonly Assumption[] {
  const free: Assumption = { call: 'ioasid_free', id, ...(now.set !== undefined && { set: now.set }) };
  if (!rules.counted) return [free];
  const users = now.pending ? now.refs : now.refs - 1;
  const puts = Array.from({ length: Math.max(0, users) }, (): Assumption => ({ call: 'ioasid_put', id }));
  return now.pending ? puts : [free, ...puts];
}
