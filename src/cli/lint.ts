import { formatProblem, type Problem } from '../base/result.ts';
import { splitArguments } from './arguments.ts';
import { type Command, type ExitStatus, type Terminal, UsageError } from './command.ts';
import { lintFile, type LintedFile } from './lint-file.ts';

/** Checks lessons and scenarios by running them. */
export const LINT: Command = {
  name: 'lint',
  usage: '[--json] FILE...',
  summary: 'checks lessons and scenarios by running them: every result, check and hazard they state',
  run,
};

/** As the contract prints one. */
interface PrintedProblem {
  readonly file: string;
  readonly line: number;
  readonly col: number;
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
}

async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { values, positionals: files } = splitArguments(args, { json: { type: 'boolean' } });
  if (files.length === 0) throw new UsageError('expected at least one file.');
  const linted: LintedFile[] = [];
  const shown = terminal.watched && files.length > 1;
  for (const [index, file] of files.entries()) {
    if (shown) terminal.err(`\r${index + 1} of ${files.length}`);
    linted.push(await lintFile(file, terminal));
  }
  if (shown) terminal.err('\r\u001B[K');
  const all = linted.flatMap(({ problems }) => problems);
  for (const { problems } of linted.filter(({ usable }) => !usable)) {
    for (const problem of problems) terminal.err(`${formatProblem(problem)}\n`);
  }
  if (values.json === true) {
    terminal.out(`${JSON.stringify({ files: files.length, problems: all.map(printed) })}\n`);
  } else terminal.out(report(linted));
  if (linted.some(({ usable }) => !usable)) return 2;
  return all.length > 0 ? 1 : 0;
}

/** What was found in files that could be read, and a last line that counts. */
function report(linted: readonly LintedFile[]): string {
  const readable = linted.filter(({ usable }) => usable);
  const lines = readable.flatMap(({ problems }) => problems.map(formatProblem));
  const count = linted.reduce((sum, { problems }) => sum + problems.length, 0);
  const files = linted.length === 1 ? '1 file' : `${linted.length} files`;
  return `${[...lines, `${files}, ${count === 1 ? '1 problem' : `${count} problems`}`].join('\n')}\n`;
}

function printed({ file, line, column, code, message, hint }: Problem): PrintedProblem {
  return { file: file ?? '', line: line ?? 1, col: column ?? 1, code, message, hint: hint ?? null };
}
