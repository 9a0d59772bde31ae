import { callArguments, callResult } from './call-arguments.ts';
import type { KernelFunction } from './functions.ts';
import type { PointerNames } from './names.ts';
import type { CallArguments, RecordedAction, RecordedCall } from './recorded-call.ts';
import type { LossEvent, ProbeEvent, TraceEvent } from './trace-event.ts';
import { NULL_POINTER, unsigned32 } from './values.ts';

/** A line that was an event and could not become part of a call. */
export interface Leftover {
  readonly event: ProbeEvent;
  readonly why:
    | 'return-without-entry'
    | 'return-after-loss'
    | 'handler-without-call'
    | 'unreadable-fields'
    | 'no-return'
    | 'unfinished-call';
}

export interface Pairing {
  /** In the order of their entries. */
  readonly calls: readonly RecordedCall[];
  readonly leftovers: readonly Leftover[];
  /** Calls whose return is missing though their function's return is probed. */
  readonly unreturned: readonly RecordedCall[];
  /** Positions of all lines that were written under the allocator lock, ascending. */
  readonly lockedLines: readonly number[];
}

interface Frame {
  readonly symbol: string;
  /** `twin`: the locked half of an unlocked call, which is not a call of its own. */
  readonly role: 'call' | 'twin' | 'action';
  /** The call it is, or that it is inside of. */
  readonly call: RecordedCall;
  readonly action?: RecordedAction;
  /** Events of its CPU were lost while it was open: what returns next may be another call. */
  torn: boolean;
}

interface Thread {
  cpu: number;
  readonly frames: Frame[];
}

/**
 * Joins entries and returns, one stack a thread: other threads' lines lie between, a sleeping call returns much later, and
 * returns do not say what they return from but for the function.
 */
