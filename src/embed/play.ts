import { semanticsOf, VARIANTS } from '../allocator/variants.ts';
import type { Hazard } from '../analysis/hazards/rule.ts';
import { ruleOf } from '../analysis/hazards/rules.ts';
import { scanLog } from '../analysis/hazards/scanner.ts';
import { fail, ok, type Problem, type Result } from '../base/result.ts';
import { CROWD } from '../scene/graph/crowd.ts';
import { holdsMoreThan } from '../scene/lanes/held-counts.ts';
import { MOST_STRANDS } from '../scene/lanes/lane-facts.ts';
import { MOST_LANES_SHOWN } from '../scene/timeline/timeline-layout.ts';
import { lostAt } from '../store/lost.ts';
import { markedRows } from '../store/markers.ts';
import type { LogDocument } from '../timeline/document.ts';
import { rowAtPlace } from '../timeline/places.ts';
import { createRun } from '../timeline/run.ts';
import type { PlayedHazard, PlayedLog } from './parts/played-log.ts';
import { letTell } from './said.ts';
import { tellerFor } from './say.ts';

export type PlayResult = Result<PlayedLog, readonly Problem[]>;

/** Longer logs are not searched for hazards: a page must not be held up by a figure. */
const MOST_SEARCHED = 20_000;

/** Rows of a log of no more than so many can be told apart however narrow the figure is. */
const MOST_ROWS = 80;

/** Runs a log, with all that a figure shows of it. `scenario` is the story that it is. */
export function play(document: LogDocument, semantics = document.semantics, scenario?: string): PlayResult {
  if (semanticsOf(semantics) === undefined) return fail([unknownRules(semantics)]);
  const playback = createRun(document, semantics);
  letTell(playback, tellerFor(playback));
  const markers = markedRows(playback, document.markers).map(({ row, name, text }) => ({ row, name, text }));
  const { length, cast, counts } = playback;
  const gaps = lostAt(playback, document.gaps ?? []);
  return ok({
    document,
    playback,
    hazards: playedHazards(document, semantics),
    crowd: CROWD,
    markers,
    flags: markers.map(({ row, name, text }) => ({ row, text: text || name, kind: 'marker' })),
    gaps,
    needsFeatures:
      length > MOST_ROWS ||
      cast.users.length > MOST_LANES_SHOWN ||
      gaps.length > 0 ||
      !counts ||
      holdsMoreThan(playback, MOST_STRANDS),
    start: document.start === undefined ? length - 1 : rowAtPlace(playback, document.start),
    ...(scenario !== undefined && { scenario }),
  });
}

/** The same log under other rules, and the row there that ends the operation of a row here. */
export function playUnder(
  semantics: string,
  { document, playback, scenario }: PlayedLog,
  cursor: number,
): Result<{ readonly played: PlayedLog; readonly cursor: number }, readonly Problem[]> {
  const result = play(document, semantics, scenario);
  if (!result.ok) return result;
  const played = result.value;
  const operation = cursor < 0 ? -1 : playback.row(cursor).operation;
  return ok({ played, cursor: operation < 0 ? cursor : rowAtPlace(played.playback, { operation }) });
}

/** What goes wrong in a log, by its rules. */
export function playedHazards(document: LogDocument, semantics: string): readonly PlayedHazard[] {
  return document.operations.length > MOST_SEARCHED ? [] : scanLog(document, semantics).map(playedHazard);
}

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
