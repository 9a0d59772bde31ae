import { SET_FLAG } from './columns.ts';
import type { Kernel } from './kernel.ts';
import { SET_TABLE } from './tables.ts';

/**
 * The end of a set, as far as all variants agree: its number is given back, blocks registered by mm wait for the next set of
 * that token, and the memory goes to a delayed free. The IDs it still lists become orphans.
 */
export function destroySet(k: Kernel, set: number): void {
  if (k.policies.mmRegistration === 'reworked') deactivatePending(k, k.books.sets.token(set));
  releaseSet(k, set);
}

/** Gives the number back and hands the memory to the delayed free. */
export function releaseSet(k: Kernel, set: number): void {
  const { state, books } = k;
  const sid = books.sets.sid(set);
  state.xarrays.store(SET_TABLE, sid, 0);
  state.setSetFlags(set, state.setFlags(set) | SET_FLAG.gone);
  books.sets.setGoneAt(set, k.row);
  k.dying.push(set);
  k.tell?.({ kind: 'set-destroyed', set, sid });
}

/** Blocks registered for this token turn inactive; one that already is causes a message. */
export function deactivatePending(k: Kernel, token: number): void {
  const { pending } = k.state;
  if (!pending.some((entry) => entry.token === token)) return;
  k.state.pending = pending.map((entry) => {
    if (entry.token !== token) return entry;
    if (!entry.active) {
      k.message('SET_FREE_NB_INACTIVE', 'warn');
      return entry;
    }
    k.tell?.({ kind: 'pending-subscriber', subscriber: entry.subscriber, change: 'deactivated' });
    return { ...entry, active: false };
  });
}
