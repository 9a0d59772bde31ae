/** The documentation's lane table as data: one column a user, then the ID and its count. Time runs down. */
export interface LaneTable {
  readonly title: string;
  /** Id of the rules that it was played by. */
  readonly semantics: string;
  readonly users: readonly string[];
  readonly rows: readonly LaneRow[];
}

export interface LaneRow {
  /** As on screen, from 1. */
  readonly number: string;
  /** Position in `users`. */
  readonly user: number;
  /** 0 for what the log states itself, more for what happens inside. */
  readonly depth: number;
  /** Inside deferred work, which runs later than what queued it. */
  readonly deferred: boolean;
  /** `told` is a notification that reaches a user; `done` what a user does by itself. */
  readonly kind: 'call' | 'told' | 'return' | 'work' | 'done';
  /** "ioasid_get(vm1, 5)", "is told of FREE". */
  readonly what: string;
  /** One word of it: "get", "FREE". */
  readonly verb: string;
  /** "= 0", "= -EBUSY"; empty where there is none. */
  readonly result: string;
  /** What is wrong with it, in words; empty where nothing is. */
  readonly trouble: string;
  /** State of the ID where this row changes it, or its number where several are about. */
  readonly ioasid: string;
  /** The count after this row; empty where nothing is counted. */
  readonly ref: string;
  readonly refChanged: boolean;
}

/** The row in its user's cell: what it is, what came of it, what is wrong with it. */
export function cellText(row: LaneRow): string {
  const wrong = row.trouble === '' ? '' : `! ${row.trouble}`;
  return [row.what, row.result, wrong].filter((part) => part !== '').join(' ');
}
