import { timestamp, type Prefix } from './prefix.ts';

/**
 * The default form of `trace` and `trace_pipe`, kernel/trace/trace_output.c:trace_print_context():
 *
 *     vfio-118     [000] .....     3.950711: alloc: (ioasid_alloc+0x0/0x140) set=...
 *     vfio-161     (    161) [000] .....     7.700615: alloc: ...        with the option record-tgid
 *     vfio-118     [000]     3.950711: alloc: ...                         with the option noirq-info
 *
 * A task's name has at most 15 characters and may hold spaces, slashes, dashes and digits: the PID follows its last
 * dash. The first place where all the rest fits is taken, so that a marker's text cannot pose as a prefix.
 */
const DEFAULT =
  /^\s*(\S.{0,15}?)-(\d+)\s+(?:\(\s*[\d-]+\)\s+)?\[(\d+)\]\s+(?:[^\s\d]\S{2,7}\s+)?(\d+)(?:\.(\d+))?:\s+(\S.*)$/;

export function tracefsPrefix(line: string): Prefix | undefined {
  const found = DEFAULT.exec(line);
  if (found === null) return undefined;
  const [, comm = '', pid, cpu, whole = '', fraction, body = ''] = found;
  return { comm, pid: Number(pid), cpu: Number(cpu), time: timestamp(whole, fraction), body };
}

/**
 * The option latency-format, trace_print_lat_context(): CPU and flags are glued, names are cut to 8 characters, time
 * is in microseconds since the start with a mark for how long the next event took.
 *
 *     vfio-175       0..... 189687us+: alloc: (ioasid_alloc+0x0/0x140) set=...
 *     insmod-174     1..... 409781us : free_ret: ...
 *     vfio-389     0.....    43.565085: alloc: ...                        trace-cmd report -l
 */
const LATENCY =
  /^\s*(\S.{0,15}?)-(\d+)\s+(\d+)[^\s\d]\S{2,7}\s+(\d+)(?:\.(\d+))?(us)?\s?[!+*#@$]?\s?:\s+(\S.*)$/;

export function latencyPrefix(line: string): Prefix | undefined {
  const found = LATENCY.exec(line);
  if (found === null) return undefined;
  const [, comm = '', pid, cpu, whole = '', fraction, micros, body = ''] = found;
  const time =
    micros === undefined
      ? timestamp(whole, fraction)
      : { whole: Number(whole), nanos: 0, unit: 'microseconds' as const };
  return { comm, pid: Number(pid), cpu: Number(cpu), time, body };
}
