import { FUNCTIONS } from './functions.ts';

/**
 * Lines of the function and function_graph tracers: which function was called, without arguments and results. Such a recording
 * can be counted, not played.
 */
export interface FunctionCounts {
  /** True where the line tells of a call that is counted. */
  take(line: string): boolean;
  /** `body` of a function tracer's line: `ioasid_get_locked <-ioasid_get`. */
  takeFlat(body: string): boolean;
  /** By symbol. */
  readonly calls: ReadonlyMap<string, number>;
  /** How many lines were counted. */
  readonly lines: number;
}

const FLAT = /^([\w.]+)(?: \[\w+\])? <-([\w.]+)/;
/** ` 0) + 39.869 us   |      ioasid_get_locked [iov2]();`, with or without time and task. */
const OPENED = /^\s*(?:\d+\.\d+\s+\|\s+)?(\d+)\)[^/]*\|( +)([\w.]+)(?: \[\w+\])?\(\)(?:;| \{)/;
const SWITCHED = /^\s*(\d+)\)\s+.+\s=>\s+(\S.*-\d+)\s*$/;

export function createFunctionCounts(): FunctionCounts {
  const calls = new Map<string, number>();
  /** The task that each CPU runs, where the tracer said so. */
  const running = new Map<string, string>();
  /** For each task, the functions that are open, by indentation. */
  const open = new Map<string, string[]>();
  let lines = 0;

  function count(symbol: string, caller: string | undefined): boolean {
    if (!FUNCTIONS.has(symbol)) return false;
    lines += 1;
    // The locked half of an unlocked call is no call of its own.
    if (symbol !== `${caller}_locked`) calls.set(symbol, (calls.get(symbol) ?? 0) + 1);
    return true;
  }

  function take(line: string): boolean {
    const switched = SWITCHED.exec(line);
    if (switched !== null) running.set(switched[1] ?? '', switched[2] ?? '');
    const opened = OPENED.exec(line);
    if (opened === null) return false;
    const [, cpu = '', indent = '', name = ''] = opened;
    const symbol = plain(name);
    const task = running.get(cpu) ?? `CPU ${cpu}`;
    const functions = open.get(task) ?? [];
    open.set(task, functions);
    const depth = indent.length >> 1;
    functions.length = depth;
    functions[depth] = symbol;
    return count(symbol, functions[depth - 1]);
  }

  return {
    take,
    takeFlat(body) {
      const found = FLAT.exec(body);
      return found !== null && count(plain(found[1] ?? ''), plain(found[2] ?? ''));
    },
    calls,
    get lines() {
      return lines;
    },
  };
}

/** `do_setdata.constprop.0` is a copy that the compiler made. */
function plain(name: string): string {
  return name.replace(/\..*$/, '');
}
