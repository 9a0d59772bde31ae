/** Why a line that is not an event is passed over. */
export type IgnoreReason =
  | 'header'
  | 'blank'
  | 'stack'
  | 'separator'
  | 'graph-line'
  | 'function-line'
  | 'other-event'
  | 'marker'
  | 'unfinished-call'
  | 'return-after-loss'
  | 'recorder-message';

export type OtherLine =
  | { readonly kind: 'ignored'; readonly reason: IgnoreReason }
  /** The recorder says that it lost events of a CPU before its next one. */
  | { readonly kind: 'lost'; readonly cpu: number | undefined; readonly events: number }
  /** The header of an overwritten buffer: `# entries-in-buffer/entries-written: 446/4786`. */
  | { readonly kind: 'overwritten'; readonly events: number }
  /** `##### CPU 1 buffer started ####`: older events of this CPU were overwritten. */
  | { readonly kind: 'buffer-started'; readonly cpu: number };

const ignored = (reason: IgnoreReason): OtherLine => ({ kind: 'ignored', reason });

const LOST = /^CPU:(\d+) \[(?:LOST (?:(\d+) )?EVENTS|(?:(\d+) )?EVENTS DROPPED)\]/;
const BUFFER_STARTED = /^#+ CPU (\d+) buffer started #+/;
const ENTRIES = /^# entries-in-buffer\/entries-written: (\d+)\/(\d+)/;
/** The function_graph tracer's own lines, with or without time and task. */
const GRAPH = /^\s*(?:\d+\.\d+\s+\|\s+)?\d+\)[\s!+*#@$]/;
const GRAPH_SWITCH = /^\s*\d+\)\s+.+\s=>\s+.+-\d+\s*$/;
const STACK = /^(?: => |\t\s*[0-9a-f]{1,16} )/;
const TRACE_CMD_HEADER = /^(?:cpus=\d+|version = |CPU \d+ is empty|trace-cmd )/;
const BPFTRACE =
  /^(?:Attach(?:ing|ed) \d+ probes?|TIME\(ns\)\t|\{"type": ?"(?:attached_probes"|printf", ?"data": ?"TIME\(ns\)))/;
const BPFTRACE_LOST = /^Lost (\d+) events|^\{"type": ?"lost_events", "data": \{"events": (\d+)/;

/** A line that carries no event, or undefined where nothing is known about it. */
export function otherLine(line: string): OtherLine | undefined {
  if (line.trim() === '') return ignored('blank');
  if (line.startsWith('#')) return comment(line);
  const lost = LOST.exec(line);
  if (lost !== null) return { kind: 'lost', cpu: Number(lost[1]), events: Number(lost[2] ?? lost[3] ?? 0) };
  if (STACK.test(line)) return ignored('stack');
  if (/^\s*-{8,}\s*$/.test(line) || GRAPH_SWITCH.test(line)) return ignored('separator');
  if (GRAPH.test(line)) return ignored('graph-line');
  if (TRACE_CMD_HEADER.test(line)) return ignored('header');
  const dropped = BPFTRACE_LOST.exec(line);
  if (dropped !== null) return { kind: 'lost', cpu: undefined, events: Number(dropped[1] ?? dropped[2]) };
  if (BPFTRACE.test(line)) return ignored('recorder-message');
  return undefined;
}

function comment(line: string): OtherLine {
  const entries = ENTRIES.exec(line);
  if (entries !== null) {
    const events = Number(entries[2]) - Number(entries[1]);
    return events > 0 ? { kind: 'overwritten', events } : ignored('header');
  }
  const started = BUFFER_STARTED.exec(line);
  return started === null ? ignored('header') : { kind: 'buffer-started', cpu: Number(started[1]) };
}
