import { idArg } from '../arguments.ts';
import { entryOf } from '../entries.ts';
import type { Kernel } from '../kernel.ts';
import { ROW_FLAG } from '../machine-interface.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';
import { VOID } from '../outcomes.ts';
import { enqueue, nextWork, runWork } from '../work.ts';

/**
 * What users do with IDs outside the allocator, which never learns of it. A slot holds the life that was meant, + 1; one that
 * was meant when nobody had the number holds {@link NOBODY}.
 */
const NOBODY = 0x7fff_ffff;

const DEFAULT_CONTEXT = 'context';

type Args = Operation['args'];

export function setContextRule(k: Kernel, args: Args): Outcome {
  return changeContext(k, args, 'set');
}

export function clearContextRule(k: Kernel, args: Args): Outcome {
  return changeContext(k, args, 'clear');
}

function changeContext(k: Kernel, args: Args, action: 'set' | 'clear'): Outcome {
  const id = idArg(k, args);
  const context = typeof args.context === 'string' ? args.context : DEFAULT_CONTEXT;
  const table = k.books.tables.ofUser(k.user, 'context', k.world.contexts.indexOf(context));
  const life = action === 'set' ? entryOf(k, id) : meant(k, table, id);
  if (life >= 0) k.about(life);
  k.state.xarrays.store(table, id, action === 'set' ? slotOf(life) : 0);
  k.tell?.({ kind: 'context', action, user: k.user, context, ioasid: id, life: life < 0 ? undefined : life });
  return VOID;
}

export function dmaStartRule(k: Kernel, args: Args): Outcome {
  return changeDma(k, args, 'start');
}

export function dmaStopRule(k: Kernel, args: Args): Outcome {
  return changeDma(k, args, 'stop');
}

function changeDma(k: Kernel, args: Args, action: 'start' | 'stop'): Outcome {
  const id = idArg(k, args);
  const table = k.books.tables.ofUser(k.user, 'dma');
  const life = action === 'start' ? entryOf(k, id) : meant(k, table, id);
  if (life >= 0) k.about(life);
  k.state.xarrays.store(table, id, action === 'start' ? slotOf(life) : 0);
  k.tell?.({ kind: 'dma', action, user: k.user, ioasid: id, life: life < 0 ? undefined : life });
  return VOID;
}

/** Uses what a lookup handed out, or else whoever has the number now; stale if that life is over. */
export function useRule(k: Kernel, args: Args): Outcome {
  const id = idArg(k, args);
  const borrowed = meant(k, k.books.tables.ofUser(k.user, 'borrowed'), id);
  const current = entryOf(k, id);
  const life = borrowed >= 0 ? borrowed : current;
  const stale = life < 0 || life !== current;
  if (life >= 0) k.about(life);
  if (stale) k.flag(ROW_FLAG.stale);
  k.tell?.({ kind: 'used', user: k.user, ioasid: id, life: life < 0 ? undefined : life, stale });
  return VOID;
}

export function queueWorkRule(k: Kernel, args: Args): Outcome {
  const id = idArg(k, args);
  enqueue(k, k.user, id, entryOf(k, id), [{ do: 'put' }]);
  return VOID;
}

/** Runs the oldest item that the user has queued; says how many ran. */
export function runWorkRule(k: Kernel): Outcome {
  const work = nextWork(k, k.user);
  if (work >= 0) runWork(k, work);
  return { kind: 'number', value: work < 0 ? 0 : 1 };
}

function slotOf(life: number): number {
  return life < 0 ? NOBODY : life + 1;
}

/** The life a slot of a user's table means; -1 for none. */
function meant(k: Kernel, table: number, id: number): number {
  const slot = k.state.xarrays.load(table, id);
  return slot === NOBODY ? -1 : slot - 1;
}
