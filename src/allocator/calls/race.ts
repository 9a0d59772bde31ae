import { ROW_FLAG } from '../machine-interface.ts';
import type { Kernel } from '../kernel.ts';
import type { LockName } from '../effect.ts';
import { perform } from '../perform.ts';

/**
 * A call that another CPU makes in the middle of this one: `free:SET:ID` or `put:SET:ID`, with `null` for no set and
 * `:USER` after it where somebody else than the current user makes it.
 */
export function injectRace(k: Kernel, race: string): void {
  const [name, set = 'null', number, user] = race.split(':');
  const id = Number(number);
  const call = name === 'free' ? 'free' : 'put';
  const handle = set === 'null' ? -1 : k.world.handles.indexOf(set);
  const target = handle < 0 ? undefined : k.state.setOfHandle(handle);
  const by = user === undefined ? k.user : k.world.users.indexOf(user);
  k.tell?.({ kind: 'race', action: 'begin', call, set: target, ioasid: id });
  // The other CPU holds none of this one's locks; it would wait for them, so a race is only injected where none is held.
  const held: readonly LockName[] = k.held.splice(0);
  perform(
    k,
    call === 'free' ? 'ioasid_free' : 'ioasid_put',
    by,
    handle < 0 ? { id } : { set, id },
    ROW_FLAG.deferred,
  );
  k.held.push(...held);
  k.frames.resume();
  k.tell?.({ kind: 'race', action: 'end', call: undefined, set: undefined, ioasid: id });
}
