import { type Comparison, compareSemantics, type Divergence } from '../analysis/compare/compare.ts';
import { semanticsOf, VARIANTS } from '../allocator/variants.ts';
import { ASPECTS, type Aspect } from '../analysis/compare/aspect.ts';
import { splitArguments } from './arguments.ts';
import { type Command, type ExitStatus, type Terminal, UsageError } from './command.ts';
import { playLog } from './played-log.ts';

/** Divergences printed as text; all of them are in the JSON. */
const SHOWN = 20;

const FEWEST = 2;
const MOST = 4;

/** Runs one log under several versions of the rules and says where they part, and why. */
export const COMPARE: Command = {
  name: 'compare',
  usage: '[--json] [--strict] [--differ ASPECT,...] --semantics A,B,... FILE',
  summary: 'runs one log under two to four semantics and says where they part and why',
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { values, positionals } = splitArguments(args, {
    json: { type: 'boolean' },
    strict: { type: 'boolean' },
    semantics: { type: 'string' },
    differ: { type: 'string' },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('expected one file.');
  const semantics = semanticsIn(values.semantics);
  const aspects = aspectsIn(values.differ);
  const played = await playLog(file, undefined, terminal);
  if (played === undefined) return 2;
  const comparison = compareSemantics(played.document, semantics, {
    strictResults: values.strict === true,
    aspects,
  });
  terminal.out(values.json === true ? `${JSON.stringify(document(comparison))}\n` : text(comparison));
  return 0;
}

function semanticsIn(list: string | undefined): readonly string[] {
  const ids = [...new Set(list?.split(',').map((id) => id.trim()))];
  const known = VARIANTS.map(({ id }) => id).join(', ');
  if (ids.length < FEWEST || ids.length > MOST) {
    throw new UsageError(`--semantics expects ${FEWEST} to ${MOST} of ${known}, with commas between.`);
  }
  const unknown = ids.find((id) => semanticsOf(id) === undefined);
  if (unknown !== undefined)
    throw new UsageError(`there is no semantics "${unknown}"; expected some of ${known}.`);
  return ids;
}

/** What counts as a difference; all of it if nothing is said. */
function aspectsIn(list: string | undefined): readonly Aspect[] {
  if (list === undefined) return ASPECTS;
  const words = list.split(',').map((word) => word.trim());
  const unknown = words.find((word) => !ASPECTS.some((aspect) => aspect === word));
  if (unknown !== undefined)
    throw new UsageError(`--differ expects some of ${ASPECTS.join(', ')}; found "${unknown}".`);
  return ASPECTS.filter((aspect) => words.includes(aspect));
}

/** What the contract asks for; `ids`, `aspects`, `policy` and `sources` are ours beside it. */
function document({ semantics, operations, first, divergences }: Comparison): unknown {
  const printed = divergences.map((divergence) => divergenceDocument(semantics, divergence));
  return {
    semantics,
    operations,
    firstDivergence: first === undefined ? null : printed[0],
    divergences: printed,
  };
}

function divergenceDocument(semantics: readonly string[], divergence: Divergence): Record<string, unknown> {
  const { operation, call, user, aspects, says, ids, because } = divergence;
  return {
    operation,
    call,
    user,
    because: because.text,
    results: bySemantics(semantics, says),
    aspects,
    ids: ids.map(({ ioasid, views }) => ({ ioasid, ...bySemantics(semantics, views) })),
    ...(because.policy !== undefined && { policy: because.policy }),
    sources: because.sources,
  };
}

function bySemantics<T>(semantics: readonly string[], values: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(
    semantics.flatMap((id, index) => (values[index] === undefined ? [] : [[id, values[index]]])),
  );
}

function text({ semantics, operations, divergences }: Comparison): string {
  if (divergences.length === 0) return `${semantics.join(', ')}: no difference in ${operations} operations\n`;
  const shown = divergences.slice(0, SHOWN).flatMap((divergence) => divergenceLines(semantics, divergence));
  const more =
    divergences.length > SHOWN ? [`... and ${divergences.length - SHOWN} more; --json has all`] : [];
  return `${[`${divergences.length} of ${operations} operations come out differently`, '', ...shown, ...more].join('\n')}\n`;
}

/** Operations are counted from 1 for people. */
function divergenceLines(
  semantics: readonly string[],
  { operation, call, user, says, because }: Divergence,
): string[] {
  const width = Math.max(...semantics.map((id) => id.length));
  return [
    `operation ${operation + 1}: ${user} ${call}`,
    ...semantics.map((id, index) => `  ${id.padEnd(width)}  ${says[index] ?? ''}`),
    `  because: ${because.text}`,
    ...because.sources.map(({ semantics: id, source }) => `  source: ${id}: ${source}`),
    '',
  ];
}
