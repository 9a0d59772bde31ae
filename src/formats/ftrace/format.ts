import type { Format } from '../imported.ts';
import { otherLine } from './other-line.ts';
import { parseTrace } from './parse-trace.ts';
import { graphPrefix } from './prefix-graph.ts';
import { bpftracePrefix } from './prefix-bpftrace.ts';
import { perfPrefix } from './prefix-perf.ts';
import { latencyPrefix, tracefsPrefix } from './prefix-tracefs.ts';
import type { RecognizePrefix } from './prefix.ts';
import { rawDump } from './refuse.ts';

/** So many lines are looked at; a recording may begin with a screenful of other things. */
const LINES = 200;

function firstLines(head: string): readonly string[] {
  return head.replace(/^\uFEFF/, '').split(/\r?\n/, LINES);
}

function hasPrefix(head: string, ...prefixes: readonly RecognizePrefix[]): boolean {
  return firstLines(head).some((line) => prefixes.some((prefix) => prefix(line) !== undefined));
}

function detectTraceCmd(head: string): boolean {
  return /^\uFEFF?(?:version = \d+\r?\n)?(?:CPU \d+ is empty\r?\n)*cpus=\d+\r?\n/.test(head);
}

/** bpftrace lets a script print anything; these are the columns of ours. */
const BPFTRACE: Format = {
  id: 'bpftrace',
  title: 'bpftrace (with our script)',
  detect: (head) => hasPrefix(head, bpftracePrefix),
  parse: parseTrace,
};

const TRACE_CMD: Format = {
  id: 'trace-cmd',
  title: 'trace-cmd report',
  detect: detectTraceCmd,
  parse: parseTrace,
};

const FTRACE: Format = {
  id: 'ftrace',
  title: 'ftrace text (trace, trace_pipe)',
  detect: (head) =>
    /^\uFEFF?# tracer: /.test(head) ||
    hasPrefix(head, tracefsPrefix, latencyPrefix, graphPrefix) ||
    firstLines(head).some((line) => otherLine(line)?.kind === 'lost') ||
    // Recognised in order to be refused with a reason.
    rawDump(firstLines(head), '') !== undefined,
  parse: parseTrace,
};

const PERF: Format = {
  id: 'perf-script',
  title: 'perf script',
  detect: (head) => hasPrefix(head, perfPrefix),
  parse: parseTrace,
};

/** Recorders whose text we read, the pickier ones first. */
export const TRACE_FORMATS: readonly Format[] = [BPFTRACE, TRACE_CMD, FTRACE, PERF];
