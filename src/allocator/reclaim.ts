import { LIFE_FLAG } from './columns.ts';
import { freeNumber } from './calls/allocator-callbacks.ts';
import { eraseEntry } from './entries.ts';
import { dropAll } from './holders.ts';
import { checked, type Kernel } from './kernel.ts';
import { destroySet } from './teardown.ts';

/**
 * The last reference is gone: the number goes back to its allocator and the set gets its place back
 * (ioasid_do_free() of v2 4/9, ioasid_do_free_locked() later, ioasid_free() of mainline). Nobody is notified.
 */
export function reclaim(k: Kernel, life: number): void {
  const { state, books } = k;
  const id = books.lives.ioasid(life);
  // The allocator's free; a custom one's number is then taken out of the table by the core.
  freeNumber(k, id);
  eraseEntry(k, life);
  state.setLifeFlags(life, state.lifeFlags(life) | LIFE_FLAG.reclaimed);
  books.lives.setReclaimedAt(life, k.row);
  if (k.policies.counting) dropAll(k, life);
  k.tell?.({ kind: 'reclaimed', life, ioasid: id });
  const set = payingSet(k, books.lives.set(life));
  if (set < 0) return;
  state.xarrays.store(books.tables.ofSet(set), id, 0);
  const from = state.nr(set);
  const to = (from - 1) | 0;
  state.setNr(set, to);
  k.tell?.({ kind: 'nr', set, from, to });
  if (to === 0) afterLastId(k, set);
}

/** The set whose table and count lose the ID: by number it may be another than the one that allocated it. */
function payingSet(k: Kernel, set: number): number {
  switch (k.policies.reclaimFrom) {
    case 'nobody':
      return -1;
    case 'set-by-pointer':
      k.touchSet(set);
      return set;
    case 'set-by-number': {
      k.touchSet(set);
      const sid = k.books.sets.sid(set);
      const found = k.state.setOfSid(sid);
      k.tell?.(checked('sid-known', { sid }, found >= 0, false));
      if (found < 0) k.message('RECLAIM_NO_SET', 'err');
      return found;
    }
  }
}

function afterLastId(k: Kernel, set: number): void {
  if (k.policies.emptySet === 'stays') return;
  if (k.policies.emptySet === 'destroyed-if-asked') {
    if (!k.state.isFreePending(set)) return;
    k.message('SET_AUTO_FREED', 'info');
  }
  destroySet(k, set);
}
