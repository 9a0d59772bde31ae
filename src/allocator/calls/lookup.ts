import { idArg, setArg, tokenArg } from '../arguments.ts';
import type { Call } from '../calls.ts';
import { entryOf } from '../entries.ts';
import { takeReference } from '../holders.ts';
import { checked, type Kernel } from '../kernel.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';
import { error, NULL_POINTER, SUCCESS, VOID } from '../outcomes.ts';
import { SET_TYPE } from '../sets.ts';
import { mmSet } from './alloc-set.ts';
import { getLocked } from './ids.ts';
import { injectRace } from './race.ts';
import { perform } from '../perform.ts';

/**
 * Looking things up in drivers/iommu/ioasid.c: find (all variants), the iterator of v2 3/9, and find_set, find_mm_set and
 * get_if_owned of v4 and dcp.
 */
type Args = Operation['args'];

/** Under RCU alone: no lock, no reference, no look at the state. The getter vouches for the data, not for the number. */
export function findRule(k: Kernel, args: Args): Outcome {
  const set = setArg(k, args);
  const id = idArg(k, args);
  const life = entryOf(k, id);
  k.tell?.(checked('id-known', { ioasid: id }, life >= 0));
  if (life < 0) return notFound(k, id, 'ENOENT');
  k.about(life);
  k.touchEntry(life);
  const owner = k.books.lives.set(life);
  if (set < 0) k.tell?.(checked('set-skipped', { owner }, true));
  else k.tell?.(checked('set-owns-id', { owner, set }, owner === set));
  if (set >= 0 && owner !== set) return notFound(k, id, 'EACCES');
  if (k.policies.firstState !== 'none') {
    k.tell?.(checked('state-ignored', { state: k.state.entryState(life) }, true));
  }
  const priv = k.state.priv(life);
  if (!getterAccepts(k, args, priv)) return NULL_POINTER;
  if (k.policies.findTakes === 'reference') takeReference(k, life);
  borrow(k, id, args.getter === undefined || args.getter === 'none' ? life : -1);
  return priv === 0 ? NULL_POINTER : { kind: 'pointer', value: priv };
}

function notFound(k: Kernel, id: number, errno: 'ENOENT' | 'EACCES'): Outcome {
  borrow(k, id, -1);
  return error(errno);
}

/** What the caller may look at from now on without holding it; nothing where a getter took the data into its own care. */
function borrow(k: Kernel, id: number, life: number): void {
  const { tables } = k.books;
  if (life < 0 && !tables.hasUser(k.user, 'borrowed')) return;
  // No recorder sees how long a pointer is kept or when it is used; nothing is claimed about it.
  if (k.operation.recorded !== undefined) return;
  k.state.xarrays.store(tables.ofUser(k.user, 'borrowed'), id, life + 1);
  if (life >= 0) k.tell?.({ kind: 'borrowed', user: k.user, life });
}

function getterAccepts(k: Kernel, args: Args, priv: number): boolean {
  const { getter } = args;
  if (getter === undefined || getter === 'none') return true;
  const says = getter !== 'false';
  k.tell?.({ kind: 'getter', priv, says });
  if (typeof args.race === 'string') injectRace(k, args.race);
  k.tell?.(checked('getter-accepts', { private: priv === 0 ? undefined : `p${priv}` }, says));
  return says;
}

const VISITS: Readonly<Record<string, Call>> = { free: 'ioasid_free', put: 'ioasid_put', get: 'ioasid_get' };

/** Without a lock: the callback may remove the entry it is called for. */
export function forEachRule(k: Kernel, args: Args): Outcome {
  const set = setArg(k, args);
  k.touchSet(set);
  const { xarrays } = k.state;
  const table = k.books.tables.ofSet(set);
  const answers = k.policies.forEach === 'answers';
  let id = xarrays.next(table, 0);
  k.tell?.(checked('set-not-empty', { set }, id >= 0, id < 0 && answers));
  if (id < 0) {
    if (!answers) return VOID;
    k.message('FOR_EACH_EMPTY', 'warn');
    return error('ENOENT');
  }
  const call = typeof args.act === 'string' ? VISITS[args.act] : undefined;
  for (; id >= 0; id = xarrays.next(table, id + 1)) {
    k.frames.resume();
    k.tell?.({ kind: 'visit', ioasid: id });
    if (call === undefined) continue;
    const named = call === 'ioasid_free' && args.set !== undefined ? { set: args.set } : {};
    perform(k, call, k.user, { ...named, id });
  }
  return answers ? SUCCESS : VOID;
}

/** No reference: the set may go at any time. */
export function findSetRule(k: Kernel, args: Args): Outcome {
  const id = idArg(k, args);
  const life = entryOf(k, id);
  k.tell?.(checked('id-known', { ioasid: id }, life >= 0));
  if (life < 0) return error('ENOENT');
  k.about(life);
  k.touchEntry(life);
  return setOutcome(k, k.books.lives.set(life));
}

/** No reference either, whatever its comment says. */
export function findMmSetRule(k: Kernel, args: Args): Outcome {
  const token = tokenArg(k, args.mm);
  k.take('allocator');
  const set = mmSet(k, token);
  k.tell?.(checked('mm-set-exists', { token: args.mm }, set >= 0));
  k.release('allocator');
  return set < 0 ? NULL_POINTER : setOutcome(k, set);
}

function setOutcome(k: Kernel, set: number): Outcome {
  return { kind: 'set', handle: k.world.handles.nameOf(k.books.sets.handle(set)) };
}

export function getIfOwnedRule(k: Kernel, args: Args): Outcome {
  const id = idArg(k, args);
  k.take('allocator');
  const outcome = ownershipRefusal(k, id) ?? getLocked(k, k.books.lives.set(entryOf(k, id)), id);
  k.release('allocator');
  return outcome;
}

function ownershipRefusal(k: Kernel, id: number): Outcome | undefined {
  const life = entryOf(k, id);
  k.tell?.(checked('id-known', { ioasid: id }, life >= 0));
  if (life < 0) return error('ENOENT');
  k.about(life);
  k.touchEntry(life);
  const set = k.books.lives.set(life);
  k.touchSet(set);
  const isMm = k.books.sets.type(set) === SET_TYPE.mm;
  k.tell?.(checked('set-is-mm', { set }, isMm));
  if (!isMm) return error('EINVAL');
  const owns = k.books.sets.token(set) === k.state.currentMm;
  k.tell?.(checked('mm-owns-set', { set }, owns));
  return owns ? undefined : error('EPERM');
}
