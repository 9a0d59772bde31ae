import { block, type Case } from './case.testing.ts';

const PUTS_ON_FREE = { FREE: [{ do: 'put_locked_if_held' }] } as const;

/** Who holds references, and who drops them. */
export const HOLDING: readonly Case[] = [
  {
    code: 'stolen-reference',
    name: 'a second free takes what another user holds',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      VFIO ioasid_free(vm1, 5)`,
    finds:
      'VFIO’s second ioasid_free(5) drops a reference that VFIO does not hold: it is KVM’s, taken by ioasid_get(), and IOASID 5 is reclaimed under KVM.',
    at: 4,
  },
  {
    code: 'stolen-reference',
    name: 'a put too many takes what alloc gave',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      IOMMU ioasid_get(vm1, 5)
      KVM ioasid_put(vm1, 5)
      KVM ioasid_put(vm1, 5)`,
    finds:
      'KVM’s ioasid_put(5) drops a reference that KVM does not hold: it is IOMMU’s, taken by ioasid_get().',
    at: 5,
  },
  {
    code: 'stolen-reference',
    name: 'the second free of somebody who holds two is its own',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VFIO ioasid_get(vm1, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      KVM ioasid_put(vm1, 5)`,
  },
  {
    code: 'stolen-reference',
    name: 'where the second free does nothing',
    semantics: 'v4-2021',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      VFIO ioasid_free(vm1, 5)`,
  },
  {
    code: 'stolen-reference',
    name: 'taking down a set ends the allocations in it, whoever made them',
    log: `
      VMM ioasid_alloc_set(vm1, NULL, 4, NULL)
      VFIO ioasid_alloc(vm1, 5, 5)
      VMM ioasid_set_put(vm1)`,
  },
  {
    code: 'stolen-reference',
    name: 'its own get may be among the events that the recorder lost',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      IOMMU ioasid_get(vm1, 5)
      KVM ioasid_put(vm1, 5)`,
    gaps: [{ afterOperation: 1, lostEvents: 3 }],
  },
  {
    code: 'unheld-drop',
    name: 'an alloc may be among the events that the recorder lost',
    log: 'KVM ioasid_put(vm1, 5)',
    gaps: [{ afterOperation: 0, lostEvents: 3 }],
  },
  {
    code: 'unheld-drop',
    name: 'a put of a number that nobody has',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      KVM ioasid_put(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      KVM ioasid_put(vm1, 5)`,
    finds: 'KVM’s ioasid_put(5) finds nobody under that number: IOASID 5 is gone already.',
    at: 5,
  },
  {
    code: 'unheld-drop',
    name: 'a second free where nothing is counted',
    semantics: 'mainline-5.5',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VFIO ioasid_free(NULL, 5)
      VFIO ioasid_free(NULL, 5)`,
    finds: 'VFIO’s ioasid_free(5) finds nobody under that number: IOASID 5 is gone already.',
    at: 2,
  },
  {
    code: 'foreign-free',
    name: 'a free by somebody who allocated nothing',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_free(vm1, 5)`,
    finds: 'KVM’s ioasid_free(5) drops the reference that ioasid_alloc() gave VFIO; KVM holds none.',
    at: 2,
  },
  {
    code: 'foreign-free',
    name: 'taking down the set',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VMM ioasid_set_put(vm1)`,
  },
  {
    code: 'unheld-drop',
    name: 'who was robbed is innocent',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      KVM ioasid_put(vm1, 5)`,
  },
  {
    code: 'drop-refused',
    name: 'free with set NULL',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VFIO ioasid_free(NULL, 5)`,
    finds: 'VFIO’s ioasid_free(5) is refused because set NULL does not own IOASID 5; VFIO still holds it.',
    at: 2,
  },
  {
    code: 'drop-refused',
    name: 'put with set NULL is accepted',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VFIO ioasid_put(NULL, 5)`,
  },
  {
    code: 'drop-refused',
    name: 'a stranger’s put with another set is refused as it should be',
    log: `
      VFIO ioasid_alloc_set(vm1, NULL, 4, NULL)
      VFIO ioasid_alloc_set(vm2, NULL, 4, NULL)
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_put(vm2, 5)`,
  },
  {
    code: 'leak',
    name: 'a put that never comes',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VDCM ioasid_get(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      VDCM clear_context(5)
      VFIO ioasid_alloc(vm1, 1, 15)`,
    finds:
      'VDCM never drops the reference it took on IOASID 5 with ioasid_get(), which VFIO freed: the number never comes back.',
    at: 3,
  },
  {
    code: 'leak',
    name: 'two of them',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VDCM ioasid_get(vm1, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_free(vm1, 5)`,
    finds:
      'VDCM (from ioasid_get()), KVM (from ioasid_get()) never drop their references on IOASID 5, which VFIO freed: the number never comes back.',
  },
  {
    code: 'leak',
    name: 'work that would put is still waiting',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VDCM ioasid_get(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      VDCM queue_work(5)`,
  },
  {
    code: 'leak',
    name: 'the put may be among the events that the recorder lost',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VDCM ioasid_get(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      VFIO ioasid_alloc(vm1, 1, 15)`,
    gaps: [{ afterOperation: 3, lostEvents: 12 }],
  },
  {
    code: 'leak',
    name: 'an ID that nobody has freed is in use',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VDCM ioasid_get(vm1, 5)`,
  },
  {
    code: 'get-on-pending',
    name: 'a get after the free',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      VDCM ioasid_get(vm1, 5)
      KVM ioasid_put(vm1, 5)`,
    finds: 'VDCM’s ioasid_get(5) comes too late: VFIO has freed IOASID 5, and no new reference is given.',
    at: 4,
  },
  {
    code: 'get-on-pending',
    name: 'a put or a find on a pending ID is allowed',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      KVM ioasid_find(vm1, 5)
      KVM ioasid_put(vm1, 5)`,
  },
  {
    code: 'reclaim-in-notification',
    name: 'a put too many inside a FREE handler',
    subscribers: [block('KVM', 3, { FREE: [{ do: 'put_locked' }] })],
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_register_notifier(vm1, kvm)
      VFIO ioasid_free(vm1, 5)`,
    finds:
      'KVM’s ioasid_put_locked(5) reclaims IOASID 5 inside the FREE notification; VFIO’s ioasid_free(5) has yet to drop its own reference.',
    at: 3,
  },
  {
    code: 'reclaim-in-notification',
    name: 'a handler that puts its own reference',
    subscribers: [block('KVM', 3, PUTS_ON_FREE)],
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      KVM ioasid_register_notifier(vm1, kvm)
      VFIO ioasid_free(vm1, 5)`,
  },
  {
    code: 'reclaim-in-notification',
    name: 'v4 drops before it notifies, so a handler may put the last',
    semantics: 'v4-2021',
    subscribers: [block('KVM', 3, PUTS_ON_FREE)],
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      KVM ioasid_register_notifier(vm1, kvm)
      VFIO ioasid_free(vm1, 5)`,
  },
];
