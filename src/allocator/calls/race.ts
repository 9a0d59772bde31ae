import type { Kernel } from '../kernel.ts';
import type { LockName } from '../effect.ts';
import { perform } from '../perform.ts';

/**
 * A call that another CPU makes in the middle of this one: `free:SET:ID` or `put:SET:ID`, with `null` for no set and
 * `:USER` after it where somebody else than the current user makes it. A kernel that has only one of the two calls is
 * asked for that one.
 */
export function injectRace(k: Kernel, race: string): void {
  const [name, set = 'null', number, user] = race.split(':');
  const id = Number(number);
  const wanted = name === 'free' ? 'ioasid_free' : 'ioasid_put';
  const call = k.has[wanted] ? wanted : (k.semantics.nearest[wanted] ?? wanted);
  const handle = set === 'null' ? -1 : k.world.handles.indexOf(set);
  const target = handle < 0 ? undefined : k.state.setOfHandle(handle);
  const by = user === undefined ? k.user : k.world.users.indexOf(user);
  const told = call === 'ioasid_free' ? 'free' : 'put';
  k.tell?.({ kind: 'race', action: 'begin', call: told, set: target, ioasid: id });
  // The other CPU holds none of this one's locks; it would wait for them, so a race is only injected where none is held.
  const held: readonly LockName[] = k.held.splice(0);
  perform(k, call, by, handle < 0 ? { id } : { set, id });
  k.held.push(...held);
  k.frames.resume();
  k.tell?.({ kind: 'race', action: 'end', call: undefined, set: undefined, ioasid: id });
}
