import { COLUMN, GLOBAL } from './columns.ts';
import type { Kernel } from './kernel.ts';
import { addressOf, placeOf } from './memory.ts';

/** Numbers are never given twice: rows inside the call that oopsed go on naming the lives and references it made. */
const KEPT: ReadonlySet<number> = new Set(
  [GLOBAL.lifeCount, GLOBAL.referenceCount, GLOBAL.setCount, GLOBAL.workCount].map((word) =>
    addressOf(COLUMN.globals, word),
  ),
);

/**
 * An operation that did not come back did nothing: its changes are flipped back, by new entries at the end of the journal, so
 * that its rows can still be visited one by one.
 */
export function rollBack(k: Kernel, start: number, referencesBefore: number, firstRow: number): void {
  const { memory, journal } = k.state;
  const end = journal.length;
  const touched = new Set<number>();
  for (let entry = start; entry < end; entry += 1) {
    const address = journal.addresses[entry] ?? 0;
    if (KEPT.has(address)) continue;
    touched.add(address);
    journal.push(address, journal.flips[entry] ?? 0);
  }
  memory.apply(journal, end, journal.length);
  takeBackMoments(k, touched, referencesBefore, firstRow);
}

/** The rows at which things ended, where they did not end after all. */
function takeBackMoments(
  k: Kernel,
  touched: ReadonlySet<number>,
  referencesBefore: number,
  firstRow: number,
): void {
  const { books, state, row } = k;
  const lives = new Set<number>();
  for (const address of touched) {
    const { column, index } = placeOf(address);
    if (column === COLUMN.lifeHead || column === COLUMN.lifeFlags) lives.add(index);
    else if (column === COLUMN.referencePrev) lives.add(books.references.life(index));
    else if (column === COLUMN.setFlags && books.sets.goneAt(index) >= firstRow)
      books.sets.setGoneAt(index, -1);
  }
  for (const life of lives) {
    if (books.lives.pendingAt(life) >= firstRow) books.lives.setPendingAt(life, -1);
    if (books.lives.reclaimedAt(life) >= firstRow) books.lives.setReclaimedAt(life, -1);
    for (let held = state.newestReference(life); held >= 0; held = state.nextReference(held)) {
      books.references.setDropped(held, -1, -1);
    }
  }
  for (let reference = referencesBefore; reference < state.referenceCount; reference += 1) {
    books.references.setDropped(reference, row, books.references.user(reference));
  }
}
