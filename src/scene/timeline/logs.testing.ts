import type { Call } from '../../allocator/calls.ts';
import type { RowKind } from '../../allocator/machine-interface.ts';
import type { Operation, Subscriber } from '../../allocator/operation.ts';
import { createRandom, type Random } from '../../base/random.ts';
import type { LogDocument } from '../../timeline/document.ts';
import type { Playback } from '../../timeline/playback.ts';
import { createRun } from '../../timeline/run.ts';

const USERS = ['VFIO', 'IOMMU driver', 'KVM', 'VDCM'];
const TABLE = 'PASID table entry';
const VMCS = 'VMCS translation';
const QUEUE = 'work queue';

function run(
  operations: readonly Operation[],
  users: readonly string[],
  subscribers: readonly Subscriber[],
): Playback {
  const log: LogDocument = {
    title: 'a test',
    semantics: 'v2',
    users: users.map((name) => ({ name })),
    subscribers,
    allocators: [],
    labels: [],
    operations,
    markers: [],
  };
  return createRun(log);
}

/** The documented exception flow, then a refusal, a second life of the number, a stolen reference, a stale use and an oops. */
export function exceptionFlow(): Playback {
  const vm1 = { set: 'vm1', id: 5 };
  const subscribers: readonly Subscriber[] = [
    {
      name: 'iommu',
      user: 'IOMMU driver',
      priority: 2,
      on: { FREE: [{ do: 'queue_work', work: [{ do: 'clear_context', context: TABLE }, { do: 'put' }] }] },
    },
    {
      name: 'kvm',
      user: 'KVM',
      priority: 3,
      on: {
        BIND: [{ do: 'get_locked' }, { do: 'set_context', context: VMCS }],
        FREE: [{ do: 'clear_context', context: VMCS }, { do: 'put_locked_if_held' }],
      },
    },
    {
      name: 'vdcm',
      user: 'VDCM',
      priority: 1,
      on: {
        FREE: [
          {
            do: 'queue_work',
            onlyIfHeld: true,
            work: [{ do: 'clear_context', context: QUEUE }, { do: 'put_if_held' }],
          },
        ],
      },
    },
  ];
  const operations: readonly Operation[] = [
    { call: 'ioasid_register_notifier', user: 'IOMMU driver', args: { nb: 'iommu' } },
    { call: 'ioasid_alloc_set', user: 'VFIO', args: { as: 'vm1', type: 'MM', quota: 8, token: 'guest' } },
    { call: 'ioasid_register_notifier', user: 'KVM', args: { set: 'vm1', nb: 'kvm' } },
    { call: 'ioasid_register_notifier', user: 'VDCM', args: { set: 'vm1', nb: 'vdcm' } },
    { call: 'ioasid_alloc', user: 'VFIO', args: { set: 'vm1', min: 5, max: 15 } },
    { call: 'ioasid_get', user: 'IOMMU driver', args: vm1 },
    { call: 'set_context', user: 'IOMMU driver', args: { id: 5, context: TABLE } },
    { call: 'ioasid_notify', user: 'IOMMU driver', args: { id: 5, event: 'BIND', flags: 2 } },
    { call: 'ioasid_attach_spid', user: 'VFIO', args: { id: 5, spid: 100 } },
    { call: 'ioasid_find_by_spid', user: 'VDCM', args: { set: 'vm1', spid: 100 } },
    { call: 'set_context', user: 'VDCM', args: { id: 5, context: QUEUE } },
    { call: 'dma_start', user: 'VDCM', args: { id: 5 } },
    { call: 'ioasid_find', user: 'KVM', args: vm1 },
    { call: 'ioasid_free', user: 'VFIO', args: vm1 },
    { call: 'ioasid_get', user: 'KVM', args: vm1 },
    { call: 'run_work', user: 'VDCM', args: {} },
    { call: 'run_work', user: 'IOMMU driver', args: {} },
    { call: 'ioasid_get', user: 'IOMMU driver', args: vm1 },
    { call: 'use', user: 'KVM', args: { id: 5 } },
    { call: 'ioasid_alloc', user: 'VFIO', args: { set: 'vm1', min: 5, max: 15 } },
    { call: 'ioasid_put', user: 'KVM', args: vm1 },
    { call: 'ioasid_alloc', user: 'VFIO', args: { min: 5, max: 15 } },
  ];
  return run(operations, USERS, subscribers);
}

/** The row of a call by its user, the first of them unless said otherwise: tests do not count rows. */
export function rowOf(
  playback: Playback,
  user: string,
  call: Call,
  { kind = 'call', nth = 0 }: { readonly kind?: RowKind; readonly nth?: number } = {},
): number {
  const rows = Array.from({ length: playback.length }, (_, index) => playback.row(index));
  const found = rows.filter(
    (row) => row.call === call && row.kind === kind && playback.world.users.nameOf(row.user) === user,
  );
  return found[nth]?.index ?? -1;
}

/** A context that is never cleared: the last put takes the ID from under it. */
export function staleContext(): Playback {
  const operations: readonly Operation[] = [
    { call: 'ioasid_alloc_set', user: 'VFIO', args: { as: 'vm1', type: 'NULL', quota: 8 } },
    { call: 'ioasid_alloc', user: 'VFIO', args: { set: 'vm1', min: 5, max: 15 } },
    { call: 'set_context', user: 'KVM', args: { id: 5, context: VMCS } },
    { call: 'ioasid_put', user: 'VFIO', args: { set: 'vm1', id: 5 } },
    { call: 'ioasid_get_capacity', user: 'VFIO', args: {} },
  ];
  return run(operations, ['VFIO', 'KVM'], []);
}

/** A long log of many IDs, the same for the same seed. */
export function longLog(
  length: number,
  users: readonly string[] = [...USERS, 'worker-1', 'worker-2'],
): Playback {
  const random = createRandom(1);
  const operations: Operation[] = [
    { call: 'ioasid_alloc_set', user: users[0] ?? '', args: { as: 'vm1', type: 'NULL', quota: 100 } },
  ];
  const holders = new Map<number, string[]>();
  const pending = new Set<number>();
  while (operations.length < length) {
    const operation = nextOperation(random, users, operations.length, holders, pending);
    if (operation !== undefined) operations.push(operation);
  }
  return run(operations, users, []);
}

function nextOperation(
  random: Random,
  users: readonly string[],
  length: number,
  holders: Map<number, string[]>,
  pending: Set<number>,
): Operation | undefined {
  // Users come in bursts, as on a machine.
  const user = users[(Math.floor(length / 400) + random.int(3)) % users.length] ?? '';
  const id = random.int(random.int(20) === 0 ? 60 : 6) + 1;
  const args = { set: 'vm1', id };
  const held = holders.get(id);
  if (held === undefined) {
    holders.set(id, [user]);
    return { call: 'ioasid_alloc', user, args: { set: 'vm1', min: id, max: id } };
  }
  if (random.int(100) < 46 && held.length < 9) {
    // Most of those who would be refused know better.
    if (pending.has(id)) return random.int(60) === 0 ? { call: 'ioasid_get', user, args } : undefined;
    held.push(user);
    return { call: 'ioasid_get', user, args };
  }
  const own = held.lastIndexOf(user);
  if (own < 0 && random.int(300) !== 0) return undefined;
  held.splice(Math.max(own, 0), 1);
  const frees = !pending.has(id) && random.int(8) === 0;
  if (frees) pending.add(id);
  if (held.length === 0) {
    holders.delete(id);
    pending.delete(id);
  }
  return { call: frees ? 'ioasid_free' : 'ioasid_put', user, args };
}
