import type { Effect } from '../../allocator/effect.ts';
import type { Gap } from '../../timeline/document.ts';
import type { RunnableLog } from '../../timeline/run.ts';
import { createWalk, type Stage, type ToldRow } from '../../timeline/walk.ts';
import { Facts } from '../facts/facts.ts';
import { namesOf } from '../names.ts';
import type { Finding, Hazard, Moment, Open, Rule, Watch } from './rule.ts';
import { RULES } from './rules.ts';

/** Looks for hazards while a log is read once from start to end. */
export interface Scanner {
  /** Takes the rows of the next operation. */
  operation(rows: readonly ToldRow[]): void;
  /** All that was found so far, and what only the end of the log shows; more operations may follow. */
  hazards(gaps?: readonly Gap[]): readonly Hazard[];
}

/** All hazards of a log under some variant's rules (its own by default), in the order in which they begin. */
export function scanLog(log: RunnableLog, semanticsId = log.semantics, rules = RULES): readonly Hazard[] {
  const walk = createWalk(log, semanticsId);
  const scanner = createScanner(walk, rules);
  walk.forEachOperation((rows) => scanner.operation(rows));
  return scanner.hazards(log.gaps);
}

/** What an oops leaves of the operation that it undid: the oops itself and what was seen on the way. */
const SURVIVES: ReadonlySet<Effect['kind']> = new Set(['oops', 'sleep-in-atomic', 'order-inversion']);

type Handler = (effect: Effect, moment: Moment) => void;

interface Watching {
  readonly rule: Rule;
  readonly watch: Watch;
}

interface Growing {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly row: number;
  until: number | undefined;
  ended: boolean;
}

export function createScanner(stage: Stage, rules: readonly Rule[] = RULES): Scanner {
  const facts = new Facts(stage);
  const names = namesOf(stage);
  const watching: readonly Watching[] = rules.map((rule) => ({ rule, watch: rule.watch() }));
  const found: Growing[] = [];
  const operations: number[] = [];
  let last: { readonly row: ToldRow; readonly rows: readonly ToldRow[] } | undefined;

  const handlers = new Map<Effect['kind'], { readonly rule: Rule; readonly handler: Handler }[]>();
  for (const { rule, watch } of watching) {
    for (const [kind, handler] of Object.entries(watch.on ?? {})) {
      const list = handlers.get(kind as Effect['kind']) ?? [];
      handlers.set(kind as Effect['kind'], list);
      // The keys of OnEffects are the kinds, and each handler takes the effects of its own.
      list.push({ rule, handler: handler as Handler });
    }
  }
  const rowWatches = watching.filter(({ watch }) => watch.row !== undefined);

  function momentOf(rule: Rule, row: ToldRow, rows: readonly ToldRow[], list: Growing[]): Moment {
    return { stage, facts, names, row, rows, report: (finding) => report(rule, finding, row, list) };
  }

  function operation(rows: readonly ToldRow[]): void {
    const undone = rows[0]?.outcome.kind === 'oops';
    for (const row of rows) {
      operations[row.index] = row.operation;
      for (const effect of row.effects) {
        if (undone && !SURVIVES.has(effect.kind)) continue;
        for (const { rule, handler } of handlers.get(effect.kind) ?? [])
          handler(effect, momentOf(rule, row, rows, found));
        facts.take(effect, row);
      }
      for (const { rule, watch } of rowWatches) watch.row?.(momentOf(rule, row, rows, found));
      if (!undone) facts.endOf(row);
      last = { row, rows };
    }
  }

  function hazards(gaps: readonly Gap[] = []): readonly Hazard[] {
    if (last === undefined) return [];
    const { row, rows } = last;
    const atEnd: Growing[] = [];
    const operationOf = (index: number): number => operations[index] ?? 0;
    for (const { rule, watch } of watching) {
      watch.finish?.({ ...momentOf(rule, row, rows, atEnd), gaps, operationOf });
    }
    return [...found, ...atEnd].map((each) => finished(each, row.index, facts)).toSorted(byRow);
  }

  return { operation, hazards };
}

function report(rule: Rule, finding: Finding, row: ToldRow, list: Growing[]): Open {
  const growing: Growing = {
    rule,
    finding,
    row: finding.row ?? row.index,
    until: undefined,
    ended: finding.lasting !== true,
  };
  list.push(growing);
  return {
    extend: (until) => {
      growing.until = until;
    },
    end: (until) => {
      growing.until = until;
      growing.ended = true;
    },
  };
}

function finished({ rule, finding, row, until, ended }: Growing, lastRow: number, facts: Facts): Hazard {
  const { code, severity } = rule;
  const life = facts.life(finding.life);
  const ioasid = life?.ioasid ?? finding.ioasid;
  const end = ended ? until : lastRow;
  return {
    code,
    severity,
    row,
    ...(end !== undefined && end > row && { until: end }),
    ...(ioasid !== undefined && { ioasid }),
    ...(life !== undefined && { life: life.life, generation: life.generation }),
    users: [...new Set(finding.users)],
    related: [...new Set(finding.related ?? [])]
      .filter((each) => each >= 0 && each !== row)
      .toSorted((a, b) => a - b),
    message: finding.message,
  };
}

function byRow(a: Hazard, b: Hazard): number {
  return a.row - b.row;
}
