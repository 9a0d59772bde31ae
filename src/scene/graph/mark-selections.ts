import type { GraphMarks } from './marks.ts';
import type { GraphSelection } from './selection.ts';

/** What picking a mark selects, by the mark's key. */
export function selectionOf(marks: GraphMarks, key: string): GraphSelection | undefined {
  const user = marks.users.find((mark) => mark.key === key);
  if (user) return { kind: 'user', user: user.user };
  const set = marks.sets.find((mark) => mark.key === key);
  if (set) return { kind: 'set', set: set.set };
  const id = marks.ids.find((mark) => mark.key === key);
  if (id) return { kind: 'ioasid', place: id.place };
  return marks.strands.find((mark) => mark.key === key)?.selects;
}

export function isSelected(marks: GraphMarks, key: string): boolean {
  return [marks.users, marks.sets, marks.ids, marks.strands].some((list) =>
    list.some((mark) => mark.key === key && mark.selected),
  );
}

/** Keys in the order one reads: users, then each set with its numbers, each with its strands. */
export function readingOrder(marks: GraphMarks): readonly string[] {
  const order = marks.users.map(({ key }) => key);
  const strands = new Map<number, string[]>();
  for (const { place, key, quiet } of marks.strands) {
    // One of very many: reached through its user or number.
    if (!quiet) strands.set(place, [...(strands.get(place) ?? []), key]);
  }
  const setless = marks.ids.filter(({ set }) => !marks.sets.some((each) => each.set === set));
  for (const group of [
    ...marks.sets.map(({ key, set }) => ({ key, ids: marks.ids.filter((id) => id.set === set) })),
    { key: undefined, ids: setless },
  ]) {
    if (group.key !== undefined) order.push(group.key);
    for (const { key, place, state } of group.ids) {
      if (state !== 'unborn') order.push(key, ...(strands.get(place) ?? []));
    }
  }
  return order;
}
