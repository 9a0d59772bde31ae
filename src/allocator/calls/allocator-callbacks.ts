import type { Kernel } from '../kernel.ts';
import { type CustomAllocator, INVALID_IOASID } from '../operation.ts';

/**
 * Where numbers come from: the default allocator's xarray, or the alloc and free functions of a custom one
 * (drivers/iommu/ioasid.c, default_alloc() and struct ioasid_allocator_ops, all variants). The custom ones are those of the
 * vectors' harness: they mark the numbers they gave out in a bitmap of 4,096.
 */
const BITMAP_IDS = 4096;

/** The default allocator found no number. A custom one says so by INVALID. */
export const NONE = -1;

/** A number in [min, max]; {@link NONE} or INVALID where there is none. */
export function allocNumber(k: Kernel, min: number, max: number): number {
  const { groups } = k.state;
  if (groups.active < 0) {
    return k.fails('xa_alloc') ? NONE : k.state.xarrays.lowestUnused(groups.table, min, max);
  }
  const ioasid = callbackAlloc(k, groups.activeFirst, min, max);
  k.tell?.({ kind: 'allocator-callback', call: 'alloc', allocator: groups.activeFirst, min, max, ioasid });
  return ioasid;
}

/** The custom allocator's free function; the default one has nothing to do but its table. */
export function freeNumber(k: Kernel, id: number): void {
  const { groups } = k.state;
  if (groups.active < 0) return;
  const allocator = groups.activeFirst;
  k.state.xarrays.store(k.books.tables.ofAllocator(allocator), id, 0);
  k.tell?.({ kind: 'allocator-callback', call: 'free', allocator, min: id, max: id, ioasid: id });
}

function callbackAlloc(k: Kernel, allocator: number, min: number, max: number): number {
  const ops: CustomAllocator | undefined = k.world.allocators[allocator];
  if (ops === undefined || ops.mode === 'fail') return INVALID_IOASID;
  if (ops.mode === 'fixed') return ops.fixed ?? INVALID_IOASID;
  const marks = k.books.tables.ofAllocator(allocator);
  const id = k.state.xarrays.lowestUnused(marks, Math.max(min, ops.base ?? 0), Math.min(max, BITMAP_IDS - 1));
  if (id < 0) return INVALID_IOASID;
  k.state.xarrays.store(marks, id, 1);
  return id;
}
