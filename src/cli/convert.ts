import { countOf } from '../base/in-words.ts';
import { fail, ok, type Problem, type Result } from '../base/result.ts';
import type { ImportReport } from '../formats/imported.ts';
import { FORMAT } from '../formats/log/document-shape.ts';
import { printLog } from '../formats/log/print-log.ts';
import { readText } from '../formats/registry.ts';
import { compileLesson } from '../lessons/compile-lesson.ts';
import { LESSON_FORMAT, type Lesson } from '../lessons/lesson.ts';
import { printLesson } from '../lessons/text/print-lesson.ts';
import { splitArguments } from './arguments.ts';
import { type Command, type ExitStatus, type Terminal, UsageError } from './command.ts';
import { logToLesson } from './log-to-lesson.ts';
import { readLessonText } from './read-lesson.ts';
import { refuse } from './refuse.ts';

/** Writes a recording or a lesson as a log of our own, or a log as the draft of a lesson. */
export const CONVERT: Command = {
  name: 'convert',
  usage: '[--json] [--semantics ID] FILE -o OUT.ioasid.json|OUT.md',
  summary:
    'writes a recording or a lesson as a log, or a log as the draft of a lesson, and says what is not in it any more',
  run,
};

interface Converted {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly operations: number;
  /** What is in the file and not in what is written, a sentence each. */
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
  if (!out.endsWith('.json') && !out.endsWith('.md')) {
    throw new UsageError(
      `logs (${FORMAT}) and lessons (${LESSON_FORMAT}) are what can be written: -o expects a name that ends with .ioasid.json or .md.`,
    );
  }
  const bytes = await terminal.read(file);
  if (!bytes.ok) return refuse([bytes.problem], terminal);
  const read = new TextDecoder().decode(bytes.value);
  const converted = out.endsWith('.md') ? toLesson(read, file, semantics) : toLog(read, file, semantics);
  if (!converted.ok) return refuse(converted.problem, terminal);
  const { from, to, text, operations, notRepresented } = converted.value;
  const written = await terminal.write(out, text);
  if (!written.ok) return refuse([written.problem], terminal);
  if (values.json === true) {
    terminal.out(`${JSON.stringify({ from, to, operations, notRepresented })}\n`);
  } else {
    terminal.out(`${from} to ${to}: ${operations} operations in ${out}\n`);
    for (const lost of notRepresented) terminal.out(`  not represented: ${lost}\n`);
  }
  return 0;
}

type Conversion = Result<Converted, readonly Problem[]>;

function toLog(text: string, file: string, semantics: string | undefined): Conversion {
  const lesson = readLessonText(text, file);
  if (lesson !== undefined) return lesson.ok ? ok(logOfLesson(lesson.value)) : lesson;
  const opened = readText(text, file, semantics === undefined ? {} : { semantics });
  if (!opened.ok) return opened;
  const { document, format, report } = opened.value;
  return ok({
    from: format,
    to: FORMAT,
    text: printLog(document),
    operations: document.operations.length,
    notRepresented: report === undefined ? [] : lostOfRecording(report),
  });
}

/** A lesson in the one form that its formatter knows, or a log as the draft of one. */
function toLesson(text: string, file: string, semantics: string | undefined): Conversion {
  const lesson = readLessonText(text, file);
  if (lesson !== undefined) return lesson.ok ? ok(printed(lesson.value, LESSON_FORMAT, [])) : lesson;
  const opened = readText(text, file, semantics === undefined ? {} : { semantics });
  if (!opened.ok) return opened;
  const { document, format, report } = opened.value;
  const draft = logToLesson(document, file, semantics ?? document.semantics);
  if (!draft.ok) return fail([draft.problem]);
  const lost = report === undefined ? [] : lostOfRecording(report);
  return ok(printed(draft.value.lesson, format, [...lost, ...draft.value.notRepresented]));
}

function printed(lesson: Lesson, from: string, notRepresented: readonly string[]): Converted {
  const operations = compileLesson(lesson).document.operations.length;
  return { from, to: LESSON_FORMAT, text: printLesson(lesson), operations, notRepresented };
}

function logOfLesson(lesson: Lesson): Converted {
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
  const { document } = compileLesson(lesson);
  const operations = document.operations.length;
  return { from: LESSON_FORMAT, to: FORMAT, text: printLog(document), operations, notRepresented };
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
