import { fail, ok, type Problem, type Result } from '../../base/result.ts';
import type { Imported, ImportOptions } from '../imported.ts';
import { eventBody, eventFields, type EventBody } from './body.ts';
import { createFunctionCounts } from './function-lines.ts';
import { createLineLedger } from './line-account.ts';
import { otherLine } from './other-line.ts';
import { leftoverRemark } from './leftover.ts';
import { pairCalls } from './pairing.ts';
import { bpftracePrefix } from './prefix-bpftrace.ts';
import { graphPrefix } from './prefix-graph.ts';
import { perfPrefix } from './prefix-perf.ts';
import { latencyPrefix, tracefsPrefix } from './prefix-tracefs.ts';
import type { Prefix, RecognizePrefix } from './prefix.ts';
import { createPointerNames } from './names.ts';
import { createProbeCache } from './probe.ts';
import { nothingToPlay, rawDump } from './refuse.ts';
import { toDocument } from './to-document.ts';
import { inTimeOrder, type ProbeEvent, type TraceEvent } from './trace-event.ts';

/** Takes a recording line by line, so that a long one can come in pieces. */
export interface TraceParser {
  /** Without its line break. */
  push(line: string): void;
  finish(): Result<Imported, readonly Problem[]>;
}

const RECOGNIZERS: readonly RecognizePrefix[] = [
  tracefsPrefix,
  latencyPrefix,
  graphPrefix,
  perfPrefix,
  bpftracePrefix,
];

/** Text that somebody wrote into the trace; it may look like anything. */
const MARKERS = new Set(['tracing_mark_write', 'tracing_mark_raw_write', 'print', 'bprint', 'bputs']);

const NONE: ReadonlyMap<string, number> = new Map();

const PERF_LOST = /^PERF_RECORD_LOST lost (\d+)/;

/** The kernel prints a line into one page; whatever is longer was not printed by it. */
const LONGEST_LINE = 16 * 1024;

export function createTraceParser(name: string, options: ImportOptions = {}): TraceParser {
  const ledger = createLineLedger();
  const events: TraceEvent[] = [];
  const probeOf = createProbeCache();
  const counts = createFunctionCounts();
  const head: string[] = [];
  let line = 0;
  let recorded = 0;
  let flat = false;
  let firstOther: { readonly line: number; readonly name: string } | undefined;
  let recognize: RecognizePrefix = tracefsPrefix;

  /** A recorder prints one way: the one that fitted last is tried first. */
  function prefixOf(text: string): Prefix | undefined {
    const prefix = recognize(text);
    if (prefix !== undefined) return prefix;
    for (const other of RECOGNIZERS) {
      const found = other(text);
      if (found === undefined) continue;
      recognize = other;
      return found;
    }
    return undefined;
  }

  function push(raw: string): void {
    line += 1;
    const text = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (head.length < 200) head.push(text);
    if (text.length > LONGEST_LINE) {
      ledger.complain({
        line,
        code: 'trace/too-long',
        message: `This line has ${text.length} characters: ${quoted(text)}`,
      });
      return;
    }
    const prefix = prefixOf(text);
    if (prefix !== undefined) return takeEvent(prefix);
    const other = otherLine(text);
    if (other !== undefined) {
      if (other.kind === 'ignored' && (other.reason === 'graph-line' || other.reason === 'separator')) {
        counts.take(text);
      }
      return takeOther(other);
    }
    ledger.complain({ line, code: 'trace/unreadable', message: `Not a line of a trace: ${quoted(text)}` });
  }

  function takeOther(other: Exclude<ReturnType<typeof otherLine>, undefined>): void {
    switch (other.kind) {
      case 'ignored':
        return ledger.ignore(other.reason);
      case 'overwritten':
        ledger.ignore('header');
        events.push({ kind: 'loss', line, cpu: undefined, events: other.events });
        return;
      case 'buffer-started':
        ledger.lose();
        events.push({ kind: 'loss', line, cpu: other.cpu, events: 0 });
        return;
      case 'lost':
        ledger.lose();
        events.push({ kind: 'loss', line, cpu: other.cpu, events: other.events });
        return;
    }
  }

  function takeEvent(prefix: Prefix): void {
    const { comm, pid, cpu, time } = prefix;
    if (prefix.body.startsWith('<stack trace>')) return ledger.ignore('stack');
    const lost = PERF_LOST.exec(prefix.body);
    if (lost !== null) {
      ledger.lose();
      events.push({ kind: 'loss', line, cpu, events: Number(lost[1]) });
      return;
    }
    recorded += 1;
    const body = eventBody(prefix.body);
    if (body === undefined) return takeFunctionLine(prefix.body);
    const probe = probeOf(body);
    if (probe === undefined) return passOver(body);
    ledger.use();
    const event: ProbeEvent = {
      kind: 'probe',
      line,
      comm,
      pid,
      cpu,
      time,
      probe,
      fields: eventFields(body.fields),
    };
    events.push(event);
  }

  function passOver(body: EventBody): void {
    if (body.cut) {
      ledger.complain({ line, code: 'trace/cut', message: `The event ${body.name} is cut off.` });
      return;
    }
    firstOther ??= { line, name: body.name };
    ledger.ignore(MARKERS.has(body.name) ? 'marker' : 'other-event');
  }

  /** The function tracer prints `ioasid_find <-do_find`. */
  function takeFunctionLine(body: string): void {
    if (/^[\w.]+(?: \[\w+\])? <-/.test(body)) {
      flat = counts.takeFlat(body) || flat;
      ledger.ignore('function-line');
    } else ledger.complain({ line, code: 'trace/unreadable', message: `Not an event: ${quoted(body)}` });
  }

  function finish(): Result<Imported, readonly Problem[]> {
    const dump = recorded === 0 ? rawDump(head, name) : undefined;
    if (dump !== undefined) return fail([dump]);
    const countedOnly = events.length === 0 && counts.lines > 0;
    if (countedOnly) ledger.useful(flat ? 'function-line' : 'graph-line', counts.lines);
    const sets = createPointerNames('set');
    const ordered = inTimeOrder(events);
    const { leftovers, ...pairing } = pairCalls(ordered, sets);
    const lossy = ordered.some((event) => event.kind === 'loss');
    for (const leftover of leftovers) ledger.useless(leftoverRemark(leftover, lossy));
    const lines = ledger.account();
    if (pairing.calls.length === 0 && !countedOnly) {
      const problem = nothingToPlay({ lines, firstOther, lossy }, name);
      if (problem !== undefined) return fail([problem]);
    }
    const counted = countedOnly ? counts.calls : NONE;
    const sorted = ordered !== events;
    return ok(toDocument({ ...pairing, name, options, events: ordered, sorted, sets, lines, counted }));
  }

  return { push, finish };
}

/** The beginning of a line, for messages. */
function quoted(text: string): string {
  const short = text.trim().slice(0, 60);
  return JSON.stringify(short.length < text.trim().length ? `${short}…` : short);
}
