import { LIFE_FLAG } from './columns.ts';
import type { Kernel } from './kernel.ts';
import { ROW_FLAG } from './machine-interface.ts';
import {
  decremented,
  decrementEvent,
  incremented,
  incrementEvent,
  type RefcountEvent,
  WARNED_BIT,
} from './refcount.ts';

/**
 * Who holds the references that a counter counts. The kernel does not know; our rules do:
 *
 * - alloc, a successful get and a lookup that takes a reference give the caller one.
 * - put and free drop the newest one that the caller holds.
 * - A caller who holds none drops somebody else's (`unheld`). A free ends the allocation, so it takes what alloc gave if
 *   that is still there. A put, which should never end it, takes the newest of all, what alloc gave last.
 * - A counter that is saturated does not move: dropping then costs nobody else's.
 *
 * So the references of a life are as many as its count, unless that saturated or was preset.
 */

/** Adds 1 to the life's counter and gives the current user a reference. */
export function takeReference(k: Kernel, life: number): void {
  const { state, books } = k;
  const from = state.refcount(life);
  const event = incrementEvent(from);
  if (event !== undefined) saturate(k, event);
  const to = incremented(from);
  state.setRefcount(life, to);
  k.tell?.({ kind: 'refcount', life, from, to });
  // The object is on its way out and no call can find it any more; nothing was gained.
  if ((state.lifeFlags(life) & LIFE_FLAG.reclaimed) !== 0) return;
  const reference = state.referenceCount;
  state.referenceCount = reference + 1;
  const newest = state.newestReference(life);
  books.references.write(reference, life, k.user, k.row, newest);
  state.setNewestReference(life, reference);
  k.tell?.({ kind: 'reference-taken', reference, life, user: k.user });
}

/** Takes 1 off the life's counter and somebody's reference with it; true if it reached zero. */
export function dropReference(k: Kernel, life: number, by: 'put' | 'free'): boolean {
  const { state } = k;
  const from = state.refcount(life);
  const event = decrementEvent(from);
  if (event !== undefined) saturate(k, event);
  const to = decremented(from);
  state.setRefcount(life, to);
  k.tell?.({ kind: 'refcount', life, from, to });
  const own = newestOf(k, life, k.user);
  if (own >= 0) unlink(k, life, own, false);
  else if (event === undefined) dropOthers(k, life, by);
  else k.tell?.({ kind: 'drop-without-reference', life, by: k.user });
  return to === 0;
}

/** A life is over: a preset count may have left references that nobody can drop any more. */
export function dropAll(k: Kernel, life: number): void {
  for (let newest = k.state.newestReference(life); newest >= 0; newest = k.state.newestReference(life)) {
    unlink(k, life, newest, true);
  }
}

/** The newest reference that a user holds on a life, -1 if none. */
export function newestOf(k: Kernel, life: number, user: number): number {
  let reference = k.state.newestReference(life);
  while (reference >= 0 && k.books.references.user(reference) !== user)
    reference = k.state.nextReference(reference);
  return reference;
}

function dropOthers(k: Kernel, life: number, by: 'put' | 'free'): void {
  const newest = k.state.newestReference(life);
  if (newest < 0) {
    k.tell?.({ kind: 'drop-without-reference', life, by: k.user });
    return;
  }
  k.flag(ROW_FLAG.unheldDrop);
  const oldest = by === 'free' ? oldestOf(k, newest) : newest;
  unlink(k, life, oldest === k.books.lives.firstReference(life) ? oldest : newest, true);
}

function oldestOf(k: Kernel, newest: number): number {
  let oldest = newest;
  for (let older = k.state.nextReference(oldest); older >= 0; older = k.state.nextReference(older))
    oldest = older;
  return oldest;
}

function unlink(k: Kernel, life: number, reference: number, unheld: boolean): void {
  const { state, books } = k;
  const older = state.nextReference(reference);
  const newest = state.newestReference(life);
  if (newest === reference) {
    state.setNewestReference(life, older);
  } else {
    let newer = newest;
    while (state.nextReference(newer) !== reference) newer = state.nextReference(newer);
    state.setNextReference(newer, older);
  }
  books.references.setDropped(reference, k.row, k.user);
  k.tell?.({
    kind: 'reference-dropped',
    reference,
    life,
    user: books.references.user(reference),
    by: k.user,
    unheld,
  });
}

export function saturate(k: Kernel, event: RefcountEvent): void {
  const first = (k.state.warned & WARNED_BIT[event]) === 0;
  if (first) k.state.warned |= WARNED_BIT[event];
  k.flag(first ? ROW_FLAG.saturated | ROW_FLAG.warned : ROW_FLAG.saturated);
  k.tell?.({ kind: 'saturated', event, first });
}
