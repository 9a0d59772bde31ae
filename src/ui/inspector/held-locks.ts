import type { Effect, LockName } from '../../allocator/effect.ts';

/** The kernel's names of the locks. */
const LOCKS: Readonly<Record<LockName, string>> = {
  allocator: 'ioasid_allocator_lock',
  nb: 'ioasid_nb_lock',
};

/** Every lock that was held at some point of a step: taken in it, or by the call it runs in. */
export function locksHeld(effects: readonly Effect[]): readonly string[] {
  const held = new Set<LockName>();
  for (const effect of effects) {
    if (effect.kind === 'lock') held.add(effect.lock);
    if (effect.kind === 'delivered') for (const lock of effect.held) held.add(lock);
  }
  return [...held].map((lock) => LOCKS[lock]);
}
