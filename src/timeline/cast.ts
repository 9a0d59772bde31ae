import { SET_TYPE } from '../allocator/sets.ts';
import type { State } from '../allocator/state.ts';
import type { World } from '../allocator/world.ts';
import type { RowTable } from './rows.ts';
import type { Cast, CastPlace, CastSet, CastUser } from './snapshot.ts';

/** Everybody who appears anywhere in a run, read from its state after the last row. */
export function castOf(end: State, rows: RowTable, world: World): Cast {
  return {
    users: castUsers(rows, world),
    sets: castSets(end, world),
    places: castPlaces(end),
    contexts: world.contexts.list,
  };
}

function castUsers(rows: RowTable, world: World): CastUser[] {
  const operations = new Int32Array(world.users.list.length);
  for (let row = 0; row < rows.length; row += 1) {
    if (rows.kind(row) === 'call') operations[rows.user(row)] = (operations[rows.user(row)] ?? 0) + 1;
  }
  return world.users.list
    .map((name, user) => ({ user, name, operations: operations[user] ?? 0 }))
    .filter((user) => user.name !== '');
}

function castSets(end: State, world: World): CastSet[] {
  const { sets } = end.books;
  const seen = new Map<string, number>();
  return Array.from({ length: end.setCount }, (_, set) => {
    const handle = world.handles.nameOf(sets.handle(set));
    const times = (seen.get(handle) ?? 0) + 1;
    seen.set(handle, times);
    const token = sets.token(set);
    return {
      set,
      // The same handle used again names another set object; the prime is the one of generations.
      name: handle + '′'.repeat(times - 1),
      sid: sets.sid(set),
      type: setType(sets.type(set)),
      token: token < 0 ? undefined : world.tokens.nameOf(token),
      quota: Math.max(sets.firstQuota(set), end.quota(set)),
    };
  });
}

function setType(type: number): CastSet['type'] {
  if (type === SET_TYPE.mm) return 'MM';
  return type === SET_TYPE.label ? 'label' : 'NULL';
}

/** One place for each number in each set, by set and number: where its lives stand one after another. */
function castPlaces(end: State): CastPlace[] {
  const { lives } = end.books;
  const most = mostReferences(end);
  const places = new Map<string, { ioasid: number; set: number; lives: number[] }>();
  for (let life = 0; life < end.lifeCount; life += 1) {
    const ioasid = lives.ioasid(life);
    const set = lives.set(life);
    const key = `${set} ${ioasid}`;
    const place = places.get(key);
    if (place === undefined) places.set(key, { ioasid, set, lives: [life] });
    else place.lives.push(life);
  }
  return [...places.values()]
    .toSorted((a, b) => a.set - b.set || a.ioasid - b.ioasid)
    .map((place, index) => ({
      ...place,
      place: index,
      mostReferences: place.lives.reduce((highest, life) => Math.max(highest, most[life] ?? 0), 0),
    }));
}

/** The most references held at once on each life. References are numbered in the order they were taken. */
function mostReferences(end: State): Int32Array {
  const { references } = end.books;
  const count = end.referenceCount;
  const held = new Int32Array(end.lifeCount);
  const most = new Int32Array(end.lifeCount);
  const dropped = Array.from({ length: count }, (_, reference) => reference)
    .filter((reference) => references.droppedAt(reference) >= 0)
    .toSorted((a, b) => references.droppedAt(a) - references.droppedAt(b));
  let next = 0;
  for (let reference = 0; reference < count; reference += 1) {
    const at = references.takenAt(reference);
    for (; next < dropped.length; next += 1) {
      const gone = dropped[next] ?? 0;
      if (references.droppedAt(gone) >= at) break;
      held[references.life(gone)] = (held[references.life(gone)] ?? 0) - 1;
    }
    const life = references.life(reference);
    held[life] = (held[life] ?? 0) + 1;
    most[life] = Math.max(most[life] ?? 0, held[life] ?? 0);
  }
  return most;
}
