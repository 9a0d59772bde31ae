import type { LogDocument } from '../../timeline/document.ts';
import { createWalk, type ToldRow, type Walk } from '../../timeline/walk.ts';
import type { Change } from './change.ts';

/** A long log without what is about other numbers, so that many changes can be tried. */
export interface Focus {
  readonly log: LogDocument;
  /** For each of its operations: which one of the long log it is. */
  readonly places: readonly number[];
}

/** What is about a number, or about no number at all. What is left need not run as it did: the caller looks. */
export function focusOn(log: LogDocument, semantics: string, ioasid: number): Focus {
  const walk = createWalk(log, semantics);
  const places: number[] = [];
  walk.forEachOperation((rows) => {
    const ids = idsOf(walk, rows);
    const [root] = rows;
    if (root !== undefined && (ids.size === 0 || ids.has(ioasid))) places.push(root.operation);
  });
  const operations = places.flatMap((place) => log.operations[place] ?? []);
  return { log: { ...log, operations, markers: [], gaps: [] }, places };
}

function idsOf(walk: Walk, rows: readonly ToldRow[]): ReadonlySet<number> {
  const ids = new Set<number>();
  for (const row of rows) {
    if (row.ioasid >= 0) ids.add(row.ioasid);
    if (row.life >= 0) ids.add(walk.books.lives.ioasid(row.life));
  }
  return ids;
}

/** The same change of the long log. */
export function unfocused(change: Change, { places }: Focus, length: number): Change {
  const place = (at: number): number => places[at] ?? length;
  /** Right after the operation before it: what was left out in between stays behind. */
  const before = (at: number): number => (at === 0 ? place(0) : place(at - 1) + 1);
  switch (change.kind) {
    case 'add':
      return { ...change, before: before(change.before) };
    case 'remove':
      return { ...change, at: place(change.at) };
    case 'move':
      return { ...change, from: place(change.from), before: before(change.before) };
  }
}
