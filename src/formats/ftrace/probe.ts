import type { EventBody } from './body.ts';
import { FUNCTIONS, type KernelFunction } from './functions.ts';

/** What a probe event tells. */
export type Probe =
  | { readonly kind: 'entry'; readonly symbol: string; readonly target: KernelFunction }
  | { readonly kind: 'return'; readonly symbol: string; readonly target: KernelFunction }
  /** A notifier block's function was entered; the user is in its name: kvm_ioasid_notifier. */
  | { readonly kind: 'handler'; readonly user: string }
  /** The entry is given back to the allocator: ioasid_do_free(). */
  | { readonly kind: 'reclaim' }
  /** A probe behind the atomic instruction: the count before the change, read under the lock. */
  | { readonly kind: 'count' };

/** Parts of the allocator that are its own business: nothing follows from them that the calls do not say. */
const RECLAIM = new Set(['ioasid_do_free', 'ioasid_do_free_locked']);

const HANDLER_SYMBOL = /^([A-Za-z]\w*?)_(?:ioasid_|pasid_)?(?:notifier|nb)(?:_\w+)?$/;
const HANDLER_NAME = /^([A-Za-z]\w*?)_nb$/;
const RETURN_NAME = /(?:_ret|_exit|_return|__return)$/;

/**
 * The probed symbol decides. Where only addresses are printed (trace-cmd, perf) or nothing at all (bpftrace), the event's
 * name has to: `alloc`, `alloc_ret`, `r_ioasid_find_0`.
 */
export function probeOf({ name, where }: EventBody): Probe | undefined {
  if (where === undefined) return undefined;
  const place = symbolPlace(where);
  return place === undefined ? byName(name) : bySymbol(place, name);
}

interface Place {
  readonly symbol: string;
  readonly offset: number;
  readonly isReturn: boolean;
}

/** `do_find+0x33/0x90 [qtwl] <- ioasid_find` returns from ioasid_find; with addresses the order is the other way round. */
function symbolPlace(where: string): Place | undefined {
  const arrow = where.indexOf('<-');
  const text = arrow < 0 ? where : where.slice(arrow + 2);
  const found = /^\s*([A-Za-z_][\w.$]*)(?:\+(0x[0-9a-f]+))?/i.exec(text);
  // ffffffffac2ea310 also looks like a name.
  if (found === null || /^[0-9a-f]{8,16}$/i.test(found[1] ?? '')) return undefined;
  const symbol = (found[1] ?? '').replace(/\..*$/, '');
  return { symbol, offset: Number(found[2] ?? 0), isReturn: arrow >= 0 };
}

function bySymbol({ symbol, offset, isReturn }: Place, name: string): Probe | undefined {
  if (offset !== 0)
    return symbol.startsWith('ioasid_') && name.endsWith('_ref') ? { kind: 'count' } : undefined;
  if (RECLAIM.has(symbol)) return isReturn ? undefined : { kind: 'reclaim' };
  const target = FUNCTIONS.get(symbol);
  if (target !== undefined) return { kind: isReturn ? 'return' : 'entry', symbol, target };
  if (isReturn || symbol.startsWith('ioasid_')) return undefined;
  const user = HANDLER_SYMBOL.exec(symbol)?.[1];
  return user === undefined ? undefined : { kind: 'handler', user };
}

function byName(name: string): Probe | undefined {
  if (name.endsWith('_ref')) return { kind: 'count' };
  // perf probe and kprobe_events without a name: p_ioasid_alloc_0, r_ioasid_alloc_0.
  const automatic = /^([pr])_(\w+?)_\d+$/.exec(name);
  const isReturn = automatic === null ? RETURN_NAME.test(name) : automatic[1] === 'r';
  const stem = (automatic?.[2] ?? name).replace(RETURN_NAME, '').replace(/^ioasid_/, '');
  const symbol = `ioasid_${stem}`;
  if (RECLAIM.has(symbol)) return isReturn ? undefined : { kind: 'reclaim' };
  const target = FUNCTIONS.get(symbol);
  if (target !== undefined) return { kind: isReturn ? 'return' : 'entry', symbol, target };
  const user = HANDLER_NAME.exec(stem)?.[1];
  return user === undefined || isReturn ? undefined : { kind: 'handler', user };
}

/** The same few places are printed over and over. */
export function createProbeCache(): (body: EventBody) => Probe | undefined {
  const known = new Map<string, Probe | undefined>();
  return (body) => {
    if (body.where === undefined) return undefined;
    const key = `${body.name} ${body.where}`;
    const cached = known.get(key);
    if (cached !== undefined || known.has(key)) return cached;
    const probe = probeOf(body);
    known.set(key, probe);
    return probe;
  };
}
