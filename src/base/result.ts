/** What is wrong with input from outside. Sentences in `message` and `hint` are shown to people as they are. */
export interface Problem {
  /** Stable and machine-readable, such as `log/newer-version`. */
  readonly code: string;
  /** What was found and what was expected, in one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly file?: string;
  /** Counted from 1, as editors do. */
  readonly line?: number;
  /** Counted from 1, as editors do. */
  readonly column?: number;
  /** A place inside a document that has no lines of its own, such as `operations[3].caller`. */
  readonly path?: string;
}

/** The answer of everything that reads input: a value, or one problem that says where and why. */
export type Result<T, P = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail<P = Problem>(problem: P): { readonly ok: false; readonly problem: P } {
  return { ok: false, problem };
}

/**
 * One line for a terminal: `file:line:col code message (hint)`. Parts that are not known are left out; a path inside
 * a document stands where line and column would.
 *
 *     formatProblem({ code: 'log/syntax', message: 'A comma is missing.', file: 'a.json', line: 3, column: 7 })
 *     // 'a.json:3:7 log/syntax A comma is missing.'
 */
export function formatProblem(problem: Problem): string {
  const { code, message, hint, file, line, column, path } = problem;
  const place = [file, line, line === undefined ? undefined : column, path];
  const words = [place.filter((part) => part !== undefined).join(':'), code, message];
  if (hint !== undefined) words.push(`(${hint})`);
  return words.filter((word) => word !== '').join(' ');
}
