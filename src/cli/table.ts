import { PRINT_TABLE, TABLE_FORMATS } from '../formats/table/printers.ts';
import { oneOf, splitArguments } from './arguments.ts';
import { type Command, type ExitStatus, type Terminal, UsageError } from './command.ts';
import { laneTable } from './lane-table.ts';
import { rowOf } from './moment.ts';
import { playLog } from './played-log.ts';

/** The steps of a log in words, for text that cannot show a picture. */
export const TABLE: Command = {
  name: 'table',
  usage: '[--from N] [--to N] [--format text|rst|markdown|mermaid] [--semantics ID] FILE',
  summary: "prints the documentation's lane table: one column a user, then the ID and its count",
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { values, positionals } = splitArguments(args, {
    from: { type: 'string' },
    to: { type: 'string' },
    format: { type: 'string', default: 'text' },
    semantics: { type: 'string' },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('expected one file.');
  const format = oneOf('--format', values.format, TABLE_FORMATS);
  const played = await playLog(file, values.semantics, terminal);
  if (played === undefined) return 2;
  const from = values.from === undefined ? 0 : rowOf(values.from, played.run);
  const to = values.to === undefined ? played.run.length - 1 : rowOf(values.to, played.run);
  if (from === undefined || to === undefined) throw new UsageError('--from and --to expect numbers from 0.');
  if (from > to && played.run.length > 0) throw new UsageError(`--from ${from} is after --to ${to}.`);
  terminal.out(PRINT_TABLE[format](laneTable(played, from, to)));
  return 0;
}
