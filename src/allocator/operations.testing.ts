import * as fc from 'fast-check';
import { type ArgName, type ArgSpec, CALL_NAMES, CALLS, type Call } from './calls.ts';
import {
  type ArgValue,
  type CustomAllocator,
  EVENT_NAMES,
  type HandlerAction,
  type Operation,
  type Subscriber,
} from './operation.ts';
import type { World } from './world.ts';

/** Random operations over a small world, so that they meet: three users, sets, tokens and blocks, eight numbers. */

const HANDLES = ['s0', 's1', 's2'];
const USERS = ['VFIO', 'KVM', 'IOMMU'];
const small = fc.nat(4);

const ACTIONS: readonly HandlerAction[] = [
  { do: 'get_locked' },
  { do: 'put_locked' },
  { do: 'put_locked_if_held' },
  { do: 'find' },
  { do: 'get_counted' },
  { do: 'put_counted' },
  { do: 'queue_put_counted' },
  { do: 'set_context' },
  { do: 'clear_context' },
  { do: 'queue_work', work: [{ do: 'put_if_held' }, { do: 'clear_context' }], onlyIfHeld: true },
  { do: 'put' },
];

const actions = fc.array(
  fc.oneof(
    { weight: 10, arbitrary: fc.constantFrom(...ACTIONS.slice(0, -1)) },
    { weight: 1, arbitrary: fc.constantFrom(...ACTIONS) },
  ),
  { maxLength: 2 },
);

const subscriber: fc.Arbitrary<Omit<Subscriber, 'name'>> = fc.record({
  user: fc.constantFrom(...USERS),
  priority: fc.nat(3),
  on: fc.record({ ALLOC: actions, FREE: actions, BIND: actions, UNBIND: actions, SET_FREE: actions }),
  answer: fc.constantFrom('OK', 'OK', 'DONE', 'STOP'),
});

const allocator: fc.Arbitrary<Omit<CustomAllocator, 'name'>> = fc.record({
  family: fc.constantFrom('A', 'B'),
  base: fc.nat(3),
  mode: fc.constantFrom('seq', 'seq', 'fixed', 'fail'),
  fixed: small,
});

export interface Cast {
  readonly subscribers: readonly Subscriber[];
  readonly allocators: readonly CustomAllocator[];
}

export const cast: fc.Arbitrary<Cast> = fc.record({
  subscribers: fc
    .array(subscriber, { minLength: 3, maxLength: 3 })
    .map((blocks) => blocks.map((block, index) => ({ ...block, name: `nb${index}` }))),
  allocators: fc
    .array(allocator, { minLength: 3, maxLength: 3 })
    .map((all) => all.map((each, index) => ({ ...each, name: `hw${index}` }))),
});

export function settle(world: World, { subscribers, allocators }: Cast): void {
  world.subscribers.push(...subscribers);
  world.allocators.push(...allocators);
}

function valueOf(spec: ArgSpec): fc.Arbitrary<ArgValue | undefined> {
  switch (spec.kind) {
    case 'set':
      return fc.option(fc.constantFrom(...HANDLES), { nil: undefined, freq: 15 });
    case 'ioasid':
      return fc.oneof(
        { weight: 25, arbitrary: small },
        { weight: 1, arbitrary: fc.constantFrom('v', 0xffff_ffff, 5000) },
      );
    case 'name':
      if (spec.name === 'race') return fc.constantFrom(undefined, 'free:s0:1', 'put:null:1', 'put:s1:2:KVM');
      return spec.optional === true ? fc.constantFrom(undefined, 'v') : fc.constantFrom(...HANDLES);
    case 'number':
      if (spec.name === 'max') return fc.constantFrom(4, 4, 4, 4, 2, 6, 0xffff_ffff);
      if (spec.name === 'min' || spec.name === 'get') return fc.nat(1);
      return fc.constantFrom(0, 1, 3, 5, 20, 500);
    case 'signed':
      return spec.name === 'value'
        ? fc.constantFrom(0, 1, 2, 2_147_483_647)
        : fc.integer({ min: -1, max: 20 });
    case 'private':
      return fc.nat(2);
    case 'spid':
      return fc.constantFrom<ArgValue>(0, 1, 2, 'INVALID');
    case 'setType':
      return fc.constantFrom<ArgValue>('NULL', 'NULL', 'MM', 'MM', 0, 3);
    case 'token':
      return fc.constantFrom('m0', 'm1', undefined);
    case 'event':
      return fc.constantFrom<ArgValue>(...EVENT_NAMES, 77);
    case 'flags':
      return fc.nat(3);
    case 'subscriber':
      return fc.constantFrom('nb0', 'nb1', 'nb2');
    case 'allocator':
      return fc.constantFrom('hw0', 'hw1', 'hw2');
    case 'getter':
      return fc.constantFrom('none', 'true', 'false', 'race');
    case 'action':
      return fc.constantFrom('none', 'free', 'put', 'get');
    case 'context':
      return fc.constantFrom('pasid', undefined);
    case 'fault':
      return fc.constantFrom('kzalloc', 'xa_alloc', 'xa_store');
  }
}

function operationOf(call: Call): fc.Arbitrary<Operation> {
  const specs: readonly ArgSpec[] = CALLS[call].args;
  const values = fc.tuple(...specs.map((spec) => valueOf(spec)));
  return fc.tuple(fc.constantFrom(...USERS), values).map(([user, list]) => {
    const args: Partial<Record<ArgName, ArgValue>> = {};
    for (const [index, spec] of specs.entries()) {
      const value = list[index];
      if (value !== undefined) args[spec.name] = value;
    }
    return { call, user, args };
  });
}

/** The calls that most of a log consists of, so that there is something for the others to meet. */
const COMMON: readonly Call[] = [
  'ioasid_alloc_set',
  'ioasid_alloc',
  'ioasid_alloc',
  'ioasid_alloc',
  'ioasid_get',
  'ioasid_get',
  'ioasid_put',
  'ioasid_put',
  'ioasid_free',
  'ioasid_register_notifier',
  'nb_get',
  'run_work',
];

const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...COMMON).chain(operationOf) },
  { weight: 1, arbitrary: fc.constantFrom(...CALL_NAMES).chain(operationOf) },
);

const by = (call: Call, args: Operation['args']): Operation => ({ call, user: 'VFIO', args });

/** Sets to allocate from and blocks that listen, so that most of what follows has something to meet. */
const PROLOGUE: readonly Operation[] = [
  by('ioasid_alloc_set', { as: 's0', type: 'NULL', quota: 50 }),
  by('ioasid_alloc_set', { as: 's1', type: 'MM', token: 'm0', quota: 50 }),
  by('ioasid_register_notifier', { nb: 'nb0' }),
  by('ioasid_register_notifier', { set: 's0', nb: 'nb1' }),
  by('ioasid_register_notifier_mm', { mm: 'm0', nb: 'nb2' }),
  by('ioasid_alloc', { set: 's0', min: 0, max: 9, priv: 1 }),
  by('ioasid_alloc', { set: 's1', min: 0, max: 9, as: 'v' }),
];

/** A whole log; sometimes from nothing, mostly after a prologue. */
export const log: fc.Arbitrary<readonly Operation[]> = fc
  .tuple(fc.nat(9), fc.array(operation, { minLength: 10, maxLength: 60, size: 'max' }))
  .map(([dice, operations]) => (dice === 0 ? operations : [...PROLOGUE, ...operations]));
