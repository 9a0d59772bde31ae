import type { CustomAllocator, EventName, HandlerAction, Subscriber } from '../../allocator/operation.ts';
import type { VectorStep } from './vector.ts';

type Args = VectorStep['in'];

const ON: readonly (readonly [member: string, event: EventName])[] = [
  ['on_alloc', 'ALLOC'],
  ['on_free', 'FREE'],
  ['on_bind', 'BIND'],
  ['on_unbind', 'UNBIND'],
  ['on_set_free', 'SET_FREE'],
];

const ACTIONS: Readonly<Record<string, HandlerAction>> = {
  put_held: { do: 'put_counted' },
  get_held: { do: 'get_counted' },
  qput_held: { do: 'queue_put_counted' },
  put_locked: { do: 'put_locked' },
  get_locked: { do: 'get_locked' },
  find: { do: 'find' },
  put: { do: 'put' },
  free: { do: 'free' },
};

const ANSWERS = ['OK', 'DONE', 'STOP', 'BAD'] as const;

/** def_nb: a block is its own user, so that the references it takes are told apart. */
export function subscriberOf(args: Args): Subscriber {
  const name = String(args['name']);
  const on: Partial<Record<EventName, readonly HandlerAction[]>> = {};
  for (const [member, event] of ON) {
    const value = args[member];
    if (typeof value === 'string') on[event] = value.split('+').flatMap((action) => ACTIONS[action] ?? []);
  }
  const answer = ANSWERS.find((known) => known === args['rv']) ?? 'OK';
  return { name, user: name, priority: Number(args['prio'] ?? 0), on, answer };
}

/** def_allocator */
export function allocatorOf(args: Args): CustomAllocator {
  const { mode = 'seq' } = args;
  return {
    name: String(args['name']),
    family: String(args['fam']),
    base: Number(args['base'] ?? 0),
    mode: mode === 'fixed' || mode === 'fail' ? mode : 'seq',
    fixed: Number(args['fixed'] ?? 0),
  };
}