export function pairCalls(events: readonly TraceEvent[], sets: PointerNames): Pairing {
  const threads = new Map<number, Thread>();
  const calls: RecordedCall[] = [];
  const lockedLines: number[] = [];
  const entries = new Map<RecordedCall, ProbeEvent>();
  const leftovers: Leftover[] = [];
  // A function whose return was never seen has no return probe: nothing is missing then.
  const returning = new Set(
    events.flatMap((event) =>
      event.kind === 'probe' && event.probe.kind === 'return' ? [event.probe.symbol] : [],
    ),
  );

  function take(event: ProbeEvent, at: number): void {
    const thread = threadOf(event);
    switch (event.probe.kind) {
      case 'entry':
        return enter(thread, event, event.probe.symbol, event.probe.target, at);
      case 'return':
        return leave(thread, event, event.probe.symbol, event.probe.target, at);
      case 'handler':
        return handle(thread, event, event.probe.user, at);
      case 'reclaim':
      case 'count':
        return observe(thread, event, at);
    }
  }

  function threadOf({ pid, cpu }: ProbeEvent): Thread {
    let thread = threads.get(pid);
    if (thread === undefined) threads.set(pid, (thread = { cpu, frames: [] }));
    thread.cpu = cpu;
    return thread;
  }

  function enter(
    thread: Thread,
    event: ProbeEvent,
    symbol: string,
    target: KernelFunction,
    at: number,
  ): void {
    const args = callArguments(target, event.fields);
    if (args === undefined) {
      leftovers.push({ event, why: 'unreadable-fields' });
      return;
    }
    if (target.locked !== true && !(target.lockless === true && insideHandler(thread))) close(thread, at - 1);
    const outer = thread.frames.at(-1)?.call;
    if (outer === undefined || (target.locked === true && isOver(outer))) {
      close(thread, at - 1);
      begin(thread, event, symbol, target, args, at);
      return;
    }
    locked(outer, at);
    if (outer.deliveries.length === 0 && `${outer.target.call}_locked` === target.call) {
      thread.frames.push({ symbol, role: 'twin', call: outer, torn: false });
      return;
    }
    const action: RecordedAction = { do: actionName(target), id: args.id, result: undefined };
    // Handlers are not probed: somebody's handler did it, and only the thread is known.
    if (outer.deliveries.length === 0) {
      outer.deliveries.push({ user: event.comm, event: undefined, id: args.id, actions: [] });
    }
    outer.deliveries.at(-1)?.actions.push(action);
    thread.frames.push({ symbol, role: 'action', call: outer, action, torn: false });
  }

  function locked(call: RecordedCall, at: number): void {
    call.lockedAt ??= at;
    call.lockedUntil = at;
    lockedLines.push(at);
  }

  /** A call whose return is not probed and that told nobody: a locked call after it is not its child. */
  function isOver(outer: RecordedCall): boolean {
    return !returning.has(outer.symbol) && outer.deliveries.length === 0;
  }

  function insideHandler(thread: Thread): boolean {
    const outer = thread.frames.at(-1)?.call;
    return outer !== undefined && outer.deliveries.length > 0 && returning.has(outer.symbol);
  }

  function begin(
    thread: Thread,
    event: ProbeEvent,
    symbol: string,
    target: KernelFunction,
    args: CallArguments,
    at: number,
  ): void {
    const named = args.set === undefined ? args : { ...args, set: sets.nameOf(args.set) };
    const call: RecordedCall = {
      target,
      symbol,
      comm: event.comm,
      pid: event.pid,
      args: named,
      line: event.line,
      time: event.time,
      enteredAt: at,
      leftAt: at,
      lockedAt: undefined,
      lockedUntil: at,
      returned: false,
      result: undefined,
      deliveries: [],
      reclaimed: [],
      counts: [],
    };
    calls.push(call);
    entries.set(call, event);
    thread.frames.push({ symbol, role: 'call', call, torn: false });
  }

  function leave(
    thread: Thread,
    event: ProbeEvent,
    symbol: string,
    target: KernelFunction,
    at: number,
  ): void {
    const depth = thread.frames.findLastIndex((frame) => frame.symbol === symbol);
    const frame = thread.frames[depth];
    if (frame === undefined) {
      leftovers.push({ event, why: 'return-without-entry' });
      return;
    }
    thread.frames.length = depth;
    if (frame.torn) {
      frame.call.leftAt = at;
      leftovers.push({ event, why: 'return-after-loss' });
      return;
    }
    const result = callResult(target, event.fields);
    if (frame.action !== undefined) frame.action.result = result;
    if (frame.role !== 'call') return locked(frame.call, at);
    frame.call.returned = true;
    frame.call.leftAt = at;
    frame.call.result =
      target.result === 'set' && result?.kind === 'pointer' ? created(result.pointer) : result;
  }

  function created(pointer: string): { readonly kind: 'pointer'; readonly pointer: string } {
    return { kind: 'pointer', pointer: pointer === NULL_POINTER ? pointer : sets.create(pointer) };
  }

  function handle(thread: Thread, event: ProbeEvent, user: string, at: number): void {
    const outer = thread.frames.findLast((frame) => frame.role === 'call')?.call;
    if (outer === undefined) {
      leftovers.push({ event, why: 'handler-without-call' });
      return;
    }
    const { fields } = event;
    locked(outer, at);
    outer.deliveries.push({
      user,
      event: unsigned32(fields['val'] ?? fields['event'] ?? fields['cmd'] ?? fields['action']),
      id: unsigned32(fields['ioasid'] ?? fields['id']),
      actions: [],
    });
  }

  function observe(thread: Thread, event: ProbeEvent, at: number): void {
    const outer = thread.frames.at(-1)?.call;
    const id = unsigned32(event.fields['ioasid'] ?? event.fields['id']);
    if (outer === undefined || id === undefined) {
      leftovers.push({ event, why: outer === undefined ? 'handler-without-call' : 'unreadable-fields' });
      return;
    }
    locked(outer, at);
    const old = unsigned32(event.fields['old']);
    if (event.probe.kind === 'reclaim') outer.reclaimed.push(id);
    else if (old !== undefined) outer.counts.push({ id, old });
  }

  /** What the thread does now shows that its earlier call is over, though nobody saw it return. */
  function close(thread: Thread, at: number): void {
    for (const { role, call } of thread.frames) if (role === 'call') call.leftAt = at;
    thread.frames.length = 0;
  }

  function tear({ cpu }: LossEvent): void {
    for (const thread of threads.values()) {
      if (cpu === undefined || thread.cpu === cpu) for (const frame of thread.frames) frame.torn = true;
    }
  }

  events.forEach((event, at) => {
    if (event.kind === 'loss') tear(event);
    else take(event, at);
  });
  // The recording was stopped while these ran.
  const running = new Set([...threads.values()].flatMap(({ frames }) => frames.map((frame) => frame.call)));
  for (const thread of threads.values()) close(thread, events.length);
  const unreturned: RecordedCall[] = [];
  for (const [call, event] of entries) {
    if (needsResult(call))
      leftovers.push({ event, why: running.has(call) ? 'unfinished-call' : 'no-return' });
    else if (!call.returned && !running.has(call) && returning.has(call.symbol)) unreturned.push(call);
  }
  return { calls: calls.filter((call) => !needsResult(call)), leftovers, lockedLines, unreturned };
}

/** Which number or set a call made is in its return alone: without it there is nothing to show. */
function needsResult({ target, result }: RecordedCall): boolean {
  return (target.call === 'ioasid_alloc' || target.call === 'ioasid_alloc_set') && result === undefined;
}

function actionName({ call }: KernelFunction): RecordedAction['do'] {
  if (call === 'ioasid_get_locked') return 'get_locked';
  return call === 'ioasid_put_locked' ? 'put_locked' : 'find';
}
