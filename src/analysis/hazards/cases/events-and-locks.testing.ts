import { block, type Case } from './case.testing.ts';

const SEQUENTIAL = { name: 'viommu', family: 'A', mode: 'seq' } as const;

/** Notifications, locks, custom allocators, and calls that do not come back. */
export const EVENTS_AND_LOCKS: readonly Case[] = [
  {
    code: 'notification-lost',
    name: 'v3 refuses FREE',
    semantics: 'v3',
    subscribers: [block('KVM', 3, { FREE: [{ do: 'put_locked_if_held' }] })],
    log: `
      KVM ioasid_register_notifier(vm1, kvm)
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_free(vm1, 5)`,
    finds: 'FREE of VFIO’s ioasid_free() never reaches KVM: these rules refuse the event.',
    at: 4,
  },
  {
    code: 'notification-lost',
    name: 'nobody would do anything about it',
    semantics: 'v3',
    subscribers: [block('KVM', 3, { BIND: [{ do: 'get_locked' }] })],
    log: `
      KVM ioasid_register_notifier(vm1, kvm)
      VFIO ioasid_alloc(vm1, 5, 5)
      VFIO ioasid_free(vm1, 5)`,
  },
  {
    code: 'notification-order',
    name: 'the global chain comes before the set’s',
    subscribers: [
      block('IOMMU', 2, { FREE: [{ do: 'put_locked_if_held' }] }),
      block('KVM', 3, { FREE: [{ do: 'put_locked_if_held' }] }),
    ],
    log: `
      IOMMU ioasid_register_notifier(NULL, iommu)
      KVM ioasid_register_notifier(vm1, kvm)
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_free(vm1, 5)`,
    finds:
      'IOMMU is told of FREE before KVM, whose priority is higher (3 against 2): the global chain comes before the set’s.',
    at: 5,
  },
  {
    code: 'notification-order',
    name: 'who is told too late has nothing to do with the ID any more',
    subscribers: [
      block('IOMMU', 2, { FREE: [{ do: 'put_locked_if_held' }] }),
      block('KVM', 3, { FREE: [{ do: 'put_locked_if_held' }] }),
    ],
    log: `
      IOMMU ioasid_register_notifier(NULL, iommu)
      KVM ioasid_register_notifier(vm1, kvm)
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      KVM ioasid_put(vm1, 5)
      VFIO ioasid_free(vm1, 5)`,
  },
  {
    code: 'notification-order',
    name: 'on one chain, priorities sort',
    subscribers: [
      block('IOMMU', 2, { FREE: [{ do: 'put_locked_if_held' }] }),
      block('KVM', 3, { FREE: [{ do: 'put_locked_if_held' }] }),
    ],
    log: `
      IOMMU ioasid_register_notifier(vm1, iommu)
      KVM ioasid_register_notifier(vm1, kvm)
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_free(vm1, 5)`,
  },
  {
    code: 'holder-not-told',
    name: 'a block before it answers STOP',
    subscribers: [
      block('IOMMU', 3, { FREE: [{ do: 'put_locked_if_held' }] }, 'STOP'),
      block('KVM', 1, { FREE: [{ do: 'put_locked_if_held' }] }),
    ],
    log: `
      IOMMU ioasid_register_notifier(vm1, iommu)
      KVM ioasid_register_notifier(vm1, kvm)
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      KVM ioasid_put(vm1, 5)`,
    finds: 'KVM holds IOASID 5 and is not told that VFIO frees it.',
    at: 5,
  },
  {
    code: 'holder-not-told',
    name: 'a log without notifier blocks says nothing of events',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      KVM ioasid_put(vm1, 5)`,
  },
  {
    code: 'failed-alloc-returns-number',
    name: 'the set’s table cannot take the ID',
    log: `
      VFIO fail_next(xa_store)
      VFIO ioasid_alloc(vm1, 5, 5)`,
    finds: 'VFIO’s ioasid_alloc() fails and returns 5 all the same: nobody has it.',
    at: 2,
  },
  {
    code: 'failed-alloc-returns-number',
    name: 'an alloc that fails as it should',
    log: `
      VFIO fail_next(kzalloc)
      VFIO ioasid_alloc(vm1, 5, 5)`,
  },
  {
    code: 'duplicate-custom-number',
    name: 'an allocator that always answers with the same number',
    allocators: [{ name: 'viommu', family: 'A', mode: 'fixed', fixed: 9 }],
    log: `
      IOMMU ioasid_register_allocator(viommu)
      VFIO ioasid_alloc(vm1, 1, 15)
      KVM ioasid_alloc(vm1, 1, 15)`,
    finds: 'The custom allocator answers KVM’s ioasid_alloc() with 9, which VFIO has.',
    at: 3,
  },
  {
    code: 'duplicate-custom-number',
    name: 'an allocator that counts',
    allocators: [SEQUENTIAL],
    log: `
      IOMMU ioasid_register_allocator(viommu)
      VFIO ioasid_alloc(vm1, 1, 15)
      KVM ioasid_alloc(vm1, 1, 15)`,
  },
  {
    code: 'orphaned-ids',
    name: 'the allocator leaves with IDs out',
    allocators: [SEQUENTIAL],
    log: `
      IOMMU ioasid_register_allocator(viommu)
      VFIO ioasid_alloc(vm1, 1, 15)
      IOMMU ioasid_unregister_allocator(viommu)`,
    finds:
      'IOMMU’s ioasid_unregister_allocator() takes away the table with the IDs that this allocator gave out: no call finds them any more.',
    at: 3,
  },
  {
    code: 'orphaned-ids',
    name: 'the allocator leaves when its IDs are back',
    allocators: [SEQUENTIAL],
    log: `
      IOMMU ioasid_register_allocator(viommu)
      VFIO ioasid_alloc(vm1, 1, 15)
      VFIO ioasid_free(vm1, 1)
      IOMMU ioasid_unregister_allocator(viommu)`,
  },
  {
    code: 'sleep-in-atomic',
    name: 'unregistering by mm waits with the notifier lock held',
    subscribers: [block('KVM', 3, {})],
    log: `
      VFIO ioasid_alloc_set(vm1, m0, 4, MM)
      KVM ioasid_register_notifier_mm(m0, kvm)
      KVM ioasid_unregister_notifier_mm(m0, kvm)`,
    finds: 'KVM’s ioasid_unregister_notifier_mm() sleeps while it holds the nb lock.',
    at: 2,
  },
  {
    code: 'sleep-in-atomic',
    name: 'unregistering from a chain waits with no lock',
    subscribers: [block('KVM', 3, {})],
    log: `
      KVM ioasid_register_notifier(vm1, kvm)
      KVM ioasid_unregister_notifier(vm1, kvm)`,
  },
  {
    code: 'self-deadlock',
    name: 'a handler calls the unlocked put',
    subscribers: [block('KVM', 3, { FREE: [{ do: 'put' }] })],
    log: `
      KVM ioasid_register_notifier(vm1, kvm)
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_free(vm1, 5)`,
    finds:
      'KVM’s ioasid_put(5) inside a notification waits for the allocator lock that its own thread holds.',
    at: 4,
  },
  {
    code: 'self-deadlock',
    name: 'a handler calls the locked put',
    subscribers: [block('KVM', 3, { FREE: [{ do: 'put_locked' }] })],
    log: `
      KVM ioasid_register_notifier(vm1, kvm)
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_free(vm1, 5)`,
  },
  {
    code: 'lock-inversion',
    name: 'a set is created and a block registered by mm',
    subscribers: [block('KVM', 3, {})],
    log: `
      VFIO ioasid_alloc_set(vm1, m0, 4, MM)
      KVM ioasid_register_notifier_mm(m0, kvm)`,
    finds:
      'KVM’s ioasid_register_notifier_mm() nests the allocator and the notifier lock the other way round than an earlier call.',
    at: 1,
  },
  {
    code: 'lock-inversion',
    name: 'one order only',
    log: `
      VFIO ioasid_alloc_set(vm1, m0, 4, MM)
      VFIO ioasid_set_put(vm1)`,
  },
  {
    code: 'memory-corruption',
    name: 'registering by mm before the set exists',
    subscribers: [block('KVM', 3, {})],
    log: 'KVM ioasid_register_notifier_mm(m0, kvm)',
    finds:
      'KVM’s ioasid_register_notifier_mm() writes beside a list that has no such element; its thread stops here.',
    at: 1,
  },
  {
    code: 'memory-corruption',
    name: 'dcp keeps it for later',
    semantics: 'dcp-2021',
    subscribers: [block('KVM', 3, {})],
    log: 'KVM ioasid_register_notifier_mm(m0, kvm)',
  },
  {
    code: 'null-set',
    name: 'v2 alloc without a set',
    log: 'VFIO ioasid_alloc(NULL, 1, 15)',
    finds: 'VFIO’s ioasid_alloc() follows a set pointer that is NULL; its thread stops here.',
    at: 1,
  },
  {
    code: 'null-set',
    name: 'dcp asks first',
    semantics: 'dcp-2021',
    log: 'VFIO ioasid_alloc(NULL, 1, 15)',
  },
];
