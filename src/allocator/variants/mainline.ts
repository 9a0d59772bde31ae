import type { Call } from '../calls.ts';
import type { PolicyTable } from '../policies.ts';
import { V2_POLICIES } from './v2.ts';
import { variant } from './variant.ts';

const FIRST = 'Linux 5.5, "iommu: Introduce Interface for IOASID", drivers/iommu/ioasid.c';
const COUNTED =
  'Linux 5.11, "iommu/ioasid: Add ioasid references" (Jean-Philippe Brucker), drivers/iommu/ioasid.c';
const UNCOUNTED = 'Linux 5.18, references removed again, drivers/iommu/ioasid.c';

/** Policies of 5.5. What concerns sets, states, SPIDs and events is never asked there. */
const FIRST_POLICIES: PolicyTable = {
  ...V2_POLICIES,
  setLifetime: ['label', `${FIRST}, struct ioasid_set`],
  counting: [false, `${FIRST}, struct ioasid_data`],
  firstState: ['none', `${FIRST}, struct ioasid_data`],
  spidDefault: ['none', `${FIRST}, struct ioasid_data`],
  duplicateNumber: ['refused', `${FIRST}, ioasid_alloc`],
  freeOrder: ['reclaim-at-once', `${FIRST}, ioasid_free`],
  reclaimFrom: ['nobody', `${FIRST}, ioasid_free`],
  mmRegistration: ['absent', 'no variant of mainline has notifications'],
};

const COUNTED_POLICIES: PolicyTable = {
  ...FIRST_POLICIES,
  counting: [true, `${COUNTED}, struct ioasid_data`],
  putAnswer: ['reclaimed', `${COUNTED}, ioasid_put`],
  remainingMessages: [false, `${COUNTED}, ioasid_put`],
  getUnknown: ['warning', `${COUNTED}, ioasid_get`],
};

const COMMON_CALLS: readonly Call[] = [
  'ioasid_alloc',
  'ioasid_find',
  'ioasid_attach_data',
  'ioasid_register_allocator',
  'ioasid_unregister_allocator',
];

const KERNEL_NAMES = { ioasid_attach_data: 'ioasid_set_data' } as const;

export const MAINLINE_5_5 = variant({
  id: 'mainline-5.5',
  title: 'Linux 5.5 to 5.10',
  date: '2020-01-26',
  calls: [...COMMON_CALLS, 'ioasid_free'],
  kernelNames: KERNEL_NAMES,
  nearest: { ioasid_put: 'ioasid_free' },
  policies: FIRST_POLICIES,
});

export const MAINLINE_5_11 = variant({
  id: 'mainline-5.11',
  title: 'Linux 5.11 to 5.17',
  date: '2021-02-14',
  calls: [...COMMON_CALLS, 'ioasid_get', 'ioasid_put'],
  kernelNames: KERNEL_NAMES,
  nearest: { ioasid_free: 'ioasid_put' },
  policies: COUNTED_POLICIES,
});

export const MAINLINE_6_1 = variant({
  id: 'mainline-6.1',
  title: 'Linux 5.18 to 6.2',
  date: '2022-12-11',
  calls: [...COMMON_CALLS, 'ioasid_free'],
  kernelNames: KERNEL_NAMES,
  nearest: { ioasid_put: 'ioasid_free' },
  policies: {
    ...FIRST_POLICIES,
    counting: [false, `${UNCOUNTED}, struct ioasid_data`],
    freeOrder: ['reclaim-at-once', `${UNCOUNTED}, ioasid_free`],
  },
});
