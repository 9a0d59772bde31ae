import type { Problem } from '../base/result.ts';
import { lineAndColumn, offsetOf, pathText, type JsonPath } from '../formats/log/json-place.ts';
import { detectLog, parseLog } from '../formats/log/parse-log.ts';
import { semanticsOf } from '../allocator/variants.ts';
import { checkLesson } from '../lessons/check/check-lesson.ts';
import { placeFindings } from '../lessons/check/place-findings.ts';
import { detectLessonJson, jsonPath, readLesson } from '../lessons/json/read-lesson.ts';
import { parseLesson } from '../lessons/text/parse-lesson.ts';
import type { LogDocument, Place } from '../timeline/document.ts';
import { firstRowOf } from '../timeline/places.ts';
import { createRun } from '../timeline/run.ts';
import type { Terminal } from './command.ts';

export interface LintedFile {
  readonly problems: readonly Problem[];
  /** False where the file could not even be read as what it should be. */
  readonly usable: boolean;
}

/** Reads a lesson or a log and runs it. */
export async function lintFile(file: string, terminal: Terminal): Promise<LintedFile> {
  const bytes = await terminal.read(file);
  if (!bytes.ok) return unusable([bytes.problem]);
  const text = new TextDecoder().decode(bytes.value);
  if (detectLessonJson(text)) return lintLessonJson(text, file);
  return detectLog(text) ? lintLog(text, file) : lintLesson(text, file);
}

function unusable(problems: readonly Problem[]): LintedFile {
  return { problems, usable: false };
}

function lintLesson(text: string, file: string): LintedFile {
  const parsed = parseLesson(text, file);
  if (!parsed.ok) return unusable(parsed.problem);
  const { lesson, places } = parsed.value;
  const problems = placeFindings(checkLesson(lesson), (path) => places.get(path), file);
  return { problems, usable: true };
}

function lintLessonJson(text: string, file: string): LintedFile {
  const read = readLesson(text, file);
  if (!read.ok) return unusable(read.problem);
  const placeOf = (path: string): ReturnType<typeof lineAndColumn> =>
    lineAndColumn(text, offsetOf(text, jsonPath(path)));
  return { problems: placeFindings(checkLesson(read.value), placeOf, file), usable: true };
}

function lintLog(text: string, file: string): LintedFile {
  const parsed = parseLog(text, file);
  if (!parsed.ok) return unusable(parsed.problem);
  const document = parsed.value;
  return {
    problems: semanticsOf(document.semantics) === undefined ? [] : lostPlaces(document, text, file),
    usable: true,
  };
}

/** Markers and a start that name a row which their operation does not have: only running it tells. */
function lostPlaces(document: LogDocument, text: string, file: string): readonly Problem[] {
  const run = createRun(document);
  const problem = ({ operation, step = 0 }: Place, what: string, path: JsonPath): readonly Problem[] => {
    const rows = firstRowOf(run, operation + 1) - firstRowOf(run, operation);
    if (step < rows) return [];
    const has = rows === 1 ? 'only step 0' : `steps 0 to ${rows - 1}`;
    return [
      {
        code: 'log/place',
        message: `${what} is at step ${step} of operation ${operation}, which has ${has}.`,
        hint: 'leave "step" out for the end of the operation',
        file,
        ...lineAndColumn(text, offsetOf(text, path)),
        path: pathText(path),
      },
    ];
  };
  const markers = document.markers.flatMap((marker, index) =>
    problem(marker, `The marker "${marker.name}"`, ['markers', index, 'step']),
  );
  const { start } = document;
  const named = document.markers.some(
    ({ operation, step }) => operation === start?.operation && step === start.step,
  );
  return start === undefined || named
    ? markers
    : [...markers, ...problem(start, 'The start', ['start', 'step'])];
}
