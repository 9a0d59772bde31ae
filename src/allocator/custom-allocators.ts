import { DEFAULT_TABLE } from './tables.ts';

/** Allocators that share their functions, hence one ID space: `struct ioasid_allocator_data` with its list of members. */
export interface Group {
  /** How many groups were made before it; its table's number and its list's name follow. */
  readonly serial: number;
  /** The allocator whose private data it uses and whose registration it recognises, even after that one left. */
  readonly first: number;
}

/** A list node: an allocator, a group's head, memory that was freed, or what list_del() leaves in a node. */
export type ListNode = `a${number}` | `g${number}` | 'freed' | 'poison';

export interface ListLink {
  readonly node: ListNode;
  readonly prev: ListNode;
  readonly next: ListNode;
}

/** All registered groups in their order, and every list link as it stands: some point into freed memory (spec, section 6). */
export interface GroupList {
  readonly groups: readonly Group[];
  /** Serial of the group in use, -1 for the default allocator. */
  readonly active: number;
  /** The group in use, so that finding its functions costs nothing. */
  readonly activeFirst: number;
  /** Table of the IDs that every call sees. */
  readonly table: number;
  readonly made: number;
  readonly links: readonly ListLink[];
}

export const NO_GROUPS: GroupList = {
  groups: [],
  active: -1,
  activeFirst: -1,
  table: DEFAULT_TABLE,
  made: 0,
  links: [],
};

/** A bad pointer was followed: what the kernel would have done then. */
export type ListOops = 'UAF_READ' | 'UAF_WRITE' | 'DEADLOCK_ALLOCATOR';

/** The circular doubly linked lists of include/linux/list.h, with every write that the kernel makes, in its order. */
export class Links {
  readonly #links: Map<ListNode, { prev: ListNode; next: ListNode }>;
  /** The first bad access, if any; what follows it does not count. */
  oops: ListOops | undefined;

  constructor(links: readonly ListLink[]) {
    this.#links = new Map(links.map(({ node, prev, next }) => [node, { prev, next }]));
  }

  /** INIT_LIST_HEAD() of a new group, with its first member. */
  found(head: ListNode, member: ListNode): void {
    this.#links.set(head, { prev: member, next: member });
    this.#links.set(member, { prev: head, next: head });
  }

  /** list_add_tail() */
  addTail(node: ListNode, head: ListNode): void {
    const prev = this.#at(head).prev;
    this.#at(head).prev = node;
    this.#links.set(node, { prev, next: head });
    this.#write(prev, 'next', node);
  }

  /** list_del() */
  remove(node: ListNode): void {
    const { prev, next } = this.#at(node);
    this.#write(next, 'prev', prev);
    this.#write(prev, 'next', next);
    this.#links.set(node, { prev: 'poison', next: 'poison' });
  }

  /** list_is_singular() */
  isSingular(head: ListNode): boolean {
    const { prev, next } = this.#at(head);
    return next !== head && next === prev;
  }

  /** Looks for a node as list_for_each_entry() goes: reading freed memory, or going round for ever, is an oops. */
  contains(head: ListNode, wanted: ListNode): boolean {
    const seen = new Set<ListNode>();
    for (let node = this.#at(head).next; node !== head; node = this.#at(node).next) {
      if (node === wanted) return true;
      if (node === 'freed' || node === 'poison') this.oops ??= 'UAF_READ';
      else if (seen.has(node)) this.oops ??= 'DEADLOCK_ALLOCATOR';
      else {
        seen.add(node);
        continue;
      }
      return false;
    }
    return false;
  }

  /** The members from head to tail; ends at the first bad pointer, which is listed. */
  members(head: ListNode): readonly ListNode[] {
    const list: ListNode[] = [];
    for (let node = this.#at(head).next; node !== head; node = this.#at(node).next) {
      if (list.includes(node)) return [...list, 'freed'];
      list.push(node);
      if (node === 'freed' || node === 'poison') break;
    }
    return list;
  }

  /** kfree() of a group: whatever points to it points into freed memory now. */
  free(head: ListNode): void {
    this.#links.delete(head);
    for (const link of this.#links.values()) {
      if (link.prev === head) link.prev = 'freed';
      if (link.next === head) link.next = 'freed';
    }
  }

  list(): readonly ListLink[] {
    return [...this.#links].map(([node, { prev, next }]) => ({ node, prev, next })).toSorted(byNode);
  }

  #at(node: ListNode): { prev: ListNode; next: ListNode } {
    return this.#links.get(node) ?? { prev: 'freed', next: 'freed' };
  }

  #write(node: ListNode, field: 'prev' | 'next', value: ListNode): void {
    const link = this.#links.get(node);
    if (link === undefined) this.oops ??= 'UAF_WRITE';
    else link[field] = value;
  }
}

function byNode(a: ListLink, b: ListLink): number {
  if (a.node === b.node) return 0;
  return a.node < b.node ? -1 : 1;
}

export function headOf(group: Group): ListNode {
  return `g${group.serial}`;
}

export function nodeOf(allocator: number): ListNode {
  return `a${allocator}`;
}
