import { scanLog } from '../analysis/hazards/scanner.ts';
import { type Severity } from '../analysis/hazards/rule.ts';
import { ruleOf, RULES } from '../analysis/hazards/rules.ts';
import type { LogDocument } from '../timeline/document.ts';
import type { Run } from '../timeline/run.ts';

/** A hazard as the contract prints it. */
export interface PrintedHazard {
  readonly code: string;
  /** The rule that is broken, in one sentence. */
  readonly rule: string;
  readonly severity: Severity;
  /** Operation of the log where it begins, from 0. */
  readonly operation: number;
  /** Absent where it is about no number. */
  readonly ioasid?: number;
  readonly generation?: number;
  readonly users: readonly string[];
  readonly message: string;
}

/** What goes wrong in a log under the rules that the run was played by. */
export function hazardsOf(document: LogDocument, run: Run): readonly PrintedHazard[] {
  return scanLog(document, run.semantics).map((hazard) => ({
    code: hazard.code,
    rule: ruleOf(hazard.code)?.rule ?? '',
    severity: hazard.severity,
    operation: run.row(hazard.row).operation,
    ...(hazard.ioasid !== undefined && { ioasid: hazard.ioasid }),
    ...(hazard.generation !== undefined && { generation: hazard.generation }),
    users: hazard.users.map((user) => run.world.users.nameOf(user)),
    message: hazard.message,
  }));
}

const SEVERITIES: readonly Severity[] = ['note', 'warning', 'error'];

/** What `--fail-on` may say: a severity, which means that and worse, or codes of rules. */
export function isFailOn(words: readonly string[]): boolean {
  return words.every((word) => SEVERITIES.some((each) => each === word) || ruleOf(word) !== undefined);
}

export const FAIL_ON_WORDS = `${SEVERITIES.join(', ')}, or a code such as ${RULES[0]?.code ?? ''}`;

/** Whether one of the hazards is of a kind that the caller wants to know by the exit status. */
export function failsOn(words: readonly string[], hazards: readonly PrintedHazard[]): boolean {
  const least = Math.min(
    ...words.map((word) => SEVERITIES.findIndex((each) => each === word)).filter((at) => at >= 0),
  );
  return hazards.some(({ code, severity }) => words.includes(code) || SEVERITIES.indexOf(severity) >= least);
}

/** For people: operations are counted from 1. */
export function hazardLines(hazards: readonly PrintedHazard[]): string[] {
  if (hazards.length === 0) return ['hazards: none'];
  const shown = hazards
    .slice(0, SHOWN)
    .map(({ operation, severity, code, message }) => `  ${operation + 1}  ${severity} ${code}: ${message}`);
  const more = hazards.length > SHOWN ? [`  ... and ${hazards.length - SHOWN} more; --json has all`] : [];
  return [`hazards: ${hazards.length}`, ...shown, ...more];
}

const SHOWN = 20;
