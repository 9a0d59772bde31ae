import { declareLabel, idArg, numberArg, setArg, subscriberArg, tokenArg } from '../arguments.ts';
import { LIFE_FLAG } from '../columns.ts';
import { entryOf } from '../entries.ts';
import { count } from '../handler.ts';
import { FAULT_BIT, type Kernel } from '../kernel.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';
import { VOID } from '../outcomes.ts';
import { perform } from '../perform.ts';
import { nextWork, runWork } from '../work.ts';

/**
 * What no kernel has: the aids of the conformance harness (shared/conformance/README.md), for vectors and special stories.
 */
type Args = Operation['args'];

export function presetRefcountRule(k: Kernel, args: Args): Outcome {
  const life = entryOf(k, idArg(k, args));
  if (life < 0 || k.state.isDangling(life)) return VOID;
  k.about(life);
  const from = k.state.refcount(life);
  const to = numberArg(args.value) | 0;
  k.state.setRefcount(life, to);
  k.state.setLifeFlags(life, k.state.lifeFlags(life) | LIFE_FLAG.preset);
  k.tell?.({ kind: 'refcount', life, from, to });
  return VOID;
}

export function presetSetRefcountRule(k: Kernel, args: Args): Outcome {
  const set = setArg(k, args);
  if (set < 0 || k.state.isGone(set)) return VOID;
  const from = k.state.setRefcountOf(set);
  const to = numberArg(args.value) | 0;
  k.state.setSetRefcount(set, to);
  k.tell?.({ kind: 'set-refcount', set, from, to });
  return VOID;
}

export function failNextRule(k: Kernel, args: Args): Outcome {
  const { what } = args;
  if (what === 'kzalloc' || what === 'xa_alloc' || what === 'xa_store') k.state.faults |= FAULT_BIT[what];
  return VOID;
}

export function setCurrentMmRule(k: Kernel, args: Args): Outcome {
  k.state.currentMm = tokenArg(k, args.mm);
  return VOID;
}

export function declareSetRule(k: Kernel, args: Args): Outcome {
  if (typeof args.as === 'string') declareLabel(k, k.world.handles.indexOf(args.as));
  return VOID;
}

/** A get on behalf of a subscriber, whose own counter follows. */
export function nbGetRule(k: Kernel, args: Args): Outcome {
  const id = idArg(k, args);
  const subscriber = subscriberArg(k, args);
  const block = k.world.subscribers[subscriber];
  const user = block === undefined ? k.user : k.world.users.indexOf(block.user);
  const outcome = perform(k, 'ioasid_get', user, args.set === undefined ? { id } : { set: args.set, id });
  if (outcome.kind === 'number') count(k, subscriber, id, 1);
  return outcome;
}

/** Runs all that is queued, first in first out, whoever queued it; says how many. */
export function runAllWorkRule(k: Kernel): Outcome {
  let count = 0;
  for (let work = nextWork(k, undefined); work >= 0; work = nextWork(k, undefined)) {
    const item = work;
    k.frames.inner('work', 'run_work', k.books.works.user(item), -1, k.books.works.ioasid(item), () => {
      runWork(k, item);
      return VOID;
    });
    count += 1;
  }
  return { kind: 'number', value: count };
}
