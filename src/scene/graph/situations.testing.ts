import { createRandom } from '../../base/random.ts';
import type { Playback } from '../../timeline/playback.ts';
import { stagedPlayback } from './playback.testing.ts';
import type { Sketch } from './staged-state.testing.ts';

export interface Situation {
  readonly title: string;
  readonly playback: Playback;
  readonly row: number;
}

const USERS = ['VFIO', 'IOMMU driver', 'KVM', 'VDCM'];
const VM1 = { name: 'vm1', token: 'mm of guest 1', quota: 8 };

/** The documented exception flow, at the moment KVM dropped its reference. */
export function exceptionFlow(): Situation {
  const sketches: readonly Sketch[] = [
    ['VFIO', { does: 'create', set: 'vm1' }],
    ['VFIO', { does: 'alloc', set: 'vm1', id: 5 }],
    ['IOMMU driver', { does: 'get', id: 5 }],
    ['IOMMU driver', { does: 'set', id: 5, context: 'PASID table entry' }],
    ['KVM', { does: 'get', id: 5 }],
    ['KVM', { does: 'set', id: 5, context: 'PASID translation' }],
    ['VDCM', { does: 'get', id: 5 }],
    ['VDCM', { does: 'set', id: 5, context: 'work queue' }],
    ['VDCM', { does: 'dma', id: 5 }],
    ['VFIO', { does: 'free', id: 5 }],
    ['IOMMU driver', { does: 'queue', id: 5 }],
    ['KVM', { does: 'clear', id: 5, context: 'PASID translation' }],
    ['KVM', { does: 'put', id: 5 }],
    ['VDCM', { does: 'queue', id: 5 }],
    ['VFIO', { does: 'put', id: 5 }],
    ['IOMMU driver', { does: 'clear', id: 5, context: 'PASID table entry' }],
    ['IOMMU driver', { does: 'work', id: 5 }],
    ['VDCM', { does: 'clear', id: 5, context: 'work queue' }],
    ['VDCM', { does: 'work', id: 5 }],
  ];
  return {
    title: 'Exception flow',
    playback: stagedPlayback({ users: USERS, sets: [VM1] }, sketches),
    row: 12,
  };
}

/** Two sets, as the design drafts show them. */
export function twoSets(): Situation {
  const sets = [VM1, { name: 'host', token: undefined, quota: 4 }];
  const sketches: readonly Sketch[] = [
    ['VFIO', { does: 'create', set: 'vm1' }],
    ['IOMMU driver', { does: 'create', set: 'host' }],
    ['VFIO', { does: 'alloc', set: 'vm1', id: 4 }],
    ['IOMMU driver', { does: 'get', id: 4 }],
    ['VFIO', { does: 'alloc', set: 'vm1', id: 5 }],
    ['IOMMU driver', { does: 'get', id: 5 }],
    ['VFIO', { does: 'alloc', set: 'vm1', id: 6 }],
    ['VFIO', { does: 'free', id: 6 }],
    ['VFIO', { does: 'put', id: 6 }],
    ['IOMMU driver', { does: 'alloc', set: 'host', id: 1 }],
    ['KVM', { does: 'get', id: 5 }],
    ['VDCM', { does: 'get', id: 5 }],
    ['VDCM', { does: 'set', id: 5, context: 'work queue' }],
    ['VDCM', { does: 'dma', id: 5 }],
    ['KVM', { does: 'find', id: 4 }],
    ['VFIO', { does: 'free', id: 5 }],
    ['IOMMU driver', { does: 'queue', id: 5 }],
    ['KVM', { does: 'put', id: 5 }],
  ];
  return { title: 'Two sets', playback: stagedPlayback({ users: USERS, sets }, sketches), row: 17 };
}

