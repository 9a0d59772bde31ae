import { numberArg, setArg } from '../arguments.ts';
import { DEFAULT_CAPACITY } from '../columns.ts';
import { checked, type Kernel } from '../kernel.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';
import { error, SUCCESS, VOID } from '../outcomes.ts';

/**
 * Capacity and quota of drivers/iommu/ioasid.c: install and adjust of v2 3/9 and v3, reserve and cancel of v4. All numbers are
 * 32 bits; capacity is unsigned, a set's quota signed.
 */
type Args = Operation['args'];

/** No lock and, in v2, no look at what is outstanding (spec Q14). */
export function installCapacityRule(k: Kernel, args: Args): Outcome {
  const capacity = numberArg(args.n) >>> 0;
  if (k.policies.installCapacity === 'once') {
    const installed = k.state.capacity !== 0 && k.state.capacity !== DEFAULT_CAPACITY;
    k.tell?.(checked('capacity-not-installed', { capacity: k.state.capacity }, !installed));
    if (installed) {
      k.message('CAPACITY_ALREADY_SET', 'warn');
      k.refuse();
      return VOID;
    }
  }
  setCapacity(k, capacity);
  setAvailable(k, capacity);
  return VOID;
}

export function getCapacityRule(k: Kernel): Outcome {
  return { kind: 'number', value: k.state.capacity };
}

export function reserveCapacityRule(k: Kernel, args: Args): Outcome {
  const wanted = numberArg(args.n) >>> 0;
  k.take('allocator');
  const { available } = k.state;
  const covered = wanted <= available;
  k.tell?.(checked('capacity-covers', { wanted, available }, covered));
  const taken = wanted === 0 ? available : wanted;
  if (covered) setAvailable(k, available - taken);
  k.release('allocator');
  return covered ? { kind: 'number', value: taken } : error('ENOSPC');
}

export function cancelCapacityRule(k: Kernel, args: Args): Outcome {
  const returned = numberArg(args.n) >>> 0;
  k.take('allocator');
  const { available, capacity } = k.state;
  // The sum may wrap, as the kernel's does.
  const sum = (returned + available) >>> 0;
  const fits = sum <= capacity;
  k.tell?.(checked('capacity-not-exceeded', { returned, available, capacity }, fits));
  if (fits) setAvailable(k, sum);
  k.release('allocator');
  return fits ? { kind: 'number', value: sum } : error('EINVAL');
}

export function adjustSetRule(k: Kernel, args: Args): Outcome {
  const set = setArg(k, args);
  const quota = numberArg(args.quota) | 0;
  k.take('allocator');
  const refusal = k.policies.adjust === 'growth' ? growthRefusal(k, set, quota) : quotaRefusal(k, set, quota);
  if (refusal === undefined) {
    const from = k.state.quota(set);
    setAvailable(k, (k.state.available + from - quota) >>> 0);
    k.state.setQuota(set, quota);
    k.tell?.({ kind: 'quota', set, from, to: quota });
  }
  k.release('allocator');
  return refusal ?? SUCCESS;
}

/** v2 holds the whole new quota against what is left, not the growth (spec Q12). */
function quotaRefusal(k: Kernel, set: number, quota: number): Outcome | undefined {
  const refusal = usageRefusal(k, set, quota);
  if (refusal !== undefined) {
    k.message('ADJUST_BELOW_USAGE', 'err');
    return refusal;
  }
  const { available } = k.state;
  const below = quota >>> 0 < available;
  k.tell?.(checked('quota-below-available', { quota, available }, below));
  return below ? undefined : error('ENOSPC');
}

function growthRefusal(k: Kernel, set: number, quota: number): Outcome | undefined {
  k.tell?.(checked('quota-positive', { quota }, quota > 0));
  if (quota <= 0) return error('EINVAL');
  const refusal = usageRefusal(k, set, quota);
  if (refusal !== undefined) {
    k.message('ADJUST_BELOW_USAGE', 'err');
    return refusal;
  }
  const growth = quota - k.state.quota(set);
  const { available } = k.state;
  const covered = growth <= available;
  k.tell?.(checked('growth-within-available', { growth, available }, covered));
  return covered ? undefined : error('ENOSPC');
}

function usageRefusal(k: Kernel, set: number, quota: number): Outcome | undefined {
  k.touchSet(set);
  const nr = k.state.nr(set);
  k.tell?.(checked('quota-covers-usage', { quota, nr }, nr <= quota));
  return nr > quota ? error('EINVAL') : undefined;
}

export function setAvailable(k: Kernel, to: number): void {
  const from = k.state.available;
  k.state.available = to;
  if (from !== to) k.tell?.({ kind: 'capacity', field: 'available', from, to });
}

function setCapacity(k: Kernel, to: number): void {
  const from = k.state.capacity;
  k.state.capacity = to;
  if (from !== to) k.tell?.({ kind: 'capacity', field: 'capacity', from, to });
}
