import { ROW_FLAG } from '../../allocator/machine-interface.ts';
import type { Playback } from '../../timeline/playback.ts';
import { sketchedPlayback, type RowSketch } from './playback.testing.ts';

const USERS = ['VFIO', 'IOMMU driver', 'KVM', 'VDCM'];
const BUSY = { kind: 'errno', errno: 'EBUSY' } as const;
const ZERO = { kind: 'number', value: 0 } as const;

/** The documented exception flow as v2 runs it, and what may come after: a refusal, a second life, a stolen reference. */
export function exceptionFlow(): Playback {
  const free = { call: 'ioasid_free', id: 5 } as const;
  const alloc = { call: 'ioasid_alloc', id: 5 } as const;
  const notify = { call: 'ioasid_notify', id: 5 } as const;
  const rows: RowSketch[] = [
    { user: 'VFIO', call: 'ioasid_alloc_set', outcome: { kind: 'set', handle: 'vm1' } },
    { user: 'IOMMU driver', call: 'ioasid_register_notifier', outcome: ZERO },
    { user: 'KVM', call: 'ioasid_register_notifier', outcome: ZERO },
    { user: 'VDCM', call: 'ioasid_register_notifier', outcome: ZERO },
    { user: 'VFIO', ...alloc, born: true, take: 'VFIO', outcome: { kind: 'ioasid', value: 5 } },
    { user: 'KVM', ...alloc, kind: 'delivery', depth: 1, event: 'ALLOC' },
    { user: 'VDCM', ...alloc, kind: 'delivery', depth: 1, event: 'ALLOC' },
    { user: 'VFIO', ...alloc, kind: 'return', outcome: { kind: 'ioasid', value: 5 } },
    { user: 'IOMMU driver', call: 'ioasid_get', id: 5, take: 'IOMMU driver', outcome: ZERO },
    { user: 'IOMMU driver', call: 'set_context', id: 5, context: 'PASID table entry' },
    { user: 'IOMMU driver', ...notify, outcome: { kind: 'number', value: 1 } },
    { user: 'KVM', ...notify, kind: 'delivery', depth: 1, event: 'BIND' },
    { user: 'KVM', call: 'ioasid_get_locked', id: 5, depth: 2, take: 'KVM', outcome: ZERO },
    { user: 'KVM', call: 'set_context', id: 5, depth: 2, context: 'VMCS translation' },
    { user: 'VDCM', ...notify, kind: 'delivery', depth: 1, event: 'BIND' },
    { user: 'IOMMU driver', ...notify, kind: 'return', outcome: { kind: 'number', value: 1 } },
    { user: 'VFIO', call: 'ioasid_attach_spid', id: 5, outcome: ZERO },
    { user: 'VDCM', call: 'ioasid_find_by_spid', id: 5, take: 'VDCM', outcome: { kind: 'ioasid', value: 5 } },
    { user: 'VDCM', call: 'set_context', id: 5, context: 'work queue' },
    { user: 'VDCM', call: 'dma_start', id: 5 },
    { user: 'VFIO', ...free, pending: true },
    { user: 'IOMMU driver', ...free, kind: 'delivery', depth: 1, event: 'FREE' },
    { user: 'IOMMU driver', call: 'queue_work', id: 5, depth: 2 },
    { user: 'KVM', ...free, kind: 'delivery', depth: 1, event: 'FREE' },
    { user: 'KVM', call: 'clear_context', id: 5, depth: 2, context: 'VMCS translation' },
    { user: 'KVM', call: 'ioasid_put_locked', id: 5, depth: 2, drop: 'KVM' },
    { user: 'VDCM', ...free, kind: 'delivery', depth: 1, event: 'FREE' },
    { user: 'VDCM', call: 'queue_work', id: 5, depth: 2 },
    { user: 'VFIO', ...free, kind: 'return', drop: 'VFIO' },
    { user: 'KVM', call: 'ioasid_get', id: 5, outcome: BUSY },
    { user: 'IOMMU driver', call: 'run_work', id: 5, kind: 'work' },
    {
      user: 'IOMMU driver',
      call: 'clear_context',
      id: 5,
      depth: 1,
      flags: ROW_FLAG.deferred,
      context: 'PASID table entry',
    },
    {
      user: 'IOMMU driver',
      call: 'ioasid_put',
      id: 5,
      depth: 1,
      flags: ROW_FLAG.deferred,
      drop: 'IOMMU driver',
    },
    { user: 'VDCM', call: 'run_work', id: 5, kind: 'work' },
    { user: 'VDCM', call: 'dma_stop', id: 5, depth: 1, flags: ROW_FLAG.deferred },
    { user: 'VDCM', call: 'clear_context', id: 5, depth: 1, flags: ROW_FLAG.deferred, context: 'work queue' },
    {
      user: 'VDCM',
      call: 'ioasid_put',
      id: 5,
      depth: 1,
      flags: ROW_FLAG.deferred,
      drop: 'VDCM',
      reclaimed: true,
    },
    { user: 'IOMMU driver', call: 'ioasid_get', id: 5, outcome: { kind: 'errno', errno: 'EINVAL' } },
    { user: 'VFIO', ...alloc, born: true, take: 'VFIO', outcome: { kind: 'ioasid', value: 5 } },
    { user: 'KVM', call: 'ioasid_put', id: 5, drop: 'VFIO', flags: ROW_FLAG.unheldDrop, reclaimed: true },
    { user: 'VFIO', call: 'use', id: 5, flags: ROW_FLAG.stale },
    { user: 'VFIO', call: 'ioasid_alloc', outcome: { kind: 'oops', oops: 'NULL_DEREF' } },
  ];
  return sketchedPlayback(USERS, rows);
}

/** A long log of many IDs, the same for the same seed. */
export function longLog(length: number, users = [...USERS, 'worker-1', 'worker-2'], seed = 1): Playback {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const rows: RowSketch[] = [];
  const holders = new Map<number, string[]>();
  const pending = new Set<number>();
  while (rows.length < length) {
    // Users come in bursts, as on a machine.
    const user = users[(Math.floor(rows.length / 400) + random(3)) % users.length] ?? 'VFIO';
    const id = random(random(20) === 0 ? 60 : 6) + 1;
    const held = holders.get(id);
    if (held === undefined) {
      holders.set(id, [user]);
      rows.push({
        user,
        call: 'ioasid_alloc',
        id,
        born: true,
        take: user,
        outcome: { kind: 'ioasid', value: id },
      });
    } else if (random(100) < 46 && held.length < 9) {
      if (pending.has(id) && random(40) > 0) continue;
      if (pending.has(id)) rows.push({ user, call: 'ioasid_get', id, outcome: BUSY });
      else {
        held.push(user);
        rows.push({ user, call: 'ioasid_get', id, take: user, outcome: ZERO });
      }
    } else {
      const own = held.lastIndexOf(user);
      if (own < 0 && random(300) !== 0) continue;
      const dropped = held.splice(Math.max(own, 0), 1)[0] ?? user;
      const frees = !pending.has(id) && random(8) === 0;
      if (frees) pending.add(id);
      const last = held.length === 0;
      rows.push({
        user,
        call: frees ? 'ioasid_free' : 'ioasid_put',
        id,
        drop: dropped,
        ...(frees && { pending: true }),
        ...(last && { reclaimed: true }),
        flags: own < 0 ? ROW_FLAG.unheldDrop : 0,
      });
      if (last) {
        holders.delete(id);
        pending.delete(id);
      }
    }
  }
  return sketchedPlayback(users, rows);
}
