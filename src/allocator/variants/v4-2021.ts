import type { Call } from '../calls.ts';
import type { PolicyTable } from '../policies.ts';
import { V3, V3_POLICIES } from './v3.ts';
import { variant } from './variant.ts';

const FILE = '"V4" series of 27 February 2021, drivers/iommu/ioasid.c';

/** Policies of the 2021 posting, which the data-center tree starts from. */
export const V4_POLICIES: PolicyTable = {
  ...V3_POLICIES,
  setLifetime: ['by-ids', `${FILE}, ioasid_set_free_locked`],
  firstState: ['IDLE', `${FILE}, enum ioasid_state`],
  zeroQuota: ['all-available', `${FILE}, ioasid_set_alloc`],
  setNumberLimit: ['available', `${FILE}, ioasid_set_alloc`],
  invalidSetMessages: ['none', `${FILE}, ioasid_alloc`],
  duplicateNumber: ['number-returned', `${FILE}, ioasid_alloc`],
  freeOrder: ['drop-then-notify', `${FILE}, ioasid_free_locked`],
  freeChecksSet: [false, `${FILE}, ioasid_free_locked`],
  emptySet: ['destroyed', `${FILE}, ioasid_do_free_locked`],
  quotaAfterSet: ['lost', `${FILE}, ioasid_set_free_locked`],
  spidLookup: ['all-locked-if-asked', `${FILE}, ioasid_find_by_spid_locked`],
  attachSpid: ['unique', `${FILE}, ioasid_attach_spid`],
  internalEvents: ['all', `${FILE}, ioasid_notify`],
  unbindOrder: ['sent-first', `${FILE}, ioasid_detach_spid`],
  mmRegistration: ['absent', 'its notification patch comes before the one that adds it'],
};

/** What v4 took away from v3. */
const GONE: ReadonlySet<Call> = new Set<Call>([
  'ioasid_get_capacity',
  'ioasid_adjust_set',
  'ioasid_set_get',
  'ioasid_set_put',
  'ioasid_register_notifier_mm',
  'ioasid_unregister_notifier_mm',
]);

/** The IOASID part of the 2021 series, after its notification patch. */
export const V4_2021 = variant({
  id: 'v4-2021',
  title: 'v4, February 2021',
  date: '2021-02-27',
  calls: [
    ...[...V3.calls].filter((call) => !GONE.has(call)),
    'ioasid_reserve_capacity',
    'ioasid_cancel_capacity',
    'ioasid_set_free',
    'ioasid_free_all_in_set',
    'ioasid_find_set',
    'ioasid_find_mm_set',
  ],
  nearest: { ioasid_set_put: 'ioasid_set_free' },
  policies: V4_POLICIES,
});
