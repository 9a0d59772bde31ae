import type { Operation } from '../src/allocator/operation.ts';
import { createRandom } from '../src/base/random.ts';
import { OperationColumns } from '../src/timeline/operation-columns.ts';

/**
 * The log that design measurements are made on: 25 % alloc, 35 % get, 30 % put, 10 % free, skewed to hot IDs. At a million
 * operations about 150,000 numbers live. It keeps to the rules, so that hardly anything is refused.
 */
export function syntheticLog(length: number, seed: number): OperationColumns {
  const random = createRandom(seed);
  const columns = new OperationColumns();
  const users = ['VFIO', 'IOMMU driver', 'KVM', 'VDCM'];
  const live: { id: number; references: number; pending: boolean }[] = [];
  const unused = new MinHeap();
  let next = 1;

  const push = (call: Operation['call'], user: string, args: Operation['args']): void =>
    columns.push({ call, user, args });
  push('ioasid_alloc_set', 'VFIO', { as: 'vm1', quota: 1 << 19, type: 'NULL' });

  const pick = (): number => {
    // The square of a uniform number: a quarter of the draws fall on the newest sixteenth.
    const skewed = random.next() ** 2;
    return Math.min(live.length - 1, Math.floor(live.length * (1 - skewed)));
  };
  const drop = (at: number): void => {
    const entry = live[at];
    if (entry === undefined) return;
    entry.references -= 1;
    if (entry.references > 0) return;
    unused.push(entry.id);
    const last = live.pop();
    if (last !== undefined && at < live.length) live[at] = last;
  };

  while (columns.length < length) {
    const dice = random.next();
    const user = users[random.int(users.length)] ?? 'VFIO';
    if (dice < 0.25 || live.length === 0) {
      const id = unused.pop() ?? next++;
      live.push({ id, references: 1, pending: false });
      push('ioasid_alloc', user, { set: 'vm1', min: 1, max: (1 << 20) - 1 });
      continue;
    }
    const at = pick();
    const entry = live[at];
    if (entry === undefined) continue;
    if (dice < 0.6) {
      if (!entry.pending) entry.references += 1;
      push('ioasid_get', user, { set: 'vm1', id: entry.id });
    } else if (dice < 0.9) {
      push('ioasid_put', user, { set: 'vm1', id: entry.id });
      drop(at);
    } else {
      entry.pending = true;
      push('ioasid_free', user, { set: 'vm1', id: entry.id });
      drop(at);
    }
  }
  return columns;
}

/** Lowest first, as the allocator hands numbers out. */
class MinHeap {
  readonly #items: number[] = [];

  push(value: number): void {
    const items = this.#items;
    let at = items.push(value) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((items[parent] ?? 0) <= value) break;
      items[at] = items[parent] ?? 0;
      at = parent;
    }
    items[at] = value;
  }

  pop(): number | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (top === undefined || last === undefined || items.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && (items[child + 1] ?? 0) < (items[child] ?? 0)) child += 1;
      if ((items[child] ?? 0) >= last) break;
      items[at] = items[child] ?? 0;
      at = child;
    }
    items[at] = last;
    return top;
  }
}
