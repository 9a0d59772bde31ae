import { LIFE_FLAG } from './columns.ts';
import type { Kernel } from './kernel.ts';
import { DEFAULT_TABLE } from './tables.ts';

/**
 * The table of IDs that is in use: entries by number. A slot holds life + 1; when a life is over it keeps that negated, so that
 * the next life of the number can count on from there.
 */

/** The entry of a number in the active allocator's table, -1 if there is none. */
export function entryOf(k: Kernel, id: number): number {
  return k.state.xarrays.load(k.state.groups.table, id) - 1;
}

/** A new entry for a number, with the reference that alloc gives its caller where references are counted. */
export function createEntry(k: Kernel, id: number, set: number, priv: number): number {
  const { state, books } = k;
  const life = state.lifeCount;
  const generation = nextGeneration(k, id);
  state.lifeCount = life + 1;
  let reference = -1;
  if (k.policies.counting) {
    reference = state.referenceCount;
    state.referenceCount = reference + 1;
    books.references.write(reference, life, k.user, k.row, -1);
  }
  books.lives.write(life, id, set, generation, priv, reference, k.row);
  state.xarrays.store(state.groups.table, id, life + 1);
  return life;
}

/** The entry leaves the table; its number can be given out again at once. */
export function eraseEntry(k: Kernel, life: number): void {
  k.state.xarrays.store(k.state.groups.table, k.books.lives.ioasid(life), -(life + 1));
}

/** The table still lists the entry, but its memory is freed: whoever finds it uses a stranger's memory. */
export function leaveDangling(k: Kernel, life: number): void {
  k.state.setLifeFlags(life, k.state.lifeFlags(life) | LIFE_FLAG.dangling);
  k.tell?.({ kind: 'dangling', life, ioasid: k.books.lives.ioasid(life) });
}

function nextGeneration(k: Kernel, id: number): number {
  const { state, books } = k;
  if (state.groups.made === 0) {
    const last = Math.abs(state.xarrays.word(DEFAULT_TABLE, id)) - 1;
    return last < 0 ? 1 : books.lives.generation(last) + 1;
  }
  let last = -1;
  for (const table of books.tables.systemTables()) {
    last = Math.max(last, Math.abs(state.xarrays.word(table, id)) - 1);
  }
  return last < 0 ? 1 : books.lives.generation(last) + 1;
}
