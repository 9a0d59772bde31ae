import { type Group, headOf, Links } from '../../allocator/custom-allocators.ts';
import type { Machine } from '../../allocator/machine.ts';
import { DEFAULT_TABLE, SET_TABLE } from '../../allocator/tables.ts';
import { numberOr, optional, privateName, setName } from './events.ts';
import type { Json, JsonObject } from './vector.ts';

/** The machine's memory in the shape that vectors give a state. */
export function projectState(machine: Machine): JsonObject {
  const { state } = machine;
  const { policies } = machine.semantics;
  const ids = Object.fromEntries(
    idsOf(machine, state.groups.table).map((id) => [id, entryJson(machine, id)]),
  );
  const alloc = allocatorsJson(machine);
  if (policies.setLifetime === 'label') return { ids, alloc };
  return {
    ids,
    sets: setsJson(machine),
    cap: state.capacity,
    avail: state.available,
    gnbs: names(machine, state.globalChain),
    work: waitingWork(machine),
    ...(policies.mmRegistration === 'absent' ? {} : { pend: pendingJson(machine) }),
    alloc,
  };
}

function idsOf(machine: Machine, table: number): readonly number[] {
  const { xarrays } = machine.state;
  const ids: number[] = [];
  for (let id = xarrays.next(table, 0); id >= 0; id = xarrays.next(table, id + 1)) ids.push(id);
  return ids;
}

function entryJson(machine: Machine, id: number): Json {
  const { state, books } = machine;
  const { policies } = machine.semantics;
  const life = state.xarrays.load(state.groups.table, id) - 1;
  if (state.isDangling(life)) return { dangling: true };
  const set = books.lives.set(life);
  return {
    ...optional('set', setName(set < 0 ? undefined : set, machine)),
    ...(set >= 0 && state.isGone(set) ? { set_gone: true } : {}),
    ...(policies.firstState === 'none' ? {} : { state: state.entryState(life) }),
    ...(policies.counting ? { ref: state.refcount(life) } : {}),
    ...(policies.spidDefault === 'none' ? {} : { spid: numberOr(state.spid(life)) }),
    ...optional('priv', privateName(state.priv(life))),
  };
}

function setsJson(machine: Machine): JsonObject {
  const { state } = machine;
  const sets: Record<string, Json> = {};
  for (const sid of idsOf(machine, SET_TABLE)) {
    const set = state.xarrays.load(SET_TABLE, sid) - 1;
    sets[setName(set, machine) ?? ''] = setJson(machine, set, sid);
  }
  return sets;
}

function setJson(machine: Machine, set: number, sid: number): Json {
  const { state, books, world } = machine;
  const { policies } = machine.semantics;
  const token = books.sets.token(set);
  return {
    sid,
    type: books.sets.type(set),
    ...(token < 0 ? {} : { token: world.tokens.nameOf(token) }),
    quota: state.quota(set),
    nr: state.nr(set),
    ...(policies.setLifetime === 'counted' ? { ref: state.setRefcountOf(set) } : {}),
    ...(policies.emptySet === 'destroyed-if-asked' ? { free_pending: state.isFreePending(set) } : {}),
    xa: idsOf(machine, books.tables.ofSet(set)),
    nbs: names(machine, state.chain(set)),
  };
}

function names(machine: Machine, chain: readonly number[]): readonly string[] {
  return chain.map((subscriber) => machine.world.subscribers[subscriber]?.name ?? '');
}

function waitingWork(machine: Machine): number {
  const { state } = machine;
  let waiting = 0;
  for (let work = state.workHead; work < state.workCount; work += 1)
    if (!state.isWorkDone(work)) waiting += 1;
  return waiting;
}

function pendingJson(machine: Machine): Json {
  const { state, world } = machine;
  return state.pending.map(({ token, subscriber, active }) => ({
    ...(token < 0 ? {} : { mm: world.tokens.nameOf(token) }),
    nb: world.subscribers[subscriber]?.name ?? '',
    active,
  }));
}

function allocatorsJson(machine: Machine): Json {
  const { state, world, books } = machine;
  const { groups, links, active, activeFirst } = state.groups;
  const list = new Links(links);
  const nameOf = (allocator: number): string => world.allocators[allocator]?.name ?? '';
  const member = (node: string): string => (node.startsWith('a') ? nameOf(Number(node.slice(1))) : 'CORRUPT');
  const hidden: Record<string, Json> = {};
  const tables: [name: string, table: number][] = [
    ['default', DEFAULT_TABLE],
    ...groups.map((group: Group): [string, number] => [
      nameOf(group.first),
      books.tables.ofGroup(group.serial),
    ]),
  ];
  for (const [name, table] of tables) {
    const ids = table === state.groups.table ? [] : idsOf(machine, table);
    if (ids.length > 0) hidden[name] = ids;
  }
  return {
    active: active < 0 ? 'default' : nameOf(activeFirst),
    groups: groups.map((group) => list.members(headOf(group)).map(member)),
    hidden,
  };
}
