import type { Effect } from '../../allocator/effect.ts';
import type { Machine } from '../../allocator/machine.ts';
import { INVALID_IOASID } from '../../allocator/operation.ts';
import type { Json } from './vector.ts';

/** What a step's `ev` says of an effect; undefined for the many that vectors do not record. */
export function eventOf(effect: Effect, machine: Machine): Json | undefined {
  const { world } = machine;
  switch (effect.kind) {
    case 'message':
      return { log: effect.code, lvl: effect.level };
    case 'delivered':
      return deliveryEvent(effect, machine);
    case 'action':
      return { act: effect.action, by: world.users.nameOf(effect.by), id: numberOr(effect.ioasid) };
    case 'action-done':
      return { actdone: world.users.nameOf(effect.by), ...optional('ret', effect.result) };
    case 'work':
      return { work: 'put', by: world.users.nameOf(effect.by), id: numberOr(effect.ioasid) };
    case 'work-done':
      return effect.result === undefined ? undefined : { workret: effect.result };
    case 'saturated':
      return { sat: effect.event, first: effect.first };
    case 'allocator-callback': {
      const pd = world.allocators[effect.allocator]?.name ?? '';
      const range = effect.call === 'alloc' ? { min: effect.min, max: effect.max } : {};
      return { hw: effect.call, pd, ...range, id: numberOr(effect.ioasid) };
    }
    case 'getter':
      return { ...optional('getter', privateName(effect.priv)), says: effect.says };
    case 'visit':
      return { visit: effect.ioasid };
    case 'race':
      if (effect.call === undefined) return { raceend: true };
      return {
        race: effect.call,
        ...optional('set', setName(effect.set, machine)),
        id: numberOr(effect.ioasid),
      };
    case 'fault':
      return { fault: effect.what };
    case 'sleep-in-atomic':
      return { bug: 'SLEEP_IN_ATOMIC', held: effect.held };
    case 'order-inversion':
      return { lockdep: 'ORDER_INVERSION' };
    default:
      return undefined;
  }
}

function deliveryEvent(effect: Extract<Effect, { kind: 'delivered' }>, machine: Machine): Json {
  const { chain, priv } = effect;
  return {
    nb: machine.world.subscribers[effect.subscriber]?.name ?? '',
    chain: typeof chain === 'number' ? (setName(chain, machine) ?? '') : chain,
    ev: effect.event,
    id: numberOr(effect.ioasid),
    spid: numberOr(effect.spid),
    ...optional('set', setName(effect.set, machine)),
    ...optional('priv', priv === 'UNINIT' ? priv : privateName(priv)),
    held: effect.held,
  };
}

export function setName(set: number | undefined, machine: Machine): string | undefined {
  return set === undefined ? undefined : machine.world.handles.nameOf(machine.books.sets.handle(set));
}

export function privateName(priv: number): string | undefined {
  return priv === 0 ? undefined : `p${priv}`;
}

export function numberOr(value: number): number | 'INVALID' {
  return value === INVALID_IOASID ? 'INVALID' : value;
}

export function optional(name: string, value: Json | undefined): { readonly [name: string]: Json } {
  return value === undefined ? {} : { [name]: value };
}
