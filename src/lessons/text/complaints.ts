import type { Problem } from '../../base/result.ts';

/** Where something stands in the file; both from 1, a column for each UTF-16 unit. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** After so many a reader has enough to do; how many more there are is said. */
const MOST_PROBLEMS = 20;

/** Gathers what is wrong with a lesson while it is read, so that a teacher sees all of it at once. */
export class Complaints {
  readonly #file: string | undefined;
  readonly #problems: Problem[] = [];

  constructor(file?: string) {
    this.#file = file;
  }

  /** Takes a problem; gives `undefined`, for `return complaints.add(...)` where a value cannot be read. */
  add(place: TextPlace, code: string, message: string, hint?: string): undefined {
    this.#problems.push({
      code: `lesson/${code}`,
      message,
      ...(hint !== undefined && { hint }),
      ...(this.#file !== undefined && { file: this.#file }),
      line: place.line,
      column: place.column,
    });
    return undefined;
  }

  get any(): boolean {
    return this.#problems.length > 0;
  }

  /** In the order of the text. */
  get list(): readonly Problem[] {
    const sorted = this.#problems.toSorted(
      (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
    );
    const more = sorted.length - MOST_PROBLEMS;
    if (more <= 0) return sorted;
    const message = more === 1 ? 'There is 1 more problem.' : `There are ${more} more problems.`;
    return [
      ...sorted.slice(0, MOST_PROBLEMS),
      { code: 'lesson/more', message, ...(this.#file !== undefined && { file: this.#file }) },
    ];
  }
}
