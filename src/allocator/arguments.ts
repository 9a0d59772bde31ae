import { SET_TYPE } from './sets.ts';
import type { Kernel } from './kernel.ts';
import { EVENT_NAMES, type EventName, INVALID_IOASID, type Operation } from './operation.ts';

/** Reading an operation's arguments: names become indexes, absent ones their defaults. -1 is NULL. */
type Args = Operation['args'];

/** The set object a handle means. A handle that no call ever bound is NULL, or a label where sets are only labels. */
export function setArg(k: Kernel, args: Args): number {
  if (typeof args.set !== 'string') return -1;
  // The machine has looked the operation's own handle up already, for its row.
  const own = args === k.operation.args;
  const handle = own ? k.frames.root.handle : k.world.handles.indexOf(args.set);
  const set = k.state.setOfHandle(handle);
  return set < 0 && k.policies.setLifetime === 'label' ? declareLabel(k, handle) : set;
}

/** A static set of mainline: something to compare, with no numbers of its own. */
export function declareLabel(k: Kernel, handle: number): number {
  const set = k.state.setCount;
  k.state.setCount = set + 1;
  k.books.sets.write(set, handle, 0, SET_TYPE.label, -1, 0, k.row);
  k.state.bindHandle(handle, set);
  return set;
}

export function idArg(k: Kernel, args: Args): number {
  const { id } = args;
  if (typeof id === 'number') return id >>> 0;
  return id === undefined || id === 'INVALID'
    ? INVALID_IOASID
    : k.state.variable(k.world.variables.indexOf(id));
}

/** A number argument; `otherwise` where it is absent or no number. */
export function numberArg(value: Args[keyof Args], otherwise = 0): number {
  if (typeof value === 'number') return value;
  return value === 'INVALID' ? INVALID_IOASID : otherwise;
}

/** Index of a token's name, -1 for NULL. */
export function tokenArg(k: Kernel, value: Args[keyof Args]): number {
  return typeof value === 'string' ? k.world.tokens.indexOf(value) : -1;
}

export function setTypeArg(value: Args[keyof Args]): number {
  if (typeof value === 'number') return value;
  return value === 'MM' ? SET_TYPE.mm : SET_TYPE.null;
}

/** An event by name where it has one, else its number. */
export function eventArg(value: Args[keyof Args]): EventName | number {
  if (typeof value === 'number') return EVENT_NAMES[value - 1] ?? value;
  return EVENT_NAMES.find((name) => name === value) ?? 0;
}

export function subscriberArg(k: Kernel, args: Args): number {
  return typeof args.nb === 'string' ? k.world.subscriberIndex(args.nb) : -1;
}

export function allocatorArg(k: Kernel, args: Args): number {
  return typeof args.allocator === 'string' ? k.world.allocatorIndex(args.allocator) : -1;
}
