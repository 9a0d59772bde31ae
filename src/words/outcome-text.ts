import { assertNever } from '../base/assert.ts';
import type { Call } from '../allocator/calls.ts';
import type { Errno, OopsKind, Outcome } from '../allocator/outcome.ts';
import type { Playback } from '../timeline/playback.ts';

/** "-EBUSY", "5", "p1", "INVALID_IOASID"; empty for a call that returns nothing. */
export function outcomeText(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'void':
      return '';
    case 'errno':
      return `-${outcome.errno}`;
    case 'number':
    case 'ioasid':
      return String(outcome.value);
    case 'boolean':
      return String(outcome.value);
    case 'invalid':
      return 'INVALID_IOASID';
    case 'pointer':
      return outcome.value === 0 ? 'NULL' : `p${outcome.value}`;
    case 'set':
      return outcome.handle;
    case 'oops':
      return OOPS_NAME[outcome.oops];
    case 'absent':
      return 'no such call';
    case 'stopped':
      return 'not run';
    default:
      return assertNever(outcome);
  }
}

const OOPS_NAME: Readonly<Record<OopsKind, string>> = {
  NULL_DEREF: 'oops: NULL pointer',
  UAF_READ: 'oops: reads freed memory',
  UAF_WRITE: 'oops: writes freed memory',
  OOB_WRITE: 'oops: writes out of bounds',
  DOUBLE_FREE: 'oops: memory freed twice',
  DEADLOCK_ALLOCATOR: 'deadlock on the allocator lock',
  DEADLOCK_NB: 'deadlock on the notifier lock',
};

const OOPS_MEANING: Readonly<Record<OopsKind, string>> = {
  NULL_DEREF: 'The set pointer is NULL and the code reads through it. The thread dies here.',
  UAF_READ:
    'The code reads memory that has been given back. On a machine: an oops, or garbage read as truth.',
  UAF_WRITE:
    'The code writes to memory that has been given back. On a machine: an oops, or somebody else’s data damaged.',
  OOB_WRITE:
    'The code treats a list head as an element and writes beside it. On a machine: silent memory corruption.',
  DOUBLE_FREE: 'The same memory is given back twice. On a machine: the slab allocator’s lists break.',
  DEADLOCK_ALLOCATOR: 'The thread asks for a spinlock that it holds already. The CPU spins for ever.',
  DEADLOCK_NB: 'The thread asks for the notifier lock that it holds already. The CPU spins for ever.',
};

const ERRNO_MEANING: Readonly<Record<Errno, string>> = {
  EPERM: 'not permitted',
  ENOENT: 'no such entry',
  EAGAIN: 'try again later',
  ENOMEM: 'out of memory',
  EACCES: 'permission denied',
  EBUSY: 'busy',
  EEXIST: 'exists already',
  EINVAL: 'invalid argument',
  ENOSPC: 'no space left',
};

/** What an errno means where this call gives it; the general meaning where we have nothing closer. */
const HERE: Readonly<Partial<Record<Call, Readonly<Partial<Record<Errno, string>>>>>> = {
  ioasid_get: {
    EINVAL: 'nobody has allocated this number',
    EBUSY: 'the ID is being freed: no new references',
    EACCES: 'the ID belongs to another set',
  },
  ioasid_get_locked: {
    EINVAL: 'nobody has allocated this number',
    EBUSY: 'the ID is being freed: no new references',
    EACCES: 'the ID belongs to another set',
  },
  ioasid_find: { ENOENT: 'nobody has allocated this number', EACCES: 'the ID belongs to another set' },
  ioasid_attach_data: { ENOENT: 'nobody has allocated this number', EBUSY: 'there is private data already' },
  ioasid_attach_spid: {
    ENOENT: 'nobody has allocated this number',
    EINVAL: 'this guest number cannot be attached',
  },
  ioasid_notify: { EINVAL: 'nobody has allocated this number' },
  ioasid_alloc_set: {
    EINVAL: 'type, token and quota do not go together',
    ENOSPC: 'the capacity that is left does not suffice',
    EEXIST: 'a set with this token exists already',
  },
  ioasid_adjust_set: {
    EINVAL: 'the quota would be below what is in use',
    ENOSPC: 'compared with what is left, the quota is too large',
  },
  ioasid_register_notifier_mm: { EBUSY: 'listed already, or the set is in use', EINVAL: 'no mm given' },
  ioasid_set_free: { EBUSY: 'the set still has IDs', EINVAL: 'not a set' },
  ioasid_register_allocator: { EAGAIN: 'the default allocator has IDs out', EEXIST: 'registered already' },
};

function absentText(nearest: string | undefined): string {
  const text = 'These rules have no such call; nothing happened.';
  return nearest === undefined ? text : `${text} The nearest they have is ${nearest}().`;
}

/** What a refusal means, in a sentence fragment; empty for results that need no explanation. With the rules, the nearest call too. */
export function outcomeMeaning(call: Call, outcome: Outcome, rules?: Pick<Playback, 'nearestCall'>): string {
  switch (outcome.kind) {
    case 'errno':
      return HERE[call]?.[outcome.errno] ?? ERRNO_MEANING[outcome.errno];
    case 'invalid':
      return call === 'ioasid_alloc' ? 'no number was allocated' : 'nothing found';
    case 'oops':
      return OOPS_MEANING[outcome.oops];
    case 'absent':
      return absentText(rules?.nearestCall(call));
    case 'stopped':
      return 'The thread died in an earlier call; this one never ran.';
    case 'pointer':
      return outcome.value === 0 ? 'no private data' : 'the private data; no reference was taken';
    default:
      return '';
  }
}
