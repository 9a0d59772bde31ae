import type { Errno, Outcome } from './outcome.ts';
import type { Recorded } from './operation.ts';
import { INVALID_IOASID } from './operation.ts';
import { plainResult } from './outcomes.ts';

/** Numbers of the errnos that calls return, from the kernel's errno-base.h. */
const ERRNO_NUMBERS: Readonly<Record<Errno, number>> = {
  EPERM: 1,
  ENOENT: 2,
  EAGAIN: 11,
  ENOMEM: 12,
  EACCES: 13,
  EBUSY: 16,
  EEXIST: 17,
  EINVAL: 22,
  ENOSPC: 28,
};

/**
 * Where the model's result and the recorded one differ, both in words; undefined where they agree or nothing is recorded.
 * A recording may say an errno by name or as a negative number, a boolean as 0 or 1, and "pointer" for any address.
 */
export function differenceFromRecord(
  { result }: Recorded,
  outcome: Outcome,
): { readonly model: string; readonly recorded: string } | undefined {
  if (result === undefined || agrees(result, outcome)) return undefined;
  return { model: String(plainResult(outcome) ?? 'nothing'), recorded: String(result) };
}

function agrees(result: string | number, outcome: Outcome): boolean {
  switch (outcome.kind) {
    case 'void':
      return result === 'nothing';
    case 'errno':
      return result === outcome.errno || result === -ERRNO_NUMBERS[outcome.errno];
    case 'number':
    case 'ioasid':
      return Number(result) === outcome.value;
    case 'boolean':
      return result === String(outcome.value) || result === Number(outcome.value);
    case 'invalid':
      return result === 'INVALID' || result === INVALID_IOASID || result === -1;
    case 'pointer':
      return outcome.value === 0
        ? result === 0 || result === 'NULL'
        : result === 'pointer' || result === `p${outcome.value}`;
    case 'set':
      return result === outcome.handle;
    case 'oops':
    case 'absent':
    case 'stopped':
      return false;
  }
}
