import type { NamedPointer } from '../imported.ts';
import { NULL_POINTER } from './values.ts';

/**
 * Names for pointers, in order of first appearance. A set's address can be given out again after the set is gone, so
 * creating a set at a known address makes a new name: `set 3`.
 */
export interface PointerNames {
  /** NULL stays `NULL`; a printed symbol is a good name already. */
  nameOf(pointer: string): string;
  /** The object at this address is a new one from now on. */
  create(pointer: string): string;
  readonly all: readonly NamedPointer[];
}

export function createPointerNames(kind: string): PointerNames {
  const current = new Map<string, string>();
  const all: NamedPointer[] = [];

  function create(pointer: string): string {
    const name = pointer.startsWith('0x') || current.has(pointer) ? `${kind} ${all.length + 1}` : pointer;
    current.set(pointer, name);
    all.push({ name, pointer });
    return name;
  }

  function nameOf(pointer: string): string {
    return pointer === NULL_POINTER ? NULL_POINTER : (current.get(pointer) ?? create(pointer));
  }

  return { nameOf, create, all };
}
