import type { CustomAllocator, Subscriber } from './operation.ts';

/** Names get numbers in the order they are first met; the numbers are what the memory's words hold. */
export class Names {
  readonly list: string[] = [];
  readonly #indexes = new Map<string, number>();

  indexOf(name: string): number {
    const known = this.#indexes.get(name);
    if (known !== undefined) return known;
    const index = this.list.length;
    this.list.push(name);
    this.#indexes.set(name, index);
    return index;
  }

  /** The number of a name, or -1 where nobody mentioned it. */
  find(name: string): number {
    return this.#indexes.get(name) ?? -1;
  }

  nameOf(index: number): string {
    return this.list[index] ?? '';
  }
}

/** Values that are not numbers: the word is the place in this list, equal values share one (by their JSON). Word 0 is always `undefined`. */
export class Interned<T> {
  readonly #values: (T | undefined)[] = [undefined];
  readonly #places = new Map<string, number>();

  place(value: T): number {
    const key = JSON.stringify(value);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.#values.length;
    this.#values.push(value);
    this.#places.set(key, place);
    return place;
  }

  at(place: number): T | undefined {
    return this.#values[place];
  }
}

/**
 * Everything a log names, append-only and shared by all its branches and variants: it has no state, only numbers for names.
 */
export class World {
  readonly users = new Names();
  /** Handles by which a log speaks of sets; which set object a handle means is state. */
  readonly handles = new Names();
  readonly tokens = new Names();
  /** Names bound to IDs by ioasid_alloc's `as`. */
  readonly variables = new Names();
  readonly contexts = new Names();
  readonly subscribers: Subscriber[] = [];
  readonly allocators: CustomAllocator[] = [];

  /** A later definition of the same name is another block; the name then means that one. */
  subscriberIndex(name: string): number {
    return this.subscribers.findLastIndex((subscriber) => subscriber.name === name);
  }

  allocatorIndex(name: string): number {
    return this.allocators.findLastIndex((allocator) => allocator.name === name);
  }
}
