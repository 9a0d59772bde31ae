import type { GraphModel } from './model.ts';
import { idKey, setKey, userKey } from './selection.ts';

/**
 * What belongs to a mark: the marks that stay bright while it is selected or pointed at. For an ID its set, its strands
 * and their users; for a user its strands and where they lead; for a set all inside it; for a strand its two ends.
 * Nothing where there is no such mark.
 */
export function relatedKeys({ users, sets, ids, strands }: GraphModel, key: string): ReadonlySet<string> {
  const setOf = new Map(ids.map(({ place, set }) => [place, setKey(set)]));
  const groups = [
    ...[...users, ...sets].map((mark) => [mark.key]),
    ...ids.map((id) => [id.key, setKey(id.set)]),
    ...strands.map(({ key: strand, user, place }) => [
      strand,
      userKey(user),
      idKey(place),
      setOf.get(place) ?? '',
    ]),
  ];
  return new Set(groups.filter((group) => group.includes(key)).flat());
}
