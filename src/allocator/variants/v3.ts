import type { Call } from '../calls.ts';
import type { PolicyTable } from '../policies.ts';
import { V2, V2_POLICIES } from './v2.ts';
import { variant } from './variant.ts';

const SETS = 'v3 5/14 "iommu/ioasid: Redefine IOASID set and allocation APIs", drivers/iommu/ioasid.c';
const REFS = 'v3 8/14 "iommu/ioasid: Add reference couting functions", drivers/iommu/ioasid.c';
const SPID = 'v3 9/14 "iommu/ioasid: Introduce ioasid_set private ID", drivers/iommu/ioasid.c';
const NOTIFY = 'v3 10/14 "iommu/ioasid: Introduce notification APIs", drivers/iommu/ioasid.c';
const MM = 'v3 11/14 "iommu/ioasid: Support mm type ioasid_set notifications", drivers/iommu/ioasid.c';

/** Policies of v3, which the later postings start from. */
export const V3_POLICIES: PolicyTable = {
  ...V2_POLICIES,
  spidDefault: ['invalid', `${SPID}, ioasid_alloc`],
  installCapacity: ['once', `${SETS}, ioasid_install_capacity`],
  zeroQuota: ['refused-first', `${SETS}, ioasid_set_alloc`],
  mmWithoutToken: ['refused', `${SETS}, ioasid_set_alloc`],
  adjust: ['growth', `${SETS}, ioasid_adjust_set`],
  invalidSetMessages: ['warning', `${SETS}, ioasid_set_get_locked`],
  setStoreFailure: ['freed-twice', `${SETS}, ioasid_alloc`],
  duplicateNumber: ['owner-erased', `${SETS}, ioasid_alloc`],
  putAnswer: ['reclaimed', `${REFS}, ioasid_put`],
  remainingMessages: [false, `${REFS}, ioasid_put_locked`],
  secondFree: [
    'does-nothing',
    `${REFS}, ioasid_free_locked; doubted by Jean-Philippe Brucker, 21 October 2020`,
  ],
  freeChecksSet: [true, `${REFS}, ioasid_free_locked`],
  reclaimFrom: ['set-by-pointer', `${REFS}, ioasid_do_free_locked`],
  attachData: ['refused-if-set', `${SETS}, ioasid_attach_data`],
  attachSpid: [
    'unique-leaking',
    `${SPID}, ioasid_attach_spid; found by Jean-Philippe Brucker, 23 October 2020`,
  ],
  spidLookup: ['all-locked', `${SPID}, ioasid_find_by_spid_locked`],
  forEach: ['silent', `${SETS}, ioasid_set_for_each_ioasid`],
  internalEvents: [
    'above-free',
    `${NOTIFY}, ioasid_notify; asked about by Jean-Philippe Brucker, 23 October 2020`,
  ],
  allocPrivate: ['given', `${NOTIFY}, ioasid_alloc`],
  unbindOrder: ['cleared-first', `${NOTIFY}, ioasid_detach_spid`],
  setFreeEvent: ['none', `${NOTIFY}, ioasid_set_free_locked`],
  teardownLocks: ['nb-always', `${MM}, ioasid_set_put`],
  mmRegistration: ['through-list-head', `${MM}, ioasid_register_notifier_mm`],
};

const V3_CALLS: readonly Call[] = [
  ...[...V2.calls].filter((call) => call !== 'ioasid_notify'),
  'ioasid_detach_data',
  'ioasid_detach_spid',
];

/** IOASID extensions for guest SVA, third posting; the state after its patch 11 of 14. */
export const V3 = variant({
  id: 'v3',
  title: 'v3, September 2020',
  date: '2020-09-28',
  calls: V3_CALLS,
  policies: V3_POLICIES,
});
