import type { Problem } from '../../base/result.ts';
import type { LineAccount } from '../imported.ts';

/** `338 0 69493082055 type: 1439`: the option raw. */
const RAW = /^\s*\d+ \d+ \d+ (?:type: \d+|[\da-f? ]+)$/;
/** The option hex prints everything as hexadecimal bytes. */
const HEX = /^(?:[\da-f]{2,16} ){3,}[\da-f]*\s*$/i;

/**
 * Output options of tracefs that print numbers without the names that would give them meaning. `lines` is the beginning of the
 * file, its header included.
 */
export function rawDump(lines: readonly string[], file: string): Problem | undefined {
  const index = lines.findIndex((text) => text !== '' && !text.startsWith('#'));
  const first = lines[index];
  if (first === undefined) return undefined;
  const option = RAW.test(first) ? 'raw' : HEX.test(first) ? 'hex' : undefined;
  if (option === undefined) return undefined;
  return {
    file,
    line: index + 1,
    code: 'trace/numbers-only',
    message: `This was recorded with the option ${option}: the lines hold numbers without names, so no call can be told from another.`,
    hint: `echo 0 > /sys/kernel/tracing/options/${option} and record again`,
  };
}

export interface NothingFound {
  readonly lines: LineAccount;
  /** The first event that is not about the allocator. */
  readonly firstOther: { readonly line: number; readonly name: string } | undefined;
  readonly lossy: boolean;
}

/** A recording without calls is fine when it is empty, and a mistake when it is full of other things. */
export function nothingToPlay({ lines, firstOther, lossy }: NothingFound, file: string): Problem | undefined {
  const [first] = lines.problems;
  if (first !== undefined) {
    const more = lines.problems.length === 1 ? '' : ` (and ${lines.problems.length - 1} more lines)`;
    return {
      file,
      line: first.line,
      code: first.code,
      message: `No call could be read. ${first.message}${more}`,
      hint: 'open the text of trace or trace_pipe as it was recorded',
    };
  }
  if (firstOther === undefined || lossy) return undefined;
  return {
    file,
    line: firstOther.line,
    code: 'trace/no-calls',
    message: `No event of this trace is about the allocator; the first is ${firstOther.name}.`,
    hint: 'record kprobe events on ioasid_alloc, ioasid_free, ioasid_get, ioasid_put, ioasid_find and on their returns',
  };
}
