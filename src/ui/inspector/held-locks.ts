import type { Effect, LockName } from '../../allocator/effect.ts';
import { lockName } from '../../words/names.ts';

/** Every lock that was held at some point of a step: taken in it, or by the call it runs in. */
export function locksHeld(effects: readonly Effect[]): readonly string[] {
  const held = new Set<LockName>();
  for (const effect of effects) {
    if (effect.kind === 'lock') held.add(effect.lock);
    if (effect.kind === 'delivered') for (const lock of effect.held) held.add(lock);
  }
  return [...held].map(lockName);
}
