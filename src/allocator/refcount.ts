/**
 * The arithmetic of refcount_t, as include/linux/refcount.h and lib/refcount.c have it since 5.5: a counter that went wrong is
 * pinned far from both ends, so that the object leaks instead of being freed under its users.
 */

/** Half of the smallest 32-bit integer; nothing moves a counter off it. */
export const SATURATED = -1_073_741_824;

const MOST = 2_147_483_647;

/** The warnings that a counter's owner can cause, each printed once per boot. */
export type RefcountEvent = 'ADD_OVF' | 'ADD_UAF' | 'SUB_UAF';

/** Bit of each in the word that remembers what was printed. */
export const WARNED_BIT: Readonly<Record<RefcountEvent, number>> = { ADD_OVF: 1, ADD_UAF: 2, SUB_UAF: 4 };

/** What is wrong with adding 1, if anything: nobody may revive a dead object, and nothing lies above the most. */
export function incrementEvent(count: number): RefcountEvent | undefined {
  if (count === 0) return 'ADD_UAF';
  return count < 0 || count === MOST ? 'ADD_OVF' : undefined;
}

export function incremented(count: number): number {
  return incrementEvent(count) === undefined ? count + 1 : SATURATED;
}

/** What is wrong with taking 1 away, if anything. */
export function decrementEvent(count: number): RefcountEvent | undefined {
  return count <= 0 ? 'SUB_UAF' : undefined;
}

export function decremented(count: number): number {
  return decrementEvent(count) === undefined ? count - 1 : SATURATED;
}
