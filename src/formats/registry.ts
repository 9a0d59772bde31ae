import { fail, ok, type Problem, type Result } from '../base/result.ts';
import { foreignFile } from './foreign-file.ts';
import { TRACE_FORMATS } from './ftrace/format.ts';
import type { Format, ImportOptions, ReadFile } from './imported.ts';
import { FORMAT } from './log/document-shape.ts';
import { detectLog, parseLog } from './log/parse-log.ts';

/** Enough to tell a format: a trace's header and some of its lines. */
const HEAD = 32 * 1024;

const LOG: Format = {
  id: FORMAT,
  title: 'log of this program (*.ioasid.json)',
  detect: detectLog,
  parse(text, name) {
    const result = parseLog(text, name);
    return result.ok ? ok({ document: result.value }) : result;
  },
};

/** Everything that can be opened. A log of our own is the last: any JSON is its business, and one recorder writes JSON lines. */
const FORMATS: readonly Format[] = [...TRACE_FORMATS, LOG];

/** Reads text of any format we know. The file's name is for messages only. */
export function readText(
  text: string,
  name: string,
  options: ImportOptions = {},
): Result<ReadFile, readonly Problem[]> {
  const head = text.slice(0, HEAD);
  const foreign = foreignFile(head, name);
  if (foreign !== undefined) return fail([foreign]);
  const format = FORMATS.find((each) => each.detect(head));
  if (format === undefined) return fail([unknown(name)]);
  const result = format.parse(text, name, options);
  if (!result.ok) return fail(result.problem.map(withTried));
  const { document, report } = result.value;
  return ok({ document, format: format.id, report });
}

function unknown(file: string): Problem {
  return withTried({
    file,
    code: 'file/unknown',
    message: 'Nothing in this file looks like a log or a trace.',
    hint: 'open a *.ioasid.json log or the text of a trace',
  });
}

/** Where a recording cannot be used at all, the reader wants to know what could have been. */
function withTried(problem: Problem): Problem {
  if (!problem.code.startsWith('trace/') && problem.code !== 'file/unknown') return problem;
  const tried = `tried: ${FORMATS.map(({ id }) => id).join(', ')}`;
  return { ...problem, hint: problem.hint === undefined ? tried : `${problem.hint}; ${tried}` };
}
