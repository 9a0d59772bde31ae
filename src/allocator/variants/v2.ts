import type { PolicyTable } from '../policies.ts';
import { variant } from './variant.ts';

const SETS = 'v2 3/9 "iommu/ioasid: Introduce ioasid_set APIs", drivers/iommu/ioasid.c';
const REFS = 'v2 4/9 "iommu/ioasid: Add reference couting functions", drivers/iommu/ioasid.c';
const SPID = 'v2 5/9 "iommu/ioasid: Introduce ioasid_set private ID", drivers/iommu/ioasid.c';
const NOTIFY = 'v2 6/9 "iommu/ioasid: Introduce notification APIs", drivers/iommu/ioasid.c';

/** Policies of v2, which other variants start from. */
export const V2_POLICIES: PolicyTable = {
  setLifetime: ['counted', `${SETS}, ioasid_set_put`],
  counting: [true, `${REFS}, struct ioasid_data`],
  firstState: ['ACTIVE', `${REFS}, ioasid_alloc`],
  spidDefault: ['zero', `${SPID}, ioasid_alloc`],
  installCapacity: ['always', `${SETS}, ioasid_install_capacity`],
  zeroQuota: ['refused-last', `${SETS}, ioasid_alloc_set`],
  mmWithoutToken: ['allowed', `${SETS}, ioasid_alloc_set`],
  setNumberLimit: ['left-after', `${SETS}, ioasid_alloc_set`],
  adjust: ['new-quota', `${SETS}, ioasid_adjust_set`],
  invalidSetMessages: ['warning-and-message', `${SETS}, ioasid_set_get_locked`],
  allocNullSet: ['dereferenced', `${SETS}, ioasid_alloc`],
  setStoreFailure: ['dangling', `${SETS}, ioasid_alloc`],
  duplicateNumber: ['number-returned', `${SETS}, ioasid_alloc`],
  putAnswer: ['nothing', `${REFS}, ioasid_put`],
  remainingMessages: [true, `${REFS}, ioasid_put_locked`],
  getUnknown: ['error', `${REFS}, ioasid_get_locked`],
  freeOrder: ['notify-then-drop', `${NOTIFY}, ioasid_free_locked`],
  secondFree: ['drops', `${REFS}, ioasid_free_locked`],
  freeChecksSet: [false, `${REFS}, ioasid_free_locked`],
  reclaimFrom: ['set-by-number', `${REFS}, ioasid_do_free`],
  emptySet: ['stays', `${REFS}, ioasid_do_free`],
  quotaAfterSet: ['returned', `${SETS}, ioasid_set_put`],
  findTakes: ['nothing', `${REFS}, ioasid_find`],
  attachData: ['overwrites', `${SETS}, ioasid_attach_data`],
  attachSpid: ['anything', `${SPID}, ioasid_attach_spid`],
  spidLookup: ['first-unlocked', `${SPID}, ioasid_find_by_spid`],
  forEach: ['answers', `${SETS}, ioasid_set_for_each_ioasid`],
  internalEvents: ['all', `${NOTIFY}, ioasid_notify`],
  allocPrivate: ['uninitialised', `${NOTIFY}, ioasid_alloc`],
  unbindOrder: ['cleared-first', 'v2 has no call that clears a SPID'],
  setFreeEvent: ['global', `${NOTIFY}, ioasid_set_put`],
  teardownLocks: ['nb-at-zero', `${NOTIFY}, ioasid_set_put`],
  chainLock: ['none', `${NOTIFY}, ioasid_register_notifier`],
  mmRegistration: ['through-list-head', `${NOTIFY}, ioasid_register_notifier_mm`],
};

/** IOASID extensions for guest SVA, second posting; the state after its patch 6 of 9. */
export const V2 = variant({
  id: 'v2',
  title: 'v2, August 2020',
  date: '2020-08-21',
  calls: [
    'ioasid_install_capacity',
    'ioasid_get_capacity',
    'ioasid_alloc_set',
    'ioasid_set_get',
    'ioasid_set_put',
    'ioasid_adjust_set',
    'ioasid_alloc',
    'ioasid_get',
    'ioasid_put',
    'ioasid_get_locked',
    'ioasid_put_locked',
    'ioasid_free',
    'ioasid_find',
    'ioasid_attach_data',
    'ioasid_attach_spid',
    'ioasid_find_by_spid',
    'ioasid_set_for_each_ioasid',
    'ioasid_notify',
    'ioasid_register_notifier',
    'ioasid_unregister_notifier',
    'ioasid_register_notifier_mm',
    'ioasid_unregister_notifier_mm',
    'ioasid_register_allocator',
    'ioasid_unregister_allocator',
  ],
  policies: V2_POLICIES,
});
