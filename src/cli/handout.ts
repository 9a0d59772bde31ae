import { lessonHandout } from '../handout/lesson-handout.ts';
import { compileLesson } from '../lessons/compile-lesson.ts';
import { splitArguments } from './arguments.ts';
import { type Command, type ExitStatus, type Terminal, UsageError } from './command.ts';
import { readLessonText } from './read-lesson.ts';
import { refuse } from './refuse.ts';
import { sceneStyles } from './style-files.ts';

/** A lesson on paper; printed from a browser it becomes a PDF. */
export const HANDOUT: Command = {
  name: 'handout',
  usage: '[--notes] [--json] FILE [-o OUT.html]',
  summary:
    'makes a handout of a lesson: one HTML document with a picture a step, questions, and the answers last',
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { values, positionals } = splitArguments(args, {
    notes: { type: 'boolean', default: false },
    out: { type: 'string', short: 'o' },
    json: { type: 'boolean' },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('expected one file.');
  if (values.json === true && values.out === undefined) {
    throw new UsageError('--json needs -o: the handout itself would go to standard output.');
  }
  const bytes = await terminal.read(file);
  if (!bytes.ok) return refuse([bytes.problem], terminal);
  const read = readLessonText(new TextDecoder().decode(bytes.value), file);
  if (read === undefined) {
    const message = 'This is no lesson.';
    return refuse([{ file, code: 'handout/no-lesson', message, hint: 'its first line is ---' }], terminal);
  }
  if (!read.ok) return refuse(read.problem, terminal);
  const { notes, out } = values;
  const html = await lessonHandout(compileLesson(read.value), { sceneCss: await sceneStyles(), notes });
  if (out === undefined) {
    terminal.out(html);
    return 0;
  }
  const written = await terminal.write(out, html);
  if (!written.ok) return refuse([written.problem], terminal);
  const size = new TextEncoder().encode(html).length;
  terminal.out(
    values.json === true ? `${JSON.stringify({ file: out, bytes: size })}\n` : `${out}: ${size} bytes\n`,
  );
  return 0;
}
