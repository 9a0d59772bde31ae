import { timestamp, type Prefix } from './prefix.ts';

/**
 * `perf script`: name and thread are apart, the event carries its group.
 *
 *     vfio   162 [000]    43.418168:        ioasid:alloc: (ffffffff9d2ea310) set=0x...
 *     vfio   162/162 [000]    43.418168: ...                              with -F +pid
 */
const PERF = /^\s*(\S.{0,15}?)\s+(\d+)(?:\/(\d+))?\s+\[(\d+)\]\s+(\d+)\.(\d+):\s+(\S.*)$/;

export function perfPrefix(line: string): Prefix | undefined {
  const found = PERF.exec(line);
  if (found === null) return undefined;
  const [, comm = '', first, second, cpu, whole = '', fraction, body = ''] = found;
  return { comm, pid: Number(second ?? first), cpu: Number(cpu), time: timestamp(whole, fraction), body };
}
