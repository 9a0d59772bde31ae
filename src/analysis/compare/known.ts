import { differ } from './differ.ts';

/** What was different already: a difference is reported when it begins or changes, not for as long as it lasts. */
export class Known {
  /** For each number or set: what differed after the last operation about it, and since when. */
  readonly #differences = new Map<string, { readonly key: string; readonly since: number }>();

  /** The operation since which one of these has stood differently, undefined if none does. */
  since(names: readonly string[]): number | undefined {
    const all = names.flatMap((name) => this.#differences.get(name)?.since ?? []);
    return all.length === 0 ? undefined : Math.min(...all);
  }

  /** Whether something stands differently in a new way; `parts` are lists of the variants' values. */
  changed(name: string, parts: readonly (readonly unknown[])[], operation: number): boolean {
    const different = parts.filter(differ);
    const known = this.#differences.get(name);
    if (different.length === 0) {
      this.#differences.delete(name);
      return false;
    }
    const key = JSON.stringify(different);
    if (known?.key === key) return false;
    this.#differences.set(name, { key, since: known?.since ?? operation });
    return true;
  }
}
