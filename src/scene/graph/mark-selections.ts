import type { GraphMarks } from './marks.ts';
import type { GraphSelection } from './selection.ts';

/** What picking a mark selects; undefined where that takes the picking back. */
export function toggled(
  { users, sets, ids, strands }: GraphMarks,
  key: string | undefined,
): GraphSelection | undefined {
  const mark = [...users, ...sets, ...ids, ...strands].find((each) => each.key === key);
  return mark?.selected === true ? undefined : mark?.selects;
}

/** The key of the mark that an event is about. */
export function keyAt({ target }: Event): string | undefined {
  const mark = target instanceof Element ? target.closest<SVGGElement>('.ioasid-mark') : null;
  return mark?.dataset['key'];
}

/** Keys in the order one reads: users, then each set with its numbers, each with its strands. */
export function readingOrder({ users, sets, ids, strands }: GraphMarks): readonly string[] {
  const strandsOf = new Map(ids.map(({ place }): [number, string[]] => [place, []]));
  // One of very many is reached through its user or number.
  for (const { place, key, quiet } of strands) if (!quiet) strandsOf.get(place)?.push(key);
  const inSet = new Map(sets.map(({ set, key }) => [set, [key]]));
  const setless: string[] = [];
  for (const { set, place, key, state } of ids) {
    if (state !== 'unborn') (inSet.get(set) ?? setless).push(key, ...(strandsOf.get(place) ?? []));
  }
  return [...users.map(({ key }) => key), ...[...inSet.values(), setless].flat()];
}
