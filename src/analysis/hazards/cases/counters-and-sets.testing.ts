import { block, type Case } from './case.testing.ts';

/** Counters, sets, quota, capacity, guest numbers. */
export const COUNTERS_AND_SETS: readonly Case[] = [
  {
    code: 'counter-from-zero',
    name: 'the last reference goes between a guest-number lookup’s match and its increment',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VFIO ioasid_attach_spid(5, 9)
      VDCM ioasid_find_by_spid(vm1, 9, NULL, free:vm1:5)`,
    finds:
      'VDCM’s ioasid_find_by_spid(5) finds that the counter of IOASID 5 is already 0, and the counter is stuck from here on.',
    at: 3,
  },
  {
    code: 'counter-from-zero',
    name: 'a lookup without the race',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VFIO ioasid_attach_spid(5, 9)
      VDCM ioasid_find_by_spid(vm1, 9)`,
  },
  {
    code: 'counter-underflow',
    name: 'free finds what its handler has left',
    subscribers: [block('KVM', 3, { FREE: [{ do: 'put_locked' }] })],
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_register_notifier(vm1, kvm)
      VFIO ioasid_free(vm1, 5)`,
    finds:
      'VFIO’s ioasid_free(5) finds that the counter of IOASID 5 has nothing left to take away, and the counter is stuck from here on.',
    at: 3,
  },
  {
    code: 'counter-underflow',
    name: 'a put of an unknown number touches no counter',
    log: 'KVM ioasid_put(vm1, 5)',
  },
  {
    code: 'counter-saturated',
    name: 'a get too many, of very many',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VFIO preset_refcount(5, 2147483647)
      KVM ioasid_get(vm1, 5)
      KVM ioasid_get(vm1, 5)`,
    finds:
      'KVM’s ioasid_get(5) finds that the counter of IOASID 5 overflows, and the counter is stuck from here on.',
    at: 3,
  },
  {
    code: 'counter-saturated',
    name: 'many are not too many',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VFIO preset_refcount(5, 2147483646)
      KVM ioasid_get(vm1, 5)`,
  },
  {
    code: 'orphan',
    name: 'the set goes while KVM holds its ID',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_set_put(vm1)`,
    finds: 'VFIO’s last ioasid_set_put() destroys vm1 and leaves IOASID 5 without a set. KVM still holds it.',
    at: 3,
  },
  {
    code: 'orphan',
    name: 'the set goes with all its IDs',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      KVM ioasid_put(vm1, 5)
      VFIO ioasid_set_put(vm1)`,
  },
  {
    code: 'use-after-free',
    name: 'the orphan’s last put',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_set_put(vm1)
      KVM ioasid_put(NULL, 5)`,
    finds: 'KVM’s ioasid_put(5) reads memory that was freed; its thread stops here.',
    at: 4,
  },
  {
    code: 'use-after-free',
    name: 'an orphan’s last put but one only counts',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_set_put(vm1)
      KVM ioasid_put(NULL, 5)`,
  },
  {
    code: 'wrong-set-count',
    name: 'a new set has the dead set’s number',
    freedMemory: 'readable',
    log: `
      VFIO ioasid_alloc_set(vm1, NULL, 4, NULL)
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_set_put(vm1)
      VFIO ioasid_alloc_set(vm2, NULL, 4, NULL)
      KVM ioasid_put(NULL, 5)`,
    finds: 'KVM’s ioasid_put(5) reclaims IOASID 5 of vm1 and takes it off the count of vm2: 0 to -1.',
    at: 5,
  },
  {
    code: 'wrong-set-count',
    name: 'the set is still there',
    log: `
      VFIO ioasid_alloc_set(vm1, NULL, 4, NULL)
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_get(vm1, 5)
      VFIO ioasid_free(vm1, 5)
      VFIO ioasid_alloc_set(vm2, NULL, 4, NULL)
      KVM ioasid_put(NULL, 5)`,
  },
  {
    code: 'set-reference-leak',
    name: 'registering by mm when the set has IDs',
    subscribers: [block('KVM', 3, {})],
    log: `
      VFIO ioasid_alloc_set(vm1, m0, 4, MM)
      VFIO ioasid_alloc(vm1, 5, 5)
      KVM ioasid_register_notifier_mm(m0, kvm)`,
    finds: 'KVM’s ioasid_register_notifier_mm() fails with EBUSY and keeps a reference on vm1.',
    at: 2,
  },
  {
    code: 'set-reference-leak',
    name: 'registering by mm in time',
    subscribers: [block('KVM', 3, {})],
    log: `
      VFIO ioasid_alloc_set(vm1, m0, 4, MM)
      KVM ioasid_register_notifier_mm(m0, kvm)`,
  },
  {
    code: 'quota-lost',
    name: 'v4 keeps the quota of a set that goes',
    semantics: 'v4-2021',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VFIO ioasid_free(vm1, 5)`,
    finds: 'VFIO’s ioasid_free(5) ends vm1, and its quota does not come back.',
    at: 2,
  },
  {
    code: 'quota-lost',
    name: 'v2 gives it back',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VFIO ioasid_set_put(vm1)`,
  },
  {
    code: 'capacity-doubled',
    name: 'a capacity is installed while a set has some',
    log: 'VFIO ioasid_install_capacity(10)',
    finds:
      'After VFIO’s ioasid_install_capacity() there are 10 left and 4 promised to sets, of a capacity of 10.',
    at: 1,
  },
  {
    code: 'capacity-doubled',
    name: 'installed first, then adjusted, returned and taken again',
    log: `
      VFIO ioasid_install_capacity(20)
      VFIO ioasid_alloc_set(vm1, NULL, 4, NULL)
      VFIO ioasid_adjust_set(vm1, 6)
      VFIO ioasid_set_put(vm1)
      VFIO ioasid_alloc_set(vm2, NULL, 15, NULL)`,
  },
  {
    code: 'spid-hit-default',
    name: 'looking up 0',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VDCM ioasid_find_by_spid(vm1, 0)`,
    finds:
      'VDCM’s ioasid_find_by_spid() finds IOASID 5, which has no guest number, and takes a reference on it.',
    at: 2,
  },
  {
    code: 'spid-hit-default',
    name: 'a number that was attached, were it 0',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VFIO ioasid_attach_spid(5, 0)
      VDCM ioasid_find_by_spid(vm1, 0)`,
  },
  {
    code: 'spid-hit-duplicate',
    name: 'two IDs with one guest number',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VFIO ioasid_alloc(vm1, 6, 6)
      VFIO ioasid_attach_spid(5, 9)
      VFIO ioasid_attach_spid(6, 9)
      VDCM ioasid_find_by_spid(vm1, 9)`,
    finds: 'VDCM’s ioasid_find_by_spid() finds IOASID 5; IOASID 6 has the same guest number 9.',
    at: 5,
  },
  {
    code: 'spid-hit-duplicate',
    name: 'the same guest number in two sets',
    log: `
      VFIO ioasid_alloc_set(vm1, NULL, 4, NULL)
      VFIO ioasid_alloc_set(vm2, NULL, 4, NULL)
      VFIO ioasid_alloc(vm1, 5, 5)
      VFIO ioasid_alloc(vm2, 6, 6)
      VFIO ioasid_attach_spid(5, 9)
      VFIO ioasid_attach_spid(6, 9)
      VDCM ioasid_find_by_spid(vm1, 9)`,
  },
  {
    code: 'spid-reference-leak',
    name: 'v3: attaching a number that is taken',
    semantics: 'v3',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VFIO ioasid_alloc(vm1, 6, 6)
      VFIO ioasid_attach_spid(5, 9)
      VFIO ioasid_attach_spid(6, 9)`,
    finds: 'VFIO’s ioasid_attach_spid() takes a reference on IOASID 5 and tells nobody.',
    at: 4,
  },
  {
    code: 'spid-reference-leak',
    name: 'v4 asks without taking one',
    semantics: 'v4-2021',
    log: `
      VFIO ioasid_alloc(vm1, 5, 5)
      VFIO ioasid_alloc(vm1, 6, 6)
      VFIO ioasid_attach_spid(5, 9)
      VFIO ioasid_attach_spid(6, 9)
      VDCM ioasid_find_by_spid(vm1, 9, 1)`,
  },
];
