import { numberArg, setTypeArg, tokenArg } from '../arguments.ts';
import { chained } from '../chain.ts';
import { checked, type Kernel } from '../kernel.ts';
import type { Operation } from '../operation.ts';
import type { Errno, Outcome } from '../outcome.ts';
import { error } from '../outcomes.ts';
import { SET_TYPE } from '../sets.ts';
import { SET_TABLE } from '../tables.ts';
import { setAvailable } from './capacity.ts';

/**
 * ioasid_alloc_set() of drivers/iommu/ioasid.c: v2 3/9 and 6/9 and later postings.
 */
interface Wanted {
  readonly type: number;
  readonly quota: number;
  readonly token: number;
}

export function allocSetRule(k: Kernel, args: Operation['args']): Outcome {
  const handle = typeof args.as === 'string' ? args.as : '';
  const type = setTypeArg(args.type);
  const known = type < 3;
  k.tell?.(checked('set-type-known', { type }, known));
  if (!known) return error('EINVAL');
  let quota = numberArg(args.quota) >>> 0;
  // Read without the lock.
  if (quota === 0 && k.policies.zeroQuota === 'all-available') quota = k.state.available;
  const wanted: Wanted = { type, quota, token: tokenArg(k, args.token) };
  k.take('allocator');
  const errno = refusalOf(k, wanted);
  const outcome = errno === undefined ? create(k, wanted, handle) : error(errno);
  k.release('allocator');
  return outcome;
}

function refusalOf(k: Kernel, { type, quota, token }: Wanted): Errno | undefined {
  const zero = quota === 0;
  if (k.policies.zeroQuota === 'refused-first') {
    k.tell?.(checked('quota-nonzero', { quota }, !zero));
    if (zero) return 'EINVAL';
  }
  const { available } = k.state;
  k.tell?.(checked('quota-within-capacity', { quota, available }, quota <= available));
  if (quota > available) {
    k.message('SET_ALLOC_NO_CAPACITY', 'warn');
    return 'ENOSPC';
  }
  const errno = tokenRefusal(k, type, token);
  if (errno !== undefined) return errno;
  if (k.policies.zeroQuota === 'refused-last') {
    k.tell?.(checked('quota-nonzero', { quota }, !zero));
    if (zero) return 'EINVAL';
  }
  return undefined;
}

function tokenRefusal(k: Kernel, type: number, token: number): Errno | undefined {
  const name = token < 0 ? undefined : k.world.tokens.nameOf(token);
  if (type === SET_TYPE.mm) {
    if (k.policies.mmWithoutToken === 'refused') {
      k.tell?.(checked('mm-given', { token: name }, token >= 0));
      if (token < 0) return 'EINVAL';
    }
    const owner = mmSet(k, token);
    k.tell?.(checked('token-unique', { token: name, set: owner < 0 ? undefined : owner }, owner < 0));
    return owner < 0 ? undefined : 'EEXIST';
  }
  const matches = type === SET_TYPE.null && token < 0;
  k.tell?.(checked('token-matches-type', { type, token: name }, matches));
  if (matches) return undefined;
  k.message('SET_ALLOC_BAD_TOKEN', 'err');
  return 'EINVAL';
}

/** The live set of type MM with this token, -1 if there is none. NULL equals NULL. */
export function mmSet(k: Kernel, token: number): number {
  const { xarrays } = k.state;
  const { sets } = k.books;
  for (let sid = xarrays.next(SET_TABLE, 0); sid >= 0; sid = xarrays.next(SET_TABLE, sid + 1)) {
    const set = xarrays.load(SET_TABLE, sid) - 1;
    if (sets.type(set) === SET_TYPE.mm && sets.token(set) === token) return set;
  }
  return -1;
}

function create(k: Kernel, { type, quota, token }: Wanted, name: string): Outcome {
  const { state, books } = k;
  const memory = !k.fails('kzalloc');
  k.tell?.(checked('memory', {}, memory));
  if (!memory) return error('ENOMEM');
  // The range of the new number comes from the capacity, for no reason anybody gave (spec Q11).
  const max = k.policies.setNumberLimit === 'left-after' ? state.available - quota : state.available;
  const sid = k.fails('xa_alloc') ? -1 : state.xarrays.lowestUnused(SET_TABLE, 0, max);
  k.tell?.(checked('set-number-free', { max, sid: sid < 0 ? undefined : sid }, sid >= 0));
  if (sid < 0) return error('ENOSPC');
  const set = state.setCount;
  const handle = k.world.handles.indexOf(name);
  state.setCount = set + 1;
  books.sets.write(set, handle, sid, type, token, quota | 0, k.row);
  state.xarrays.store(SET_TABLE, sid, set + 1);
  state.bindHandle(handle, set);
  k.tell?.({ kind: 'set-created', set, sid });
  setAvailable(k, state.available - quota);
  if (type === SET_TYPE.mm) activatePending(k, set, token);
  return { kind: 'set', handle: name };
}

/** Blocks that wait for this token go onto the new set's chain. */
function activatePending(k: Kernel, set: number, token: number): void {
  if (k.policies.mmRegistration === 'absent') return;
  if (k.policies.teardownLocks !== 'allocator-only') k.take('nb');
  const { pending } = k.state;
  if (pending.some((entry) => entry.token === token)) {
    let chain = k.state.chain(set);
    k.state.pending = pending.map((entry) => {
      if (entry.token !== token) return entry;
      chain = chained(chain, entry.subscriber, (nb) => k.world.subscribers[nb]?.priority ?? 0);
      k.tell?.({ kind: 'pending-subscriber', subscriber: entry.subscriber, change: 'activated' });
      return { ...entry, active: true };
    });
    k.state.setChain(set, chain);
  }
  if (k.policies.teardownLocks !== 'allocator-only') k.release('nb');
}
