import { countOf } from '../base/in-words.ts';
import type { CheckCode, CheckEffect } from '../allocator/effect.ts';
import type { Playback } from '../timeline/playback.ts';
import { setName, refcountText } from './names.ts';

/** What the check looked at, with names instead of indexes. */
type Saw = Readonly<Record<string, string | number | undefined>>;

interface CheckWords {
  /** What is true when the check passes. */
  readonly passed: (saw: Saw) => string;
  /** What is true when it fails. */
  readonly failed: (saw: Saw) => string;
}

const word = (value: string | number | undefined, otherwise: string): string =>
  value === undefined || value === '' ? otherwise : String(value);
const id = (saw: Saw): string => word(saw['ioasid'], 'the number');
const set = (saw: Saw): string => word(saw['set'], 'NULL');
const owner = (saw: Saw): string => word(saw['owner'], 'no set');
const left = (saw: Saw): string => {
  const count = Number(saw['refcount']);
  return count < 0 ? `the counter is ${refcountText(count)}` : `${countOf(count, 'reference')} left`;
};
const both = (text: (saw: Saw) => string): CheckWords => ({ passed: text, failed: text });
const plain = (passed: string, failed: string): CheckWords => ({
  passed: () => passed,
  failed: () => failed,
});

/** Each check as a statement of what was found, so that a tick or a cross before it reads right. */
const WORDS: Readonly<Record<CheckCode, CheckWords>> = {
  'id-known': {
    passed: (saw) => `${id(saw)} is a known ID`,
    failed: (saw) => `${id(saw)} is not a known ID`,
  },
  'not-pending': {
    passed: (saw) => `${id(saw)} is not being freed`,
    failed: (saw) => `${id(saw)} is FREE_PENDING`,
  },
  'set-owns-id': {
    passed: (saw) => `${id(saw)} belongs to ${set(saw)}`,
    failed: (saw) => `${id(saw)} belongs to ${owner(saw)}, not to ${set(saw)}`,
  },
  'set-skipped': both(() => 'no set was given: ownership is not checked'),
  'state-ignored': both(() => 'the state is not looked at'),
  'set-ignored': both(() => 'the set is not looked at'),
  'last-reference': {
    passed: () => 'that was the last reference: reclaim',
    failed: (saw) => `${left(saw)}: no reclaim yet`,
  },
  'getter-accepts': plain('the getter accepts the private data', 'the getter refuses the private data'),
  'private-unset': plain('there is no private data yet', 'there is private data already'),
  'spid-valid': plain('the guest number is a valid one', 'the guest number is the invalid one'),
  'spid-unique': plain(
    'no other ID of the set has this guest number',
    'an ID of the set has this guest number already',
  ),
  'spid-attached': plain('a guest number is attached', 'no guest number is attached'),
  'spid-match': {
    passed: (saw) => `${id(saw)} has this guest number`,
    failed: () => 'no ID of the set has this guest number',
  },
  'get-ignored': both(
    () => 'these rules have no argument “get”: the lookup takes a reference, whatever the log says',
  ),
  'sid-known': plain('there is a set with this number', 'there is no set with this number'),
  'set-not-null': plain('a set was given', 'the set pointer is NULL'),
  'set-valid': {
    passed: (saw) => `${set(saw)} is a live set`,
    failed: (saw) => `${set(saw)} is not a live set`,
  },
  'set-unused': plain('the set has no IDs', 'the set still has IDs'),
  'set-not-empty': plain('the set has IDs', 'the set has no IDs'),
  'set-type-known': plain('the type is one the code knows', 'the type is none the code knows'),
  'quota-within-capacity': {
    passed: (saw) => `the quota fits what is left (${word(saw['available'], '?')})`,
    failed: (saw) => `the quota exceeds what is left (${word(saw['available'], '?')})`,
  },
  'token-unique': plain('no other set has this token', 'a set with this token exists'),
  'token-matches-type': plain('type and token go together', 'type and token do not go together'),
  'quota-nonzero': plain('the quota is not zero', 'the quota is zero'),
  'quota-positive': plain('the quota is positive', 'the quota is not positive'),
  'quota-covers-usage': {
    passed: (saw) => `the quota covers the ${word(saw['nr'], '')} IDs in use`,
    failed: (saw) => `the quota is below the ${word(saw['nr'], '')} IDs in use`,
  },
  'growth-within-available': plain('the growth fits what is left', 'the growth exceeds what is left'),
  'quota-below-available': plain(
    'the new quota is below what is left',
    'the new quota (not its growth) is not below what is left',
  ),
  'quota-left': {
    passed: (saw) => `the set has quota left (${word(saw['nr'], '?')} of ${word(saw['quota'], '?')} used)`,
    failed: (saw) => `the set’s quota is used up (${word(saw['nr'], '?')} of ${word(saw['quota'], '?')})`,
  },
  memory: plain('there is memory', 'there is no memory'),
  'set-number-free': plain(
    'there is a set number free',
    'no set number is free in the range that is searched',
  ),
  'number-free': {
    passed: (saw) =>
      `${word(saw['ioasid'], 'a number')} is the lowest unused number from ${word(saw['min'], '?')} to ${word(saw['max'], '?')}`,
    failed: (saw) => `no number from ${word(saw['min'], '?')} to ${word(saw['max'], '?')} is unused`,
  },
  'number-not-tracked': plain(
    'the custom allocator’s number is new',
    'the custom allocator’s number is taken already',
  ),
  'set-table-store': plain('the ID is entered in the set’s table', 'the set’s table cannot take the ID'),
  'event-public': plain('users may send this event', 'users may not send this event'),
  'flags-name-chain': plain('the flags name a chain', 'the flags name no chain'),
  'not-on-pending-list': plain('the block is not registered by mm', 'the block is registered by mm'),
  'mm-given': plain('an mm was given', 'no mm was given'),
  'mm-not-listed': plain('this mm and block are new', 'this mm and block are listed already'),
  'mm-listed': plain('this mm and block are listed', 'this mm and block are not listed'),
  'mm-set-exists': plain('there is a set for this mm', 'there is no set for this mm yet'),
  'mm-set-empty': plain('the set has no IDs yet', 'the set has IDs already'),
  'capacity-not-installed': plain('no capacity was installed before', 'a capacity was installed before'),
  'capacity-covers': plain('that much is left', 'that much is not left'),
  'capacity-not-exceeded': plain(
    'the pool does not exceed its capacity',
    'the pool would exceed its capacity',
  ),
  'default-table-empty': plain('the default allocator has no IDs out', 'the default allocator has IDs out'),
  'allocator-new': plain('the allocator is new to its group', 'the allocator is registered already'),
  'allocator-registered': plain('the allocator’s group is registered', 'no such allocator is registered'),
  'allocator-table-empty': plain('the allocator has no IDs out', 'the allocator has IDs out: they are lost'),
  'mm-owns-set': plain('the calling process owns the set', 'the calling process does not own the set'),
  'set-is-mm': plain('the set is bound to an mm', 'the set is not bound to an mm'),
};

/** What a check found. Checks that are not made are told as such; see {@link isNotMade}. `ioasid`: what its row is about. */
export function checkText(playback: Playback, check: CheckEffect, ioasid = -1): string {
  const words = WORDS[check.check];
  const saw = named(playback, check.saw, ioasid);
  return check.passed ? words.passed(saw) : words.failed(saw);
}

/** The machine speaks of sets by index; -1 is none. */
function named(playback: Playback, saw: CheckEffect['saw'], ioasid: number): Saw {
  const nameOf = (value: string | number | undefined): string | undefined =>
    typeof value !== 'number' || value < 0 ? undefined : setName(playback, value);
  const number = saw['ioasid'] ?? (ioasid < 0 ? undefined : ioasid);
  return { ...saw, ioasid: number, set: nameOf(saw['set']), owner: nameOf(saw['owner']) };
}

const NOT_MADE: ReadonlySet<CheckCode> = new Set([
  'set-skipped',
  'state-ignored',
  'set-ignored',
  'get-ignored',
]);

/** A reader would expect this check, and the code does not make it. */
export function isNotMade(check: CheckCode): boolean {
  return NOT_MADE.has(check);
}
