import type { Problem } from '../base/result.ts';
import { semanticsOf, VARIANTS } from '../allocator/variants.ts';
import type { LogDocument } from '../timeline/document.ts';
import { createRun, type Run } from '../timeline/run.ts';
import { type Terminal, UsageError } from './command.ts';
import { readLog } from './read-log.ts';
import { refuse } from './refuse.ts';

export interface PlayedLog {
  readonly document: LogDocument;
  readonly run: Run;
}

/** Reads a log of any format and plays it; what is wrong with it goes to standard error, and nothing comes back. */
export async function playLog(
  file: string,
  asked: string | undefined,
  terminal: Terminal,
): Promise<PlayedLog | undefined> {
  if (asked !== undefined && semanticsOf(asked) === undefined) {
    throw new UsageError(`there is no semantics "${asked}"; expected one of ${VARIANT_IDS}.`);
  }
  const bytes = await terminal.read(file);
  if (!bytes.ok) return void refuse([bytes.problem], terminal);
  const options = asked === undefined ? {} : { semantics: asked };
  const opened = readLog(new TextDecoder().decode(bytes.value), file, options);
  if (!opened.ok) return void refuse(opened.problem, terminal);
  const { document } = opened.value;
  const semantics = asked ?? document.semantics;
  if (semanticsOf(semantics) !== undefined) return { document, run: createRun(document, semantics) };
  const unknown: Problem = {
    file,
    path: 'semantics',
    code: 'log/semantics',
    message: `There are no rules of the name "${semantics}".`,
    hint: `expected one of ${VARIANT_IDS}`,
  };
  return void refuse([unknown], terminal);
}

const VARIANT_IDS = VARIANTS.map(({ id }) => id).join(', ');
