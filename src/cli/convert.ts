import { formatProblem, ok, type Problem, type Result } from '../base/result.ts';
import type { ImportReport } from '../formats/imported.ts';
import { FORMAT } from '../formats/log/document-shape.ts';
import { printLog } from '../formats/log/print-log.ts';
import { readText } from '../formats/registry.ts';
import { compileLesson } from '../lessons/compile-lesson.ts';
import { detectLessonJson, readLesson } from '../lessons/json/read-lesson.ts';
import { LESSON_FORMAT, type Lesson } from '../lessons/lesson.ts';
import { detectLesson, parseLesson } from '../lessons/text/parse-lesson.ts';
import type { LogDocument } from '../timeline/document.ts';
import { countOf } from '../words/names.ts';
import { splitArguments } from './arguments.ts';
import { type Command, type ExitStatus, type Terminal, UsageError } from './command.ts';

/** Writes a recording or a lesson as a log of our own. */
export const CONVERT: Command = {
  name: 'convert',
  usage: '[--json] [--semantics ID] FILE -o OUT.ioasid.json',
  summary: 'writes a recording or a lesson as a log, and says what a log cannot hold of it',
  run,
};

interface Converted {
  readonly from: string;
  readonly document: LogDocument;
  /** What is in the file and not in the log, a sentence each. */
  readonly notRepresented: readonly string[];
}

async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { values, positionals } = splitArguments(args, {
    json: { type: 'boolean' },
    semantics: { type: 'string' },
    out: { type: 'string', short: 'o' },
  });
  const [file] = positionals;
  const { out, semantics } = values;
  if (file === undefined || positionals.length > 1) throw new UsageError('expected one file.');
  if (out === undefined) throw new UsageError('expected -o and the file to write.');
  if (!out.endsWith('.json')) {
    throw new UsageError(
      `logs (${FORMAT}) are what can be written: -o expects a name that ends with .ioasid.json.`,
    );
  }
  const bytes = await terminal.read(file);
  if (!bytes.ok) return refuse([bytes.problem], terminal);
  const converted = convert(new TextDecoder().decode(bytes.value), file, semantics);
  if (!converted.ok) return refuse(converted.problem, terminal);
  const { from, document, notRepresented } = converted.value;
  const written = await terminal.write(out, printLog(document));
  if (!written.ok) return refuse([written.problem], terminal);
  const operations = document.operations.length;
  if (values.json === true) {
    terminal.out(`${JSON.stringify({ from, to: FORMAT, operations, notRepresented })}\n`);
  } else {
    terminal.out(`${from} to ${FORMAT}: ${operations} operations in ${out}\n`);
    for (const lost of notRepresented) terminal.out(`  not represented: ${lost}\n`);
  }
  return 0;
}

function convert(
  text: string,
  file: string,
  semantics: string | undefined,
): Result<Converted, readonly Problem[]> {
  if (detectLesson(text)) {
    const parsed = parseLesson(text, file);
    return parsed.ok ? ok(fromLesson(parsed.value.lesson)) : parsed;
  }
  if (detectLessonJson(text)) {
    const read = readLesson(text, file);
    return read.ok ? ok(fromLesson(read.value)) : read;
  }
  const opened = readText(text, file, semantics === undefined ? {} : { semantics });
  if (!opened.ok) return opened;
  const { document, format, report } = opened.value;
  const notRepresented = report === undefined ? [] : lostOfRecording(report);
  return ok({ from: format, document, notRepresented });
}

function fromLesson(lesson: Lesson): Converted {
  const blocks = lesson.steps.flatMap((step) => step.blocks);
  const statements = blocks.flatMap((block) => (block.kind === 'fence' ? block.statements : []));
  const count = (kinds: readonly string[], parts: readonly { readonly kind: string }[]): number =>
    parts.filter(({ kind }) => kinds.includes(kind)).length;
  const results = statements.filter((each) => each.kind === 'operation' && each.result !== undefined).length;
  const lost: readonly (readonly [number, string, string])[] = [
    [count(['paragraph', 'list'], blocks), 'paragraph or list', 'paragraphs and lists'],
    [count(['notes'], blocks), 'speaker note', 'speaker notes'],
    [count(['quiz'], blocks), 'question', 'questions'],
    [results + count(['expect', 'hazard'], statements), 'checked statement', 'checked statements'],
    [count(['highlight', 'pause'], statements), 'highlight or pause', 'highlights and pauses'],
    [count(['comment'], statements), 'comment', 'comments'],
    [lesson.objectives.length, 'objective', 'objectives'],
  ];
  const notRepresented = lost
    .filter(([number]) => number > 0)
    .map(([number, one, more]) => countOf(number, one, more));
  return { from: LESSON_FORMAT, document: compileLesson(lesson).document, notRepresented };
}

/** Lines of a recording that became no operation; gaps, results and deliveries are kept. */
function lostOfRecording({ lines, names, notes }: ImportReport): readonly string[] {
  const ignored = Object.entries(lines.ignored)
    .filter(([reason, number]) => number > 0 && reason !== 'blank')
    .map(([reason, number]) => `${countOf(number, 'line')} passed over: ${reason}`);
  return [
    ...ignored,
    ...lines.problems.map(({ line, message }) => `line ${line}: ${message}`),
    ...names.map(({ name, pointer }) => `the pointer ${pointer}, which is called ${name}`),
    ...notes,
  ];
}

function refuse(problems: readonly Problem[], terminal: Terminal): ExitStatus {
  for (const problem of problems) {
    const placed =
      problem.line === undefined && problem.path === undefined ? { line: 1, column: 1, ...problem } : problem;
    terminal.err(`${formatProblem(placed)}\n`);
  }
  return 2;
}
