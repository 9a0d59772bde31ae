import type { Effect } from '../../allocator/effect.ts';
import type { Gap } from '../../timeline/document.ts';
import type { RunnableLog } from '../../timeline/runnable-log.ts';
import { createWalk, type Stage, type ToldRow } from '../../timeline/walk.ts';
import { Facts } from '../facts/facts.ts';
import { type Names, namesOf } from '../names.ts';
import type { End, Finding, Hazard, Moment, Open, Rule, Watch } from './rule.ts';
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

export function createScanner(stage: Stage, rules: readonly Rule[] = RULES): Scanner {
  const shared = { stage, facts: new Facts(stage), names: namesOf(stage) };
  const { facts } = shared;
  const watching = rules.map((rule) => ({ watch: rule.watch(), moment: new CurrentMoment(rule, shared) }));
  const handlers = handlersOf(watching);
  const rowWatches = watching.filter(({ watch }) => watch.row !== undefined);
  const operations: number[] = [];

  function operation(rows: readonly ToldRow[]): void {
    const undone = rows[0]?.outcome.kind === 'oops';
    for (const row of rows) {
      operations[row.index] = row.operation;
      for (const { moment } of watching) moment.stand(row, rows);
      for (const effect of row.effects) {
        if (undone && !SURVIVES.has(effect.kind)) continue;
        for (const { handler, moment } of handlers.get(effect.kind) ?? NOBODY) handler(effect, moment);
        facts.take(effect, row);
      }
      for (const { watch, moment } of rowWatches) watch.row?.(moment);
      if (!undone) facts.endOf(row);
    }
  }

  function hazards(gaps: readonly Gap[] = []): readonly Hazard[] {
    const last = operations.length - 1;
    if (last < 0) return [];
    const operationOf = (index: number): number => operations[index] ?? 0;
    const all = watching.flatMap(({ watch, moment }) => [
      ...moment.found,
      ...atEnd(watch, moment, gaps, operationOf),
    ]);
    const certain = all.filter((each) => !isDoubtful(each, gaps, operationOf, facts));
    return certain.map((each) => finished(each, last, facts)).toSorted((a, b) => a.row - b.row);
  }

  return { operation, hazards };
}

/** Events were lost before it, since the beginning of the life that it is about. */
function isDoubtful(
  { rule, finding, row }: Growing,
  gaps: readonly Gap[],
  operationOf: End['operationOf'],
  facts: Facts,
): boolean {
  if (rule.doubtfulAfterGap !== true) return false;
  const life = facts.life(finding.life);
  const from = life === undefined ? -1 : operationOf(life.allocatedAt);
  return gaps.some(({ afterOperation }) => afterOperation >= from && afterOperation < operationOf(row));
}

/** What only the end of the log shows; more operations may follow, so it is not kept. */
function atEnd(
  watch: Watch,
  moment: CurrentMoment,
  gaps: readonly Gap[],
  operationOf: End['operationOf'],
): readonly Growing[] {
  if (watch.finish === undefined) return [];
  const found: Growing[] = [];
  const report = (finding: Finding): Open => grow(found, moment.rule, finding, moment.row);
  const { stage, facts, names, row, rows } = moment;
  watch.finish({ stage, facts, names, row, rows, report, gaps, operationOf });
  return found;
}

const NOBODY: readonly never[] = [];

type Handler = (effect: Effect, moment: Moment) => void;

interface Watching {
  readonly watch: Watch;
  readonly moment: CurrentMoment;
}

/** Who wants to see which effects. */
function handlersOf(
  watching: readonly Watching[],
): ReadonlyMap<Effect['kind'], readonly { handler: Handler; moment: Moment }[]> {
  const handlers = new Map<Effect['kind'], { handler: Handler; moment: Moment }[]>();
  for (const { watch, moment } of watching) {
    for (const [key, handler] of Object.entries(watch.on ?? {})) {
      // The keys of OnEffects are the kinds, and each handler takes the effects of its own.
      const kind = key as Effect['kind'];
      const list = handlers.get(kind) ?? [];
      handlers.set(kind, list);
      list.push({ handler: handler as Handler, moment });
    }
  }
  return handlers;
}

interface Growing {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly row: number;
  until: number | undefined;
  ended: boolean;
}

/** Where one rule stands while a log is read; one object a rule, because there are many rows. */
class CurrentMoment implements Moment {
  readonly rule: Rule;
  readonly stage: Stage;
  readonly facts: Facts;
  readonly names: Names;
  readonly found: Growing[] = [];
  row: ToldRow = NO_ROW;
  rows: readonly ToldRow[] = [];

  constructor(rule: Rule, shared: { readonly stage: Stage; readonly facts: Facts; readonly names: Names }) {
    this.rule = rule;
    this.stage = shared.stage;
    this.facts = shared.facts;
    this.names = shared.names;
  }

  stand(row: ToldRow, rows: readonly ToldRow[]): void {
    this.row = row;
    this.rows = rows;
  }

  report(finding: Finding): Open {
    return grow(this.found, this.rule, finding, this.row);
  }
}

const NO_ROW: ToldRow = {
  index: -1,
  kind: 'call',
  call: 'run_work',
  user: -1,
  operation: -1,
  depth: 0,
  parent: -1,
  handle: -1,
  ioasid: -1,
  life: -1,
  outcome: { kind: 'void' },
  flags: 0,
  effects: [],
};

function grow(list: Growing[], rule: Rule, finding: Finding, row: ToldRow): Open {
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
