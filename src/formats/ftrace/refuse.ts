import type { Problem } from '../../base/result.ts';

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
