import { allocatorArg } from '../arguments.ts';
import { type Group, type GroupList, headOf, Links, nodeOf } from '../custom-allocators.ts';
import { checked, type Kernel, oops } from '../kernel.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';
import { error, SUCCESS, VOID } from '../outcomes.ts';
import { DEFAULT_TABLE } from '../tables.ts';

/**
 * Registration of custom allocators in drivers/iommu/ioasid.c, the same in every variant (5.5 and later): the first
 * one registered replaces the default allocator, others wait behind it or share its ID space.
 */
export function registerAllocatorRule(k: Kernel, args: Operation['args']): Outcome {
  k.take('allocator');
  const outcome = register(k, allocatorArg(k, args));
  k.release('allocator');
  return outcome;
}

function register(k: Kernel, allocator: number): Outcome {
  const memory = !k.fails('kzalloc');
  k.tell?.(checked('memory', {}, memory));
  if (!memory) return error('ENOMEM');
  const before = k.state.groups;
  const links = new Links(before.links);
  const fresh: Group = { serial: before.made, first: allocator };
  // The new group takes the allocator onto its list before anybody asks whether it is wanted.
  links.found(headOf(fresh), nodeOf(allocator));
  if (before.groups.length === 0) return registerFirst(k, before, links, fresh);
  for (const group of before.groups) {
    const known = group.first === allocator;
    const shares = !known && sameFunctions(k, group.first, allocator);
    k.tell?.(checked('allocator-new', { allocator, group: group.first, shares: shares ? 1 : 0 }, !known));
    if (!known && !shares) continue;
    if (known) k.message('REGALLOC_EXISTS', 'err');
    else links.addTail(nodeOf(allocator), headOf(group));
    links.free(headOf(fresh));
    store(k, before, links, before.groups);
    if (known) return error('EEXIST');
    k.tell?.({ kind: 'allocator-registered', allocator });
    return SUCCESS;
  }
  store(k, { ...before, made: before.made + 1 }, links, [...before.groups, fresh]);
  k.tell?.({ kind: 'allocator-registered', allocator });
  return SUCCESS;
}

function registerFirst(k: Kernel, before: GroupList, links: Links, fresh: Group): Outcome {
  const empty = k.state.xarrays.isEmpty(DEFAULT_TABLE);
  k.tell?.(checked('default-table-empty', {}, empty));
  if (!empty) {
    k.message('REGALLOC_DEFAULT_BUSY', 'warn');
    links.free(headOf(fresh));
    store(k, before, links, before.groups);
    return error('EAGAIN');
  }
  store(k, { ...before, ...activated(k, fresh), made: before.made + 1 }, links, [fresh]);
  k.tell?.({ kind: 'allocator-registered', allocator: fresh.first });
  return SUCCESS;
}

export function unregisterAllocatorRule(k: Kernel, args: Operation['args']): Outcome {
  k.take('allocator');
  unregister(k, allocatorArg(k, args));
  k.release('allocator');
  return VOID;
}

function unregister(k: Kernel, allocator: number): void {
  const before = k.state.groups;
  const registered = (is: boolean): void =>
    k.tell?.(checked('allocator-registered', { groups: before.groups.length }, is));
  const group = before.groups.find(({ first }) => sameFunctions(k, first, allocator));
  registered(group !== undefined);
  if (group === undefined) {
    if (before.groups.length === 0) k.message('UNREGALLOC_NONE', 'warn');
    k.refuse();
    return;
  }
  const links = new Links(before.links);
  if (links.isSingular(headOf(group))) {
    removeGroup(k, before, links, group);
    k.tell?.({ kind: 'allocator-unregistered', allocator });
    return;
  }
  const found = links.contains(headOf(group), nodeOf(allocator));
  if (found) links.remove(nodeOf(allocator));
  if (links.oops !== undefined) oops(links.oops);
  store(k, before, links, before.groups);
  if (found) {
    k.tell?.({ kind: 'allocator-unregistered', allocator });
    return;
  }
  // Its group is there, and it is none of the members.
  registered(false);
  k.refuse();
}

/** With its last member goes the whole group, whoever the argument was, and every ID in its table is lost. */
function removeGroup(k: Kernel, before: GroupList, links: Links, group: Group): void {
  const table = k.books.tables.ofGroup(group.serial);
  const empty = k.state.xarrays.isEmpty(table);
  k.tell?.(checked('allocator-table-empty', {}, empty, false));
  if (!empty) k.message('UNREGALLOC_OUTSTANDING', 'WARN');
  const rest = before.groups.filter((other) => other !== group);
  const [next] = rest;
  let after = before;
  if (next === undefined) {
    after = { ...before, active: -1, activeFirst: -1, table: DEFAULT_TABLE };
    k.message('ALLOCATOR_REVERTED', 'info');
  } else if (before.active === group.serial) {
    after = { ...before, ...activated(k, next) };
    k.message('ALLOCATOR_CHANGED', 'info');
  }
  links.free(headOf(group));
  store(k, after, links, rest);
}

function activated(k: Kernel, group: Group): Pick<GroupList, 'active' | 'activeFirst' | 'table'> {
  return { active: group.serial, activeFirst: group.first, table: k.books.tables.ofGroup(group.serial) };
}

function store(k: Kernel, list: GroupList, links: Links, groups: readonly Group[]): void {
  if (links.oops !== undefined) oops(links.oops);
  k.state.groups = { ...list, groups, links: links.list() };
}

/** The kernel compares the two function pointers; here a family says which functions they are. */
function sameFunctions(k: Kernel, a: number, b: number): boolean {
  const { allocators } = k.world;
  return allocators[a]?.family !== undefined && allocators[a].family === allocators[b]?.family;
}
