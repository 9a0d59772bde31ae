import type { Prefix } from './prefix.ts';

/**
 * bpftrace prints what its script says; we read lines of these columns, with tabs between:
 * nanoseconds, CPU, task name, thread, event, fields. With `-f json` each such line is the `data` of an object.
 *
 *     198640600020	1	kvm	232	find	set=(nil) ioasid=0
 */
export function bpftracePrefix(line: string): Prefix | undefined {
  const columns = (line.startsWith('{') ? printed(line) : line).split('\t');
  const [nanos = '', cpu = '', comm = '', pid = '', name = '', fields = ''] = columns;
  if (columns.length < 5 || !isWhole(nanos) || !isWhole(cpu) || !isWhole(pid)) return undefined;
  const time = { whole: Number(nanos), nanos: 0, unit: 'nanoseconds' as const };
  // The function's address is not printed, the event's name must do.
  return { comm, pid: Number(pid), cpu: Number(cpu), time, body: `${name}: () ${fields.trimEnd()}` };
}

function isWhole(text: string): boolean {
  return /^\d{1,16}$/.test(text);
}

function printed(line: string): string {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('data' in value)) return '';
    return typeof value.data === 'string' ? value.data.trimEnd() : '';
  } catch {
    return '';
  }
}
