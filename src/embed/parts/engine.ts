import type { Hazard } from '../../analysis/hazards/rule.ts';
import { ruleOf } from '../../analysis/hazards/rules.ts';
import { scanLog } from '../../analysis/hazards/scanner.ts';
import { semanticsOf, VARIANTS } from '../../allocator/variants.ts';
import { fail, ok, type Problem, type Result } from '../../base/result.ts';
import { packLog, unpackLog } from '../../formats/link/payload.ts';
import { parseLog } from '../../formats/log/parse-log.ts';
import type { LogDocument } from '../../timeline/document.ts';
import { createRun } from '../../timeline/run.ts';
import type { PlayedHazard, PlayedLog } from './played-log.ts';

type PlayResult = Result<PlayedLog, readonly Problem[]>;

/** Longer logs are not searched for hazards: a page must not be held up by a figure. */
const MOST_SEARCHED = 20_000;

/** The allocator and what reads logs for it: the largest part, needed for logs that do not come with the program. */
export function play(document: LogDocument, semantics = document.semantics): PlayResult {
  if (semanticsOf(semantics) === undefined) return fail([unknownRules(semantics)]);
  const playback = createRun(document, semantics);
  const hazards = document.operations.length > MOST_SEARCHED ? [] : scanLog(document, semantics);
  return ok({ document, playback, hazards: hazards.map(playedHazard) });
}

export function openText(text: string, name: string, semantics?: string): PlayResult {
  const log = parseLog(text, name);
  return log.ok ? play(log.value, semantics) : log;
}

export async function openPayload(payload: string, semantics?: string): Promise<PlayResult> {
  const log = await unpackLog(payload);
  return log.ok ? play(log.value, semantics) : log;
}

export { packLog };

function playedHazard({ row, until, code, severity, ioasid }: Hazard): PlayedHazard {
  return {
    row,
    code,
    severity,
    title: ruleOf(code)?.title ?? code,
    ...(until !== undefined && { until }),
    ...(ioasid !== undefined && { ioasid }),
  };
}

function unknownRules(semantics: string): Problem {
  return {
    code: 'log/semantics',
    message: `There are no rules of the name "${semantics.slice(0, 60)}".`,
    hint: `expected one of ${VARIANTS.map(({ id }) => id).join(', ')}`,
  };
}
