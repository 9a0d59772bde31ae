import type { Call } from '../../allocator/calls.ts';
import type { Outcome } from '../../allocator/outcome.ts';
import type { RunnableLog } from '../../timeline/runnable-log.ts';
import { invariant } from '../../base/assert.ts';
import { createWalk } from '../../timeline/walk.ts';
import { Facts } from '../facts/facts.ts';
import { type Aspect, ASPECTS } from './aspect.ts';
import { type Because, becauseOf } from './because.ts';
import { differ } from './differ.ts';
import { type IdView, idViewOf, touchedIds } from './id-view.ts';
import { notificationsOf, resultsOf } from './operation-view.ts';
import { type SetView, setViewOf, touchedSets } from './set-view.ts';
import { Known } from './known.ts';
import { sideText } from './side-text.ts';
import type { Side } from './side.ts';
import { situationOf } from './situation.ts';

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
  /** Sets of which that is true. */
  readonly sets: readonly { readonly name: string; readonly views: readonly SetView[] }[];
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

/** A comparison on its way, for logs so long that whoever waits wants to see it go on. */
export interface Comparing {
  /** Operations that were compared so far. */
  readonly compared: number;
  /** Undefined before the end of the log. */
  readonly comparison: Comparison | undefined;
  /** Compares at most so many operations more. */
  compareOn(operations: number): void;
}

/** Runs one log under several variants and says where they part. Throws where no such variant exists. */
export function compareSemantics(
  log: RunnableLog,
  semantics: readonly string[],
  options: CompareOptions = {},
): Comparison {
  const comparing = startComparing(log, semantics, options);
  comparing.compareOn(Infinity);
  const { comparison } = comparing;
  invariant(comparison !== undefined, 'the log has an end');
  return comparison;
}

/** The same, to be gone on with a slice at a time. */
export function startComparing(
  log: RunnableLog,
  semantics: readonly string[],
  options: CompareOptions = {},
): Comparing {
  const sides = semantics.map((id): Side => {
    const walk = createWalk(log, id);
    return { id, walk, facts: new Facts(walk), rows: [] };
  });
  const divergences: Divergence[] = [];
  const known = new Known();
  const operations = log.operations.length;
  let compared = 0;
  return {
    get compared() {
      return compared;
    },
    get comparison() {
      if (compared < operations) return undefined;
      return { semantics, operations, first: divergences[0], divergences };
    },
    compareOn(most) {
      const until = Math.min(operations, compared + most);
      for (; compared < until; compared += 1) {
        for (const side of sides) {
          side.rows = side.walk.next() ?? [];
        }
        const found = compareOperation(compared, sides, known, options);
        if (found !== undefined) divergences.push(found);
      }
    },
  };
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
  const strict = options.strictResults === true;
  const met = situationOf(sides);
  const touched = { ids: touchedIds(sides), sets: touchedSets(sides) };
  for (const { facts, rows } of sides) facts.operation(rows);
  const since = known.since([...touched.ids.map(String), ...touched.sets]);
  const wanted = new Set(options.aspects ?? ASPECTS);
  const results = sides.map((side) => resultsOf(side, sides, strict));
  const notifications = sides.map(notificationsOf);
  const ids = touched.ids
    .map((ioasid) => ({ ioasid, views: sides.map((side) => idViewOf(side, ioasid)) }))
    .filter(({ ioasid, views }) => known.changed(String(ioasid), partsOf(views, wanted), operation));
  const sets = touched.sets
    .map((name) => ({ name, views: sides.map((side) => setViewOf(side, name)) }))
    .filter(({ name, views }) => known.changed(name, wanted.has('sets') ? [views] : [], operation));
  const aspects = new Set<Aspect>(
    ids.flatMap(({ views }) => PARTS.filter(({ of }) => differ(views.map(of))).map(({ aspect }) => aspect)),
  );
  if (differ(results)) aspects.add('results');
  if (differ(notifications)) aspects.add('notifications');
  if (sets.length > 0) aspects.add('sets');
  const here = ASPECTS.filter((aspect) => aspects.has(aspect) && wanted.has(aspect));
  if (here.length === 0) return undefined;
  const keys = sides.map((_, index) =>
    JSON.stringify([
      here.includes('results') ? results[index] : [],
      here.includes('notifications') ? notifications[index] : [],
      ids.map(({ views }) => partsOf(views, wanted).map((values) => values[index])),
      sets.map(({ views }) => views[index]),
    ]),
  );
  return {
    operation,
    call: root.call,
    user: first.walk.world.users.nameOf(root.user),
    aspects: here,
    rows: sides.map(({ rows }) => rows[0]?.index ?? -1),
    outcomes: sides.map(({ rows }) => rows[0]?.outcome ?? { kind: 'void' }),
    notifications,
    ids,
    sets,
    says: sides.map((side, index) =>
      sideText(
        side,
        ids.map(({ ioasid }) => ioasid),
        here,
        sets.map(({ name, views }) => ({ name, view: views[index] })),
      ),
    ),
    because: becauseOf(sides, { ...met, aspects: new Set(here), strict }, keys, since),
  };
}

const PARTS: readonly { readonly aspect: Aspect; readonly of: (view: IdView) => unknown }[] = [
  { aspect: 'states', of: ({ state }) => state },
  { aspect: 'refcounts', of: ({ refcount }) => refcount },
  { aspect: 'holders', of: ({ holders }) => holders },
];

/** What of a number differs: for each aspect that counts and does, the values of all variants. */
function partsOf(views: readonly IdView[], wanted: ReadonlySet<Aspect>): readonly (readonly unknown[])[] {
  return PARTS.filter(({ aspect }) => wanted.has(aspect))
    .map(({ of }) => views.map(of))
    .filter(differ);
}
