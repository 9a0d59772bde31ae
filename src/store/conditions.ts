import { type BoundCondition, bindCondition } from '../analysis/conditions/bind.ts';
import { createEdgeSearch, type EdgeSearch } from '../analysis/conditions/edges.ts';
import { exampleConditions } from '../analysis/conditions/examples.ts';
import { type ConditionNames, namesOfRun } from '../analysis/conditions/names.ts';
import { parseCondition } from '../analysis/conditions/parse.ts';
import type { ConditionProblem } from '../analysis/conditions/problem.ts';
import { QUESTIONS, signatureOf } from '../analysis/conditions/questions.ts';
import { type Suggestion, suggestionsAt } from '../analysis/conditions/suggest.ts';
import { fail, type Result } from '../base/result.ts';
import type { LogCondition } from '../timeline/document.ts';
import type { Run } from '../timeline/run.ts';

export type { ConditionNames, ConditionProblem, LogCondition, Suggestion };
export { exampleConditions, namesOfRun, suggestionsAt };

/** Up to this many rows are looked at at once, over all conditions: nobody waits for it. The rest is read a slice at a time. */
const QUICK_ROWS = 6000;

/** A condition of the log, and where it becomes true in the run that is shown. */
export interface ShownCondition {
  readonly condition: LogCondition;
  /** What it is called: its name, else what it says. */
  readonly title: string;
  /** Why it cannot be asked of this run. */
  readonly problems: readonly ConditionProblem[];
  /** Rows at which it becomes true, ascending; undefined while a long log is still looked through. */
  readonly rows: readonly number[] | undefined;
}

/** Reads and binds; every problem has its place in the text. */
function checkCondition(
  when: string,
  names: ConditionNames,
): Result<BoundCondition, readonly ConditionProblem[]> {
  const parsed = parseCondition(when);
  return parsed.ok ? bindCondition(parsed.value, names) : fail([parsed.problem]);
}

type Search =
  | { readonly kind: 'wrong'; readonly problems: readonly ConditionProblem[] }
  | { readonly kind: 'search'; readonly edges: EdgeSearch };

export interface ConditionSearches {
  /** The same array while nothing changed. */
  shown(run: Run, conditions: readonly LogCondition[]): readonly ShownCondition[];
  /** Looks on through what is left, so many rows; true when that was the end. */
  readOn(run: Run, conditions: readonly LogCondition[], rows: number): boolean;
  /** Conditions that stop playing and become true after row `from` and no later than `to`. */
  met(run: Run, conditions: readonly LogCondition[], from: number, to: number): readonly LogCondition[];
}

/** What was looked for, by run and text: a run never changes. */
export function createConditionSearches(): ConditionSearches {
  const byRun = new WeakMap<Run, Map<string, Search>>();
  let last: { run: Run; conditions: readonly LogCondition[]; shown: readonly ShownCondition[] } | undefined;

  const searchOf = (run: Run, when: string): Search => {
    const searches = byRun.get(run) ?? new Map<string, Search>();
    byRun.set(run, searches);
    const known = searches.get(when);
    if (known !== undefined) return known;
    const bound = checkCondition(when, namesOfRun(run));
    const search: Search = bound.ok
      ? { kind: 'search', edges: createEdgeSearch(run, bound.value) }
      : { kind: 'wrong', problems: bound.problem };
    searches.set(when, search);
    return search;
  };

  const edgesOf = (run: Run, conditions: readonly LogCondition[]): readonly EdgeSearch[] =>
    conditions
      .filter(({ off }) => off !== true)
      .map(({ when }) => searchOf(run, when))
      .flatMap((search) => (search.kind === 'search' ? [search.edges] : []));

  const readOn = (run: Run, conditions: readonly LogCondition[], rows: number): boolean => {
    let left = rows;
    for (const edges of edgesOf(run, conditions)) {
      const before = edges.read;
      edges.readOn(Infinity, left);
      left -= edges.read - before;
      if (!edges.done) return false;
    }
    return true;
  };

  const look = (run: Run, condition: LogCondition): ShownCondition => {
    const search = searchOf(run, condition.when);
    const title = conditionTitle(condition);
    if (search.kind === 'wrong') return { condition, title, problems: search.problems, rows: [] };
    if (condition.off === true) return { condition, title, problems: [], rows: [] };
    const { edges } = search;
    return { condition, title, problems: [], rows: edges.done ? edges.rows : undefined };
  };

  return {
    shown(run, conditions) {
      const isLast = last?.run === run && last.conditions === conditions;
      if (isLast && last !== undefined && !hasGrown(last.shown, run, searchOf)) return last.shown;
      if (conditions.length * run.length <= QUICK_ROWS) readOn(run, conditions, Infinity);
      last = { run, conditions, shown: conditions.map((condition) => look(run, condition)) };
      return last.shown;
    },
    readOn,
    met(run, conditions, from, to) {
      return conditions.filter(({ when, off, stop }) => {
        if (off === true || stop === false) return false;
        const search = searchOf(run, when);
        if (search.kind === 'wrong') return false;
        search.edges.readOn(to + 1);
        return search.edges.rows.some((row) => row > from && row <= to);
      });
    },
  };
}

/** Whether a search came to its end since it was last shown. */
function hasGrown(
  shown: readonly ShownCondition[],
  run: Run,
  searchOf: (run: Run, when: string) => Search,
): boolean {
  return shown.some(({ rows, condition }) => {
    if (rows !== undefined) return false;
    const search = searchOf(run, condition.when);
    return search.kind === 'search' && search.edges.done;
  });
}

export function conditionTitle({ name, when }: LogCondition): string {
  return name ?? when;
}

/** A condition that is being written: what is wrong with it, or what comes of it. */
export interface ConditionDraft {
  readonly problems: readonly ConditionProblem[];
  /** How often it becomes true; undefined where the log is too long to say so while somebody types. */
  readonly count: number | undefined;
  /** Whether it holds at the cursor, and what its questions answer there. */
  readonly holds: boolean;
  readonly readings: readonly { readonly question: string; readonly answer: string }[];
}

export function draftCondition(run: Run, cursor: number, when: string): ConditionDraft {
  const bound = checkCondition(when, namesOfRun(run));
  if (!bound.ok) return { problems: bound.problem, count: undefined, holds: false, readings: [] };
  const moment = run.momentAt(cursor);
  const readings = bound.value.readings.map(({ from, to, answer }) => ({
    question: when.slice(from, to),
    answer: String(answer(moment)),
  }));
  const holds = bound.value.holds(moment);
  if (run.length > QUICK_ROWS) return { problems: [], count: undefined, holds, readings };
  const edges = createEdgeSearch(run, bound.value);
  edges.readOn(Infinity);
  return { problems: [], count: edges.rows.length, holds, readings };
}

/** What can be asked, for a list of it: `refs(ID)` is what. */
export const CONDITION_QUESTIONS: readonly { readonly written: string; readonly says: string }[] =
  QUESTIONS.map((question) => ({ written: signatureOf(question), says: question.says }));

/** The nearest row in a direction at which a condition becomes true; from the other end again after the last. */
export function nextConditionRow(
  shown: readonly ShownCondition[],
  row: number,
  by: 1 | -1,
): number | undefined {
  const rows = [...new Set(shown.flatMap(({ rows: each }) => each ?? []))].toSorted((a, b) => a - b);
  return by > 0
    ? (rows.find((each) => each > row) ?? rows[0])
    : (rows.findLast((each) => each < row) ?? rows.at(-1));
}
