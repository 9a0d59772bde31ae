import type { Call } from '../../allocator/calls.ts';
import type { Outcome } from '../../allocator/outcome.ts';
import type { RunnableLog } from '../../timeline/run.ts';
import { createWalk, type ToldRow } from '../../timeline/walk.ts';
import { Facts } from '../facts/facts.ts';
import { type Because, becauseOf } from './because.ts';
import { type IdView, idViewOf, touchedIds } from './id-view.ts';
import { notificationsOf, resultsOf } from './operation-view.ts';
import { sideText } from './side-text.ts';
import type { Side } from './side.ts';
import { situationOf } from './situation.ts';

/** What may differ between two variants at an operation. */
export type Aspect = 'results' | 'states' | 'counts' | 'holders' | 'notifications';

export const ASPECTS: readonly Aspect[] = ['results', 'states', 'counts', 'holders', 'notifications'];

export interface CompareOptions {
  /** What counts as a difference; all of it if absent. */
  readonly aspects?: readonly Aspect[];
  /** A call that returns nothing under one variant and a value under another differs. Otherwise only what it did counts. */
  readonly strictResults?: boolean;
}

/** An operation after which the variants do not agree, in a way in which they did not differ before. */
export interface Divergence {
  /** Operation of the log, from 0. */
  readonly operation: number;
  readonly call: Call;
  readonly user: string;
  /** What differs newly here. */
  readonly aspects: readonly Aspect[];
  /** For each variant: the first row of the operation in its run. */
  readonly rows: readonly number[];
  /** For each variant: what came back. */
  readonly outcomes: readonly Outcome[];
  /** For each variant: who was told of what, in order. */
  readonly notifications: readonly (readonly string[])[];
  /** Numbers that stand differently now, with how they stand under each variant. */
  readonly ids: readonly { readonly ioasid: number; readonly views: readonly IdView[] }[];
  /** For each variant: what it came to, in words. */
  readonly says: readonly string[];
  readonly because: Because;
}

export interface Comparison {
  /** Ids of the variants; lists inside divergences are in this order. */
  readonly semantics: readonly string[];
  readonly operations: number;
  readonly first: Divergence | undefined;
  readonly divergences: readonly Divergence[];
}

/** Runs one log under several variants and says where they part. Throws where no such variant exists. */
export function compareSemantics(
  log: RunnableLog,
  semantics: readonly string[],
  options: CompareOptions = {},
): Comparison {
  const sides = semantics.map((id): Side => {
    const walk = createWalk(log, id);
    return { id, walk, facts: new Facts(walk), rows: [] };
  });
  const divergences: Divergence[] = [];
  const known = new Known(options.aspects ?? ASPECTS);
  for (let operation = 0; operation < log.operations.length; operation += 1) {
    for (const side of sides) {
      side.rows = side.walk.next() ?? [];
    }
    const found = compareOperation(operation, sides, known, options);
    if (found !== undefined) divergences.push(found);
  }
  return { semantics, operations: log.operations.length, first: divergences[0], divergences };
}

/** The rows of the current operation are there, and the facts stand before it. */
function compareOperation(
  operation: number,
  sides: readonly Side[],
  known: Known,
  options: CompareOptions,
): Divergence | undefined {
  const [first] = sides;
  const root = first?.rows[0];
  if (first === undefined || root === undefined) return undefined;
  const situation = situationOf(sides);
  const ids = touchedIds(sides);
  for (const { facts, rows } of sides) facts.operation(rows);
  const aspects = new Set<Aspect>();
  const results = sides.map((side) => resultsOf(side, sides, options.strictResults === true));
  const notifications = sides.map(notificationsOf);
  if (differ(results)) aspects.add('results');
  if (differ(notifications)) aspects.add('notifications');
  const wanted = options.aspects ?? ASPECTS;
  const since = known.since(ids);
  const changed = ids.filter((ioasid) =>
    known.changed(
      ioasid,
      sides.map((side) => idViewOf(side, ioasid)),
      operation,
      aspects,
    ),
  );
  const here = wanted.filter((aspect) => aspects.has(aspect));
  if (here.length === 0) return undefined;
  return {
    operation,
    call: root.call,
    user: first.walk.world.users.nameOf(root.user),
    aspects: here,
    rows: sides.map(({ rows }) => rows[0]?.index ?? -1),
    outcomes: sides.map(({ rows }) => outcomeOf(rows)),
    notifications,
    ids: changed.map((ioasid) => ({ ioasid, views: sides.map((side) => idViewOf(side, ioasid)) })),
    says: sides.map((side) => sideText(side, changed, here)),
    because: becauseOf(sides, situation, since),
  };
}

function outcomeOf(rows: readonly ToldRow[]): Outcome {
  return rows[0]?.outcome ?? { kind: 'void' };
}

function differ(values: readonly unknown[]): boolean {
  const [first, ...rest] = values.map((value) => JSON.stringify(value));
  return rest.some((value) => value !== first);
}

/** What was different already: a difference is reported when it begins or changes, not for as long as it lasts. */
class Known {
  readonly #wanted: readonly Aspect[];
  /** For each number: what differed after the last operation about it, and since when. */
  readonly #differences = new Map<number, { readonly key: string; readonly since: number }>();

  constructor(wanted: readonly Aspect[]) {
    this.#wanted = wanted;
  }

  /** The operation since which one of these numbers has stood differently, undefined if none does. */
  since(ids: readonly number[]): number | undefined {
    const all = ids.flatMap((ioasid) => this.#differences.get(ioasid)?.since ?? []);
    return all.length === 0 ? undefined : Math.min(...all);
  }

  /** Whether a number stands differently in a new way; adds what differs to `aspects`. */
  changed(ioasid: number, views: readonly IdView[], operation: number, aspects: Set<Aspect>): boolean {
    const parts = PARTS.filter(({ aspect }) => this.#wanted.includes(aspect));
    const different = parts.filter(({ of }) => differ(views.map(of).filter((value) => value !== undefined)));
    const known = this.#differences.get(ioasid);
    if (different.length === 0) {
      this.#differences.delete(ioasid);
      return false;
    }
    const key = JSON.stringify(different.map(({ aspect, of }) => [aspect, views.map(of)]));
    if (known?.key === key) return false;
    this.#differences.set(ioasid, { key, since: known?.since ?? operation });
    for (const { aspect } of different) aspects.add(aspect);
    return true;
  }
}

/** `undefined` is what a variant does not have, and is no difference. */
const PARTS: readonly { readonly aspect: Aspect; readonly of: (view: IdView) => unknown }[] = [
  { aspect: 'states', of: ({ state }) => state },
  { aspect: 'counts', of: ({ refcount }) => refcount },
  { aspect: 'holders', of: ({ holders }) => holders },
];
