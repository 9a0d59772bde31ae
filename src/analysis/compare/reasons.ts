import type { Call } from '../../allocator/calls.ts';
import type { Policies } from '../../allocator/policies.ts';
import { frees, type Situation } from './situation.ts';

/** When a policy can be why variants part, and what each of its values means there. */
export interface Reason {
  readonly policy: keyof Policies;
  readonly when: (situation: Situation) => boolean;
  /** Keyed by the policy's value as text. Each goes on after "v2: ". */
  readonly says: Readonly<Partial<Record<string, string>>>;
}

function reason<P extends keyof Policies>(
  policy: P,
  when: (situation: Situation) => boolean,
  says: Readonly<Record<`${Policies[P]}`, string>>,
): Reason {
  return { policy, when, says };
}

const made =
  (...calls: readonly Call[]) =>
  (situation: Situation): boolean =>
    calls.some((call) => situation.calls.has(call));

/** From the particular to the general: the first whose policy differs and that fits is given. */
export const REASONS: readonly Reason[] = [
  reason('secondFree', ({ wasPending }) => wasPending, {
    drops: 'the second free drops a reference',
    'does-nothing': 'already pending, nothing happens',
  }),
  reason('counting', (situation) => frees(situation), {
    true: 'the ID stays until the last reference is dropped',
    false: 'free reclaims at once, whoever uses the ID',
  }),
  reason('internalEvents', ({ undelivered, aspects }) => undelivered && aspects.has('notifications'), {
    all: 'subscribers are told',
    'above-free': 'the notify function refuses the event, and nobody is told',
  }),
  reason(
    'emptySet',
    (situation) => situation.kinds.has('set-destroyed') && situation.call !== 'ioasid_set_put',
    {
      stays: 'the set stays when its last ID goes',
      destroyed: 'the set goes with its last ID',
      'destroyed-if-asked': 'the set goes with its last ID only if its free was asked for',
    },
  ),
  reason('freeChecksSet', (situation) => frees(situation) && situation.failed.has('sid-known'), {
    true: 'free asks whether the set still has its number',
    false: 'free does not ask whether the set is still there',
  }),
  reason('reclaimFrom', ({ failed }) => failed.has('sid-known'), {
    'set-by-number': 'reclaim looks the set up by its number',
    'set-by-pointer': 'reclaim follows the pointer to the set',
    nobody: 'no set counts its IDs',
  }),
  reason('freeOrder', (situation) => frees(situation) && situation.aspects.has('notifications'), {
    'notify-then-drop': 'everybody is told first, then free drops its reference',
    'drop-then-notify': 'free drops its reference first and tells only if somebody is left',
    'reclaim-at-once': 'nobody is told',
  }),
  reason('findTakes', made('ioasid_find'), {
    nothing: 'find takes no reference',
    reference: 'find takes a reference',
  }),
  reason('attachData', made('ioasid_attach_data'), {
    overwrites: 'the private data is overwritten',
    'refused-if-set': 'private data that is there already is kept',
  }),
  reason('attachSpid', ({ failed }) => failed.has('spid-unique'), {
    anything: 'any guest number may be attached',
    'unique-leaking': 'the test whether the number is taken keeps a reference',
    unique: 'a guest number that is taken is refused',
  }),
  reason('attachSpid', made('ioasid_attach_spid'), {
    anything: 'attaching a guest number tells nobody',
    'unique-leaking': 'attaching a guest number sends BIND',
    unique: 'attaching a guest number sends BIND',
  }),
  reason(
    'spidDefault',
    ({ call, failed }) =>
      call === 'ioasid_detach_spid' || (call === 'ioasid_find_by_spid' && failed.has('spid-match')),
    {
      zero: 'an ID without a guest number looks as if it had 0',
      invalid: 'an ID without a guest number has none',
      none: 'there are no guest numbers',
    },
  ),
  reason('spidLookup', made('ioasid_find_by_spid'), {
    'first-unlocked': 'the lookup takes the first match, without a lock',
    'all-locked': 'the lookup takes a reference on every match, under the lock',
    'all-locked-if-asked':
      'the lookup walks all matches under the lock and takes references only if asked to',
  }),
  reason('unbindOrder', made('ioasid_detach_spid'), {
    'cleared-first': 'the guest number is cleared before UNBIND is sent',
    'sent-first': 'UNBIND is sent while the guest number is still there',
  }),
  reason('allocNullSet', ({ oopses, failed }) => oopses.has('NULL_DEREF') || failed.has('set-not-null'), {
    dereferenced: 'a NULL set is followed',
    refused: 'a NULL set is refused',
  }),
  reason('duplicateNumber', ({ failed }) => failed.has('number-not-tracked'), {
    'number-returned': 'the failed alloc returns the number all the same',
    'owner-erased': 'the failed alloc returns the number and takes the owner’s entry off the list',
    refused: 'the alloc fails as it should',
  }),
  reason('setStoreFailure', ({ failed }) => failed.has('set-table-store'), {
    dangling: 'the entry’s memory is freed and stays listed',
    'freed-twice': 'the entry’s memory is freed twice',
  }),
  reason('zeroQuota', ({ call, failed }) => call === 'ioasid_alloc_set' && failed.has('quota-nonzero'), {
    'refused-last': 'a quota of 0 is refused',
    'refused-first': 'a quota of 0 is refused before anything else is looked at',
    'all-available': 'a quota of 0 means all that is left',
  }),
  reason('mmWithoutToken', ({ call, failed }) => call === 'ioasid_alloc_set' && failed.has('mm-given'), {
    allowed: 'an MM set may have no mm',
    refused: 'an MM set needs an mm',
  }),
  reason(
    'setNumberLimit',
    ({ call, failed }) => call === 'ioasid_alloc_set' && failed.has('set-number-free'),
    {
      'left-after': 'the new set’s number must not exceed what would be left',
      available: 'the new set’s number may be as high as what is left now',
    },
  ),
  reason(
    'quotaAfterSet',
    ({ call, failed }) => call === 'ioasid_alloc_set' && failed.has('quota-within-capacity'),
    {
      returned: 'sets that went gave their quota back',
      lost: 'the quota of sets that went is lost',
    },
  ),
  reason('installCapacity', made('ioasid_install_capacity'), {
    always: 'a capacity may be installed at any time',
    once: 'a capacity is installed once',
  }),
  reason('adjust', made('ioasid_adjust_set'), {
    'new-quota': 'the whole new quota is held against what is left',
    growth: 'only the growth is held against what is left',
  }),
  reason('setFreeEvent', made('ioasid_set_put'), {
    global: 'SET_FREE is sent',
    none: 'nobody is told that the set goes',
  }),
  reason('getUnknown', made('ioasid_get'), {
    error: 'get of an unknown number is an error',
    warning: 'get of an unknown number is a warning, and returns nothing',
  }),
  reason('putAnswer', (situation) => situation.strict && made('ioasid_put', 'ioasid_put_locked')(situation), {
    nothing: 'put returns nothing',
    reclaimed: 'put says whether it reclaimed the ID',
  }),
  reason('forEach', made('ioasid_set_for_each_ioasid'), {
    answers: 'the iterator says when there is nothing to visit',
    silent: 'the iterator returns nothing',
  }),
  reason('mmRegistration', made('ioasid_register_notifier_mm', 'ioasid_unregister_notifier_mm'), {
    'through-list-head': 'registering by mm takes the list’s head for an element if there is no set yet',
    reworked: 'registering by mm works before and after the set exists',
    absent: 'nobody can register by mm',
  }),
  reason('teardownLocks', ({ oopses }) => oopses.has('DEADLOCK_NB') || oopses.has('DEADLOCK_ALLOCATOR'), {
    'nb-at-zero': 'the notifier lock is taken only for the last reference to the set',
    'nb-always': 'dropping a set reference always takes the notifier lock',
    'allocator-only': 'there is one lock only',
  }),
  reason('setLifetime', made('ioasid_set_get', 'ioasid_set_put', 'ioasid_set_free'), {
    counted: 'a set lives as long as it is referenced',
    'by-ids': 'a set lives as long as it has IDs',
    label: 'a set is only a label',
  }),
];
