import { type Place } from '../../timeline/document.ts';
import { type JsonPath } from './json-place.ts';

/** Problems that are kept; of the rest only the number is told. Nobody reads more than a screen of them. */
export const MOST_PROBLEMS = 20;

/** Kinds of names that one part of a log gives and another uses. */
export type NameKind = 'user' | 'set' | 'id' | 'subscriber' | 'allocator' | 'marker';

export interface Found {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly path: JsonPath;
  /** Whether the member's name is at fault, or its value. */
  readonly spot: 'value' | 'name';
}

/** One pass over a document: where it stands, which names it has met, and what was wrong so far. */
export class Reading {
  readonly found: Found[] = [];
  /** All problems, those not kept included. */
  count = 0;
  readonly names: Readonly<Record<NameKind, Map<string, JsonPath>>> = {
    user: new Map(),
    set: new Map(),
    id: new Map(),
    subscriber: new Map(),
    allocator: new Map(),
    marker: new Map(),
  };
  /** A log that lists no users takes them from its operations. */
  usersAreListed = false;
  operationCount = 0;
  /** Where the markers stand, for others that name them. */
  readonly places = new Map<string, Place>();
  /** Unknown names that were told: one mistake is one problem, however often it is repeated. */
  readonly told = new Set<string>();
  readonly #path: (string | number)[] = [];

  within<T>(step: string | number, read: () => T): T {
    this.#path.push(step);
    const value = read();
    this.#path.pop();
    return value;
  }

  problem(code: string, message: string, hint?: string, spot: Found['spot'] = 'value'): undefined {
    this.count += 1;
    if (this.found.length < MOST_PROBLEMS) {
      this.found.push({ code, message, path: [...this.#path], spot, ...(hint !== undefined && { hint }) });
    }
    return undefined;
  }

  get path(): JsonPath {
    return [...this.#path];
  }
}