/** Everything that can go wrong at once. */
export function hazards(): Situation {
  const sets = [
    { name: 'vm1', token: 'mm of guest 1', quota: 4 },
    { name: 'vm2', token: 'mm of guest 2', quota: 2 },
  ];
  const sketches: readonly Sketch[] = [
    ['VFIO', { does: 'create', set: 'vm1' }],
    ['VFIO', { does: 'create', set: 'vm2' }],
    ['VFIO', { does: 'alloc', set: 'vm1', id: 2 }],
    ['KVM', { does: 'get', id: 2 }],
    ['KVM', { does: 'find', id: 2 }],
    ['VDCM', { does: 'set', id: 2, context: 'work queue' }],
    ['VDCM', { does: 'dma', id: 2 }],
    ['VFIO', { does: 'put', id: 2 }],
    ['VFIO', { does: 'steal', id: 2, from: 'KVM' }],
    ['VFIO', { does: 'alloc', set: 'vm1', id: 2 }],
    ['KVM', { does: 'get', id: 2 }],
    ['KVM', { does: 'get', id: 2 }],
    ['KVM', { does: 'get', id: 2 }],
    ['VFIO', { does: 'alloc', set: 'vm2', id: 7 }],
    ['KVM', { does: 'get', id: 7 }],
    ['VFIO', { does: 'alloc', set: 'vm1', id: 3 }],
    ['VFIO', { does: 'saturate', id: 3 }],
    ['VFIO', { does: 'free', id: 7 }],
    ['VFIO', { does: 'destroy', set: 'vm2' }],
    ['VFIO', { does: 'orphan', id: 7 }],
    ['KVM', { does: 'oops' }],
    ['VFIO', { does: 'steal', id: 2, from: 'KVM' }],
  ];
  return {
    title: 'Hazards',
    playback: stagedPlayback({ users: USERS, sets }, sketches),
    row: sketches.length - 1,
  };
}

/** A lookup without a reference while another user frees. */
export function findRace(): Situation {
  const sketches: readonly Sketch[] = [
    ['VFIO', { does: 'create', set: 'vm1' }],
    ['VFIO', { does: 'alloc', set: 'vm1', id: 5 }],
    ['KVM', { does: 'find', id: 5 }],
    ['VFIO', { does: 'free', id: 5 }],
    ['VFIO', { does: 'put', id: 5 }],
  ];
  return {
    title: 'Find race',
    playback: stagedPlayback({ users: ['VFIO', 'KVM'], sets: [VM1] }, sketches),
    row: 4,
  };
}

/** A recorded trace: many numbers, several sets, users by their task names. */
export function trace(numbers: number, users: number, sets: number, seed = 3): Situation {
  const random = createRandom(seed);
  const names = [
    'vfio',
    'iommu',
    'kvm',
    'vdcm',
    'qemu-system-x86',
    'CPU 0/KVM',
    'irq/24-dmar0',
    'vfio-irqfd-clea',
  ].slice(0, users);
  const staged = Array.from({ length: sets }, (_, set) => ({
    name: `vm${set + 1}`,
    token: `mm ${set}`,
    quota: Math.ceil(numbers / sets) + 4,
  }));
  const sketches: Sketch[] = staged.map(({ name }) => ['vfio', { does: 'create', set: name }]);
  const holders = new Map<number, string[]>();
  for (let id = 1; id <= numbers; id += 1) {
    const owner = random.pick(names);
    sketches.push([owner, { does: 'alloc', set: `vm${((id - 1) % sets) + 1}`, id }]);
    holders.set(id, [owner]);
    for (let more = random.int(4); more > 0; more -= 1) {
      const user = random.pick(names);
      sketches.push([user, { does: 'get', id }]);
      holders.get(id)?.push(user);
    }
    if (random.chance(0.15)) sketches.push([random.pick(names), { does: 'set', id, context: 'work queue' }]);
    if (random.chance(0.1)) sketches.push([random.pick(names), { does: 'find', id }]);
    const old = random.int(id) + 1;
    const held = holders.get(old) ?? [];
    if (random.chance(0.4) && held.length > 0) {
      sketches.push([held[0] ?? '', { does: 'free', id: old }]);
      const count = random.chance(0.5) ? held.length : 1;
      for (const user of held.splice(0, count)) sketches.push([user, { does: 'put', id: old }]);
      if (held.length === 0) holders.delete(old);
    }
  }
  return {
    title: `Trace of ${numbers} numbers`,
    playback: stagedPlayback({ users: names, sets: staged }, sketches),
    row: Math.floor(sketches.length * 0.8),
  };
}

export function situations(): readonly Situation[] {
  return [
    exceptionFlow(),
    twoSets(),
    findRace(),
    hazards(),
    trace(12, 4, 2),
    trace(32, 6, 3),
    trace(64, 8, 3),
    trace(300, 5, 3),
  ];
}
