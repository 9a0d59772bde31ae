import { ROW_FLAG } from '../../allocator/machine-interface.ts';
import type { LogDocument } from '../../timeline/document.ts';
import { createWalk } from '../../timeline/walk.ts';
import type { Hazard } from '../hazards/rule.ts';
import { createScanner } from '../hazards/scanner.ts';

/** What comes of a log: its hazards, and how many of its operations were refused or did not run. */
export interface Examination {
  readonly hazards: readonly Hazard[];
  /** Hazards by what they are about, each as often as it occurs. */
  readonly keys: ReadonlyMap<string, number>;
  readonly refused: number;
  /** Operation of the log of each row. */
  readonly operations: readonly number[];
  /** Which number each operation of the log is about, -1 for none. */
  readonly ioasids: readonly number[];
  /** Names of users by index. */
  readonly users: readonly string[];
}

export function examine(log: LogDocument, semantics: string): Examination {
  const walk = createWalk(log, semantics);
  const scanner = createScanner(walk);
  const operations: number[] = [];
  const ioasids: number[] = [];
  let refused = 0;
  walk.forEachOperation((rows) => {
    scanner.operation(rows);
    for (const row of rows) operations.push(row.operation);
    const [root] = rows;
    ioasids.push(root?.ioasid ?? -1);
    if (root !== undefined && (root.flags & ROW_FLAG.refused) !== 0) refused += 1;
  });
  const hazards = scanner.hazards(log.gaps);
  const users = walk.world.users.list;
  const keys = new Map<string, number>();
  for (const hazard of hazards) {
    const key = keyOf(hazard, users);
    keys.set(key, (keys.get(key) ?? 0) + 1);
  }
  return { hazards, keys, refused, operations, ioasids, users };
}

/** The same hazard in two versions of a log: rows move, what it is about does not. */
export function keyOf({ code, ioasid, users }: Hazard, names: readonly string[]): string {
  return [code, ioasid ?? '-', ...users.map((user) => names[user] ?? '').toSorted()].join(' ');
}

/**
 * What a change does: undefined unless there is one less of the hazard and nothing newly refused; else the codes of hazards that
 * it brings.
 */
export function effectOf(
  before: Examination,
  after: Examination,
  hazard: Hazard,
): readonly string[] | undefined {
  const key = keyOf(hazard, before.users);
  if ((after.keys.get(key) ?? 0) >= (before.keys.get(key) ?? 0)) return undefined;
  if (after.refused > before.refused) return undefined;
  const brought = after.hazards.filter((each) => {
    const there = keyOf(each, after.users);
    return (after.keys.get(there) ?? 0) > (before.keys.get(there) ?? 0);
  });
  return [...new Set(brought.map(({ code }) => code))];
}
