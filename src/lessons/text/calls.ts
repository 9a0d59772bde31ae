import { type ArgName, type ArgSpec, CALL_NAMES, CALLS, type Call } from '../../allocator/calls.ts';
import type { Semantics } from '../../allocator/policies.ts';
import { VARIANTS } from '../../allocator/variants.ts';

/** How the lines of a lesson spell calls: the call table's names, the kernel's own of this variant, and three short ones. */

const SHORT: Readonly<Partial<Record<Call, string>>> = {
  queue_work: 'queue',
  run_work: 'run',
  run_all_work: 'run_all',
};

/** Custom allocators and the harness's own aids are beyond lessons. */
const NOT_IN_LESSONS: ReadonlySet<Call> = new Set([
  'ioasid_register_allocator',
  'ioasid_unregister_allocator',
  'declare_set',
  'nb_get',
]);

const LESSON_CALLS = CALL_NAMES.filter((call) => !NOT_IN_LESSONS.has(call));

/** Calls that give a name to what they return: `a = ioasid_alloc(...)`. */
export function givesName(call: Call): 'id' | 'set' | undefined {
  if (call === 'ioasid_alloc') return 'id';
  return call === 'ioasid_alloc_set' ? 'set' : undefined;
}

/** What the line calls it. */
export function spelling(call: Call, semantics: Semantics): string {
  return SHORT[call] ?? semantics.kernelNames[call] ?? call;
}

/** The call that a word means, whether or not these rules have it. */
export function callOf(word: string, semantics: Semantics): Call | undefined {
  return LESSON_CALLS.find((call) => call === word || spelling(call, semantics) === word);
}

export function hasCall(call: Call, semantics: Semantics): boolean {
  return CALLS[call].group !== 'api' || semantics.calls.has(call);
}

/** Ids of the variants that have a call, for a message. */
export function variantsWith(call: Call): readonly string[] {
  return VARIANTS.filter((variant) => variant.hypothetical !== true && variant.calls.has(call)).map(
    ({ id }) => id,
  );
}

/** All words that may stand for a call under these rules. */
export function callWords(semantics: Semantics): readonly string[] {
  return LESSON_CALLS.filter((call) => hasCall(call, semantics)).map((call) => spelling(call, semantics));
}

/** Mainline's functions for one ID take no set. */
const WITHOUT_SET: ReadonlySet<Call> = new Set(['ioasid_get', 'ioasid_put', 'ioasid_free']);

/** Positions of a call's arguments: the kernel's prototype, without what the line writes elsewhere. */
export function parametersOf(call: Call, semantics: Semantics): readonly ArgSpec[] {
  const specs: readonly ArgSpec[] = CALLS[call].args;
  const bare = semantics.policies.setLifetime === 'label' && WITHOUT_SET.has(call);
  return specs.filter(({ name }) => name !== 'as' && name !== 'race' && !(bare && name === 'set'));
}

/** "ioasid_alloc(set, min, max, [priv])". */
export function prototypeOf(call: Call, semantics: Semantics): string {
  const parameters = parametersOf(call, semantics).map((spec) =>
    mayBeLeftOut(spec) ? `[${PARAMETER[spec.name] ?? spec.name}]` : (PARAMETER[spec.name] ?? spec.name),
  );
  return `${spelling(call, semantics)}(${parameters.join(', ')})`;
}

const PARAMETER: Readonly<Partial<Record<ArgName, string>>> = {
  n: 'number',
  nb: 'user',
  act: 'action',
  what: 'fault',
};

/** Sets and tokens are pointers, written NULL where there is none; everything else that is optional may be missing at the end. */
export function mayBeLeftOut({ kind, optional }: ArgSpec): boolean {
  return optional === true && kind !== 'set' && kind !== 'token';
}
