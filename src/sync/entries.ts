import { isPart, keyOf, type Part, type PartKind, type PartOf } from './part.ts';
import { isLater, type Stamp } from './stamp.ts';

export interface Entry {
  readonly stamp: Stamp;
  readonly part: Part;
}

/** What is known, by key. */
export type Entries = ReadonlyMap<string, Entry>;

/** Ballots of a class; more is an attack. */
const MOST_ENTRIES = 1000;

export function partOf<Kind extends PartKind>(entries: Entries, kind: Kind): PartOf<Kind> | undefined {
  const part = entries.get(kind)?.part;
  return isPart(part, kind) ? part : undefined;
}

export function ballotsFor(entries: Entries, vote: string): readonly PartOf<'ballot'>[] {
  return Array.from(entries.values(), ({ part }) => part).filter(
    (part): part is PartOf<'ballot'> => isPart(part, 'ballot') && part.vote === vote,
  );
}

/**
 * Takes what is later than what is known. Order, repetition and grouping of what is merged make no difference to the result.
 * `changed` are those that were taken.
 */
export function merged(
  entries: Entries,
  news: readonly Entry[],
): { readonly entries: Entries; readonly changed: readonly Entry[] } {
  const next = new Map(entries);
  const changed = new Map<string, Entry>();
  for (const entry of news) {
    const key = keyOf(entry.part);
    const known = next.get(key);
    if (known === undefined ? next.size >= MOST_ENTRIES : !isLater(entry.stamp, known.stamp)) continue;
    next.set(key, entry);
    changed.set(key, entry);
  }
  return changed.size === 0 ? { entries, changed: [] } : { entries: next, changed: [...changed.values()] };
}
