import { ruleOf } from '../../analysis/hazards/rules.ts';
import type { Hazard } from '../../analysis/hazards/rule.ts';
import type { Playback } from '../../timeline/playback.ts';
import { playbackUntil } from '../../timeline/until.ts';
import { rowsBeforeAsked } from '../asking.ts';
import type { Comparison } from '../lens.ts';
import { MAIN_BRANCH } from '../empty.ts';
import type { ShownCondition } from '../conditions.ts';
import type { WholeLog } from '../readings.ts';
import type { FigureState } from '../state.ts';
import { rowsSeen } from './moves.ts';

/**
 * While a question is open, nothing behind it may be seen anywhere: the figure's run ends there. Panels, pictures, keys and page scripts
 * all read that run, so that none of them can give the answer away.
 */
export interface Curtain {
  /** A run as far as the lesson lets one see; the same object while nothing changed. */
  playback(whole: Playback, state: FigureState): Playback;
  /** What was read of a log that ends at a question: without what only a true end shows. */
  wholeLog(found: WholeLog, drawn: boolean): WholeLog;
  /** Where variants part within so many operations; the same object while nothing changed. */
  comparison(found: Comparison, operations: number): Comparison;
  /** What becomes true within so many rows; the same array while nothing changed. */
  conditions(shown: readonly ShownCondition[], rows: number): readonly ShownCondition[];
}

export function createCurtain(): Curtain {
  const runs = new WeakMap<Playback, Map<number, Playback>>();
  const logs = new WeakMap<WholeLog, WholeLog>();
  const comparisons = new WeakMap<Comparison, Map<number, Comparison>>();
  const lists = new WeakMap<readonly ShownCondition[], Map<number, readonly ShownCondition[]>>();
  return {
    playback: (whole, state) => {
      const rows = seen(state, whole);
      return kept(runs, whole, rows, () => playbackUntil(whole, rows));
    },
    wholeLog: (found, drawn) => {
      if (!drawn) return found;
      const shown = logs.get(found) ?? { ...found, hazards: withoutEnd(found.hazards) };
      logs.set(found, shown);
      return shown;
    },
    comparison: (found, operations) =>
      kept(comparisons, found, operations, () => comparisonUntil(found, operations)),
    conditions: (shown, rows) => kept(lists, shown, rows, () => conditionsUntil(shown, rows)),
  };
}

function comparisonUntil(found: Comparison, operations: number): Comparison {
  if (operations >= found.operations) return found;
  const divergences = found.divergences.filter(({ operation }) => operation < operations);
  return { ...found, operations, divergences, first: divergences[0] };
}

function conditionsUntil(shown: readonly ShownCondition[], rows: number): readonly ShownCondition[] {
  const isSeen = (row: number): boolean => row < rows;
  if (shown.every((each) => each.rows?.every(isSeen) ?? true)) return shown;
  return shown.map((each) => ({ ...each, rows: each.rows?.filter(isSeen) }));
}

function seen(state: FigureState, whole: Playback): number {
  const { lesson } = state;
  const before = rowsBeforeAsked(state, whole);
  // In a branch all operations behind the fork are the student's own.
  if (lesson === undefined || state.branchId !== MAIN_BRANCH) return before;
  return Math.min(before, rowsSeen(lesson, whole));
}

function kept<Key extends object, Value>(
  cache: WeakMap<Key, Map<number, Value>>,
  key: Key,
  rows: number,
  make: () => Value,
): Value {
  const byRows = cache.get(key) ?? new Map<number, Value>();
  cache.set(key, byRows);
  const known = byRows.get(rows) ?? make();
  byRows.set(rows, known);
  return known;
}

/** A leak and its like are told by the end of a log: where the log only pauses they may be nothing. */
function withoutEnd(found: readonly Hazard[]): readonly Hazard[] {
  return found.filter(({ code }) => ruleOf(code)?.watch().finish === undefined);
}
