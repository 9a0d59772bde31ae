import type { Effect } from '../../allocator/effect.ts';
import { Machine } from '../../allocator/machine.ts';
import type { RowListener } from '../../allocator/machine-interface.ts';
import type { Outcome } from '../../allocator/outcome.ts';
import { plainResult } from '../../allocator/outcomes.ts';
import { semanticsOf } from '../../allocator/variants.ts';
import { World } from '../../allocator/world.ts';
import { invariant } from '../../base/assert.ts';
import { differences, mergePatch } from './compare.ts';
import { allocatorOf, subscriberOf } from './definitions.ts';
import { eventOf } from './events.ts';
import { operationOf } from './operations.ts';
import { projectState } from './project.ts';
import type { Json, Vector, VectorStep } from './vector.ts';

export interface Mismatch {
  /** -1 for the state at boot; the number of steps for the final state. */
  readonly step: number;
  /** `ret`, `crash`, `ev[2].log`, `state.ids.1.ref`, ... */
  readonly path: string;
  readonly expected: Json | undefined;
  readonly actual: Json | undefined;
}

export interface VectorResult {
  /** How many steps were run. */
  readonly steps: number;
  /** All of the first step that went wrong: later ones would only follow from it. */
  readonly mismatches: readonly Mismatch[];
}

/** Replays a vector on a machine of its variant and compares all that can be seen: result, events in order, state. */
export function runVector(vector: Vector): VectorResult {
  const semantics = semanticsOf(vector.variant);
  invariant(semantics !== undefined, `the parser checked the variant ${vector.variant}`);
  const machine = new Machine(semantics, new World(), { stopThreads: false });
  const rows = new RowCounter();
  let state: Json = vector.init;
  let found = mismatchesOf(-1, 'state', state, projectState(machine));
  let step = 0;
  for (; step < vector.steps.length && found.length === 0; step += 1) {
    const expected = vector.steps[step];
    invariant(expected !== undefined, 'a step within the list');
    const { outcome, events } = runStep(machine, expected, rows);
    state = expected.d === undefined ? state : mergePatch(state, expected.d);
    found = [
      ...compareStep(step, expected, outcome, events),
      ...mismatchesOf(step, 'state', state, projectState(machine)),
    ];
  }
  if (found.length === 0) found = mismatchesOf(step, 'final', vector.final, projectState(machine));
  return { steps: step, mismatches: found };
}

class RowCounter implements RowListener {
  #rows = 0;

  begin(): number {
    this.#rows += 1;
    return this.#rows - 1;
  }

  end(): void {}
}

interface StepRun {
  /** Undefined where the step is no operation that we know. */
  readonly outcome: Outcome | undefined;
  readonly events: readonly Json[];
}

function runStep(machine: Machine, step: VectorStep, rows: RowListener): StepRun {
  if (step.op === 'def_nb') {
    machine.world.subscribers.push(subscriberOf(step.in));
    return { outcome: { kind: 'void' }, events: [] };
  }
  if (step.op === 'def_allocator') {
    machine.world.allocators.push(allocatorOf(step.in));
    return { outcome: { kind: 'void' }, events: [] };
  }
  const operation = operationOf(step);
  if (operation === undefined) return { outcome: undefined, events: [] };
  const events: Json[] = [];
  const tell = (effect: Effect): void => {
    const event = eventOf(effect, machine);
    if (event !== undefined) events.push(event);
  };
  return { outcome: machine.run(operation, { rows, tell }), events };
}

function compareStep(
  index: number,
  step: VectorStep,
  outcome: Outcome | undefined,
  events: readonly Json[],
): readonly Mismatch[] {
  if (outcome === undefined || outcome.kind === 'absent') {
    const actual =
      outcome === undefined ? 'an operation that is not known' : 'a call that the variant does not have';
    return [{ step: index, path: 'op', expected: step.op, actual }];
  }
  return [
    ...mismatchesOf(index, 'crash', step.crash, outcome.kind === 'oops' ? outcome.oops : undefined),
    ...mismatchesOf(index, 'ret', step.ret, plainResult(outcome)),
    ...mismatchesOf(index, 'ev', step.ev, events),
  ];
}

function mismatchesOf(
  step: number,
  prefix: string,
  expected: Json | undefined,
  actual: Json | undefined,
): readonly Mismatch[] {
  return differences(expected, actual, prefix).map((difference) => ({ step, ...difference }));
}
