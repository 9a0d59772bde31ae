import type { Call } from '../allocator/calls.ts';
import type { HandlerAction, Operation, Subscriber } from '../allocator/operation.ts';
import { createRandom, type Random } from '../base/random.ts';
import type { LogDocument } from './document.ts';

const USERS = ['VFIO', 'IOMMU driver', 'KVM', 'VDCM'];
const SETS = ['vm1', 'vm2'];

/** What the subscribers of a random log do, from nothing to dropping what they never took. */
const HANDLERS: readonly (readonly HandlerAction[])[] = [
  [],
  [{ do: 'put_locked_if_held' }],
  [{ do: 'put_locked' }],
  [{ do: 'get_locked' }, { do: 'set_context', context: 'table entry' }],
  [{ do: 'clear_context', context: 'table entry' }, { do: 'put_locked_if_held' }],
  [{ do: 'queue_work', work: [{ do: 'put_if_held' }] }],
  [{ do: 'queue_work', work: [{ do: 'clear_context', context: 'table entry' }, { do: 'put' }] }],
  [{ do: 'find' }],
];

/** How often each call is drawn; numbers and sets are few, so that everything meets. */
const CALLS: readonly (readonly [Call, number])[] = [
  ['ioasid_alloc', 8],
  ['ioasid_get', 8],
  ['ioasid_put', 8],
  ['ioasid_free', 6],
  ['ioasid_find', 3],
  ['ioasid_attach_spid', 2],
  ['ioasid_find_by_spid', 2],
  ['ioasid_attach_data', 1],
  ['ioasid_notify', 3],
  ['ioasid_set_get', 1],
  ['ioasid_set_put', 1],
  ['ioasid_alloc_set', 2],
  ['ioasid_adjust_set', 1],
  ['ioasid_register_notifier', 3],
  ['ioasid_unregister_notifier', 1],
  ['ioasid_set_for_each_ioasid', 1],
  ['set_context', 2],
  ['clear_context', 2],
  ['use', 2],
  ['dma_start', 1],
  ['dma_stop', 1],
  ['run_work', 5],
];

/** A log of users who know no rules. The same seed gives the same log everywhere. */
export function randomLog(seed: number, length: number, semantics = 'v2'): LogDocument {
  const random = createRandom(seed);
  const subscribers = USERS.slice(1).map((user): Subscriber => ({
    name: `${user} block`,
    user,
    priority: random.int(4),
    on: {
      ALLOC: random.pick(HANDLERS),
      BIND: random.pick(HANDLERS),
      FREE: random.pick(HANDLERS),
      SET_FREE: random.pick(HANDLERS.slice(0, 1)),
    },
  }));
  const operations: Operation[] = [
    { call: 'ioasid_install_capacity', user: 'VFIO', args: { n: 20 } },
    { call: 'ioasid_alloc_set', user: 'VFIO', args: { as: 'vm1', type: 'NULL', quota: 6 } },
  ];
  while (operations.length < length) operations.push(randomOperation(random, subscribers));
  return {
    title: `random ${seed}`,
    semantics,
    users: USERS.map((name) => ({ name })),
    subscribers,
    allocators: [],
    labels: [],
    markers: [],
    operations,
  };
}

function randomOperation(random: Random, subscribers: readonly Subscriber[]): Operation {
  const call = drawn(random);
  const set = random.chance(0.85) ? { set: random.pick(SETS) } : {};
  const id = random.chance(0.95) ? 1 + random.int(5) : 99;
  const values = {
    ...set,
    id,
    min: 1,
    max: 1 + random.int(8),
    priv: random.int(4),
    spid: random.int(4),
    event: random.pick(['BIND', 'UNBIND', 'FREE']),
    flags: random.int(4),
    nb: random.pick(subscribers).name,
    as: random.pick(SETS),
    type: random.pick(['NULL', 'MM']),
    quota: random.int(8),
    context: 'table entry',
    act: random.pick(['none', 'get', 'put', 'free']),
  };
  return { call, user: random.pick(USERS), args: chosen(call, values) };
}

const ARGS: Readonly<Partial<Record<Call, readonly string[]>>> = {
  ioasid_alloc: ['set', 'min', 'max', 'priv'],
  ioasid_attach_spid: ['id', 'spid'],
  ioasid_find_by_spid: ['set', 'spid'],
  ioasid_attach_data: ['id', 'priv'],
  ioasid_notify: ['id', 'event', 'flags'],
  ioasid_set_get: ['set'],
  ioasid_set_put: ['set'],
  ioasid_alloc_set: ['as', 'type', 'quota'],
  ioasid_adjust_set: ['set', 'quota'],
  ioasid_register_notifier: ['set', 'nb'],
  ioasid_unregister_notifier: ['set', 'nb'],
  ioasid_set_for_each_ioasid: ['set', 'act'],
  set_context: ['id', 'context'],
  clear_context: ['id', 'context'],
  use: ['id'],
  dma_start: ['id'],
  dma_stop: ['id'],
  run_work: [],
};

function chosen(call: Call, values: Readonly<Record<string, string | number>>): Operation['args'] {
  const names = ARGS[call] ?? ['set', 'id'];
  return Object.fromEntries(
    names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
}

function drawn(random: Random): Call {
  let rest = random.int(CALLS.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [call, weight] of CALLS) {
    if (rest < weight) return call;
    rest -= weight;
  }
  return 'run_work';
}
