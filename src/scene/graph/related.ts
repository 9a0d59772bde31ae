import type { GraphModel } from './model.ts';
import { idKey, setKey, userKey } from './selection.ts';

/**
 * What belongs to a mark: the marks that stay bright while it is selected or pointed at. For an ID its set, its strands
 * and their users; for a user its strands and where they lead; for a set all inside it; for a strand its two ends.
 */
export function relatedKeys(model: GraphModel, key: string): ReadonlySet<string> {
  const found = new Set([key]);
  const setOf = new Map(model.ids.map(({ place, set }) => [place, set]));
  const inside = new Set(model.ids.filter(({ set }) => setKey(set) === key).map(({ key: id }) => id));
  for (const id of inside) found.add(id);
  const addSet = (place: number): void => {
    const set = setOf.get(place);
    if (set !== undefined) found.add(setKey(set));
  };
  for (const id of model.ids) if (id.key === key) addSet(id.place);
  for (const strand of model.strands) {
    const ends = [userKey(strand.user), idKey(strand.place)];
    if (strand.key !== key && !ends.includes(key) && !inside.has(idKey(strand.place))) continue;
    found.add(strand.key);
    for (const end of ends) found.add(end);
    addSet(strand.place);
  }
  return found;
}
