import { assertNever } from '../base/assert.ts';
import { INVALID_IOASID } from './operation.ts';
import type { Errno, Outcome } from './outcome.ts';

/** Outcomes that need no new object each time. */
export const VOID: Outcome = { kind: 'void' };
export const SUCCESS: Outcome = { kind: 'number', value: 0 };
export const INVALID: Outcome = { kind: 'invalid' };
export const ABSENT: Outcome = { kind: 'absent' };
export const STOPPED: Outcome = { kind: 'stopped' };
export const TRUE: Outcome = { kind: 'boolean', value: true };
export const FALSE: Outcome = { kind: 'boolean', value: false };
export const NULL_POINTER: Outcome = { kind: 'pointer', value: 0 };

const ERRORS: Readonly<Record<Errno, Outcome>> = {
  EPERM: { kind: 'errno', errno: 'EPERM' },
  ENOENT: { kind: 'errno', errno: 'ENOENT' },
  EAGAIN: { kind: 'errno', errno: 'EAGAIN' },
  ENOMEM: { kind: 'errno', errno: 'ENOMEM' },
  EACCES: { kind: 'errno', errno: 'EACCES' },
  EBUSY: { kind: 'errno', errno: 'EBUSY' },
  EEXIST: { kind: 'errno', errno: 'EEXIST' },
  EINVAL: { kind: 'errno', errno: 'EINVAL' },
  ENOSPC: { kind: 'errno', errno: 'ENOSPC' },
};

export function error(errno: Errno): Outcome {
  return ERRORS[errno];
}

export function ioasidOutcome(ioasid: number): Outcome {
  return ioasid === INVALID_IOASID ? INVALID : { kind: 'ioasid', value: ioasid };
}

/** A result as plain data, for effects and comparisons: an errno's name, "INVALID", "p1", a handle, a number, a boolean. */
export function plainResult(outcome: Outcome): string | number | boolean | undefined {
  switch (outcome.kind) {
    case 'errno':
      return outcome.errno;
    case 'number':
    case 'boolean':
    case 'ioasid':
      return outcome.value;
    case 'invalid':
      return 'INVALID';
    case 'pointer':
      return outcome.value === 0 ? undefined : `p${outcome.value}`;
    case 'set':
      return outcome.handle;
    case 'void':
    case 'oops':
    case 'absent':
    case 'stopped':
      return undefined;
    default:
      return assertNever(outcome);
  }
}
