import { V4_2021, V4_POLICIES } from './v4-2021.ts';
import { variant } from './variant.ts';

const FILE = "Intel's data-center kernel tree of 2021, drivers/iommu/ioasid.c";

/** The last form of the extensions, in the vendor's own tree. */
export const DCP_2021 = variant({
  id: 'dcp-2021',
  title: 'Data-center tree, 2021',
  date: '2021-06-01',
  calls: [
    ...V4_2021.calls,
    'ioasid_register_notifier_mm',
    'ioasid_unregister_notifier_mm',
    'ioasid_get_if_owned',
  ],
  nearest: { ioasid_set_put: 'ioasid_set_free' },
  policies: {
    ...V4_POLICIES,
    allocNullSet: ['refused', `${FILE}, ioasid_alloc`],
    emptySet: ['destroyed-if-asked', `${FILE}, ioasid_do_free_locked`],
    teardownLocks: ['allocator-only', `${FILE}, ioasid_set_free`],
    chainLock: ['allocator', `${FILE}, ioasid_register_notifier`],
    mmRegistration: ['reworked', `${FILE}, ioasid_register_notifier_mm`],
  },
});
