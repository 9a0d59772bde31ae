import type { Result } from '../base/result.ts';
import { semanticsOf, VARIANTS } from '../allocator/variants.ts';
import type { OpenedFile } from '../formats/open-file.ts';
import { createRun } from '../timeline/run.ts';
import { analysisText } from './analyze-text.ts';
import { analysisOf } from './analysis.ts';
import { splitArguments } from './arguments.ts';
import { type Command, type ExitStatus, type Terminal, UsageError } from './command.ts';
import { FAIL_ON_WORDS, failsOn, isFailOn } from './hazards.ts';
import { readLog } from './read-log.ts';
import { refuse } from './refuse.ts';

/** Says what a log or a recording holds, and what is still there at its end. */
export const ANALYZE: Command = {
  name: 'analyze',
  usage: '[--json] [--semantics ID] [--fail-on KIND,...] FILE',
  summary:
    'reads any supported log or trace, says what it holds, what is left at its end and what went wrong',
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { values, positionals } = splitArguments(args, {
    json: { type: 'boolean' },
    semantics: { type: 'string' },
    'fail-on': { type: 'string' },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('expected one file.');
  const { semantics } = values;
  const failOn = values['fail-on']?.split(',') ?? [];
  if (!isFailOn(failOn)) throw new UsageError(`--fail-on expects ${FAIL_ON_WORDS}.`);
  if (semantics !== undefined && semanticsOf(semantics) === undefined) {
    throw new UsageError(
      `there is no semantics "${semantics}"; expected one of ${VARIANTS.map(({ id }) => id).join(', ')}.`,
    );
  }
  const text = await load(file, terminal);
  if (!text.ok) return refuse([text.problem], terminal);
  const opened = readLog(text.value, file, semantics === undefined ? {} : { semantics });
  if (!opened.ok) return refuse(opened.problem, terminal);
  const played = playable(opened.value, file, semantics);
  if (!played.ok) return refuse([played.problem], terminal);
  const analysis = analysisOf(played.value, createRun(played.value.document), lineCount(text.value));
  terminal.out(values.json === true ? `${JSON.stringify(analysis)}\n` : analysisText(analysis, played.value));
  return failsOn(failOn, analysis.hazards) ? 1 : 0;
}

async function load(file: string, terminal: Terminal): Promise<Result<string>> {
  const bytes = await terminal.read(file);
  return bytes.ok ? { ok: true, value: new TextDecoder().decode(bytes.value) } : bytes;
}

/** The file under the rules asked for, or its own, which it may name wrongly. */
function playable(opened: OpenedFile, file: string, asked: string | undefined): Result<OpenedFile> {
  const { document } = opened;
  const semantics = asked ?? document.semantics;
  if (semanticsOf(semantics) !== undefined) {
    return { ok: true, value: { ...opened, document: { ...document, semantics } } };
  }
  return {
    ok: false,
    problem: {
      file,
      path: 'semantics',
      code: 'log/semantics',
      message: `There are no rules of the name "${semantics}".`,
      hint: `expected one of ${VARIANTS.map(({ id }) => id).join(', ')}`,
    },
  };
}

/** A last line without its break counts. */
function lineCount(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return text === '' || text.endsWith('\n') ? lines : lines + 1;
}
