/** What came back from a call, and what a call that never comes back did. Kernel errors are data here, not our errors. */

export type Errno =
  'EPERM' | 'ENOENT' | 'EAGAIN' | 'ENOMEM' | 'EACCES' | 'EBUSY' | 'EEXIST' | 'EINVAL' | 'ENOSPC';

/** Append only: positions are codes in the log's columns. */
export const ERRNOS: readonly Errno[] = [
  'EPERM',
  'ENOENT',
  'EAGAIN',
  'ENOMEM',
  'EACCES',
  'EBUSY',
  'EEXIST',
  'EINVAL',
  'ENOSPC',
];

/** How a call can end that the kernel does not survive, or survives corrupted (the vectors' `crash` values). */
export type OopsKind =
  | 'NULL_DEREF'
  | 'UAF_READ'
  | 'UAF_WRITE'
  | 'OOB_WRITE'
  | 'DOUBLE_FREE'
  | 'DEADLOCK_ALLOCATOR'
  | 'DEADLOCK_NB';

export const OOPS_KINDS: readonly OopsKind[] = [
  'NULL_DEREF',
  'UAF_READ',
  'UAF_WRITE',
  'OOB_WRITE',
  'DOUBLE_FREE',
  'DEADLOCK_ALLOCATOR',
  'DEADLOCK_NB',
];

export type Outcome =
  | { readonly kind: 'void' }
  | { readonly kind: 'errno'; readonly errno: Errno }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** An ID; a failed alloc or lookup is `invalid`. */
  | { readonly kind: 'ioasid'; readonly value: number }
  | { readonly kind: 'invalid' }
  /** A private pointer: n is "p<n>", 0 is NULL. */
  | { readonly kind: 'pointer'; readonly value: number }
  /** A set, by handle. */
  | { readonly kind: 'set'; readonly handle: string }
  | { readonly kind: 'oops'; readonly oops: OopsKind }
  /** The variant has no such call. */
  | { readonly kind: 'absent' }
  /** The user's thread was stopped by an earlier oops. */
  | { readonly kind: 'stopped' };

/** True where the call asked for something and did not get it, or did not survive. */
export function isRefusal(outcome: Outcome): boolean {
  return (
    outcome.kind === 'errno' ||
    outcome.kind === 'invalid' ||
    outcome.kind === 'oops' ||
    outcome.kind === 'absent' ||
    outcome.kind === 'stopped'
  );
}
