import type { Errno } from '../../allocator/outcome.ts';

/** Numbers of include/uapi/asm-generic/errno-base.h that the allocator's code can answer. */
const ERRNO_NUMBERS: Readonly<Record<number, Errno>> = {
  1: 'EPERM',
  2: 'ENOENT',
  11: 'EAGAIN',
  12: 'ENOMEM',
  13: 'EACCES',
  16: 'EBUSY',
  17: 'EEXIST',
  22: 'EINVAL',
  28: 'ENOSPC',
};

/** The kernel's MAX_ERRNO: the last page of addresses holds no objects, but error codes. */
const MAX_ERRNO = 4095n;
const TWO_TO_64 = 1n << 64n;

const NUMBER = /^(?:0x[0-9a-f]{1,16}|-?\d{1,20})$/i;

/** The name of a (positive) error number, or `errno 71` where the allocator has no such error. */
export function errnoName(number: number): string {
  return ERRNO_NUMBERS[number] ?? `errno ${number}`;
}

/**
 * A register or field as the 64 bits it had. Whether it was printed as `-2`, `0xfffffffffffffffe` or
 * `18446744073709551614` is the probe's choice; a JS number would round all three.
 */
export function bits64(text: string): bigint | undefined {
  if (!NUMBER.test(text)) return undefined;
  return BigInt.asUintN(64, BigInt(text));
}

/**
 * A `u32` argument. In hexadecimal it can be a whole register, whose upper half is whatever was there before; in decimal the
 * probe knew the size, and a number that does not fit is none.
 */
export function unsigned32(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^-?\d{1,20}$/.test(text)) {
    const value = Number(text);
    return value >= -0x8000_0000 && value <= 0xffff_ffff ? value >>> 0 : undefined;
  }
  const bits = bits64(text);
  return bits === undefined ? undefined : Number(BigInt.asUintN(32, bits));
}

/** An `int` argument or result: 4294967295 printed with `:u32` is -1. */
export function signed32(text: string | undefined): number | undefined {
  const value = unsigned32(text);
  return value === undefined ? undefined : value | 0;
}

export const NULL_POINTER = 'NULL';

export type PointerValue = { readonly pointer: string } | { readonly errno: string };

/**
 * A pointer as stable text: `NULL`, `0xff13…` without leading zeros, or a symbol's name; or the error that the kernel
 * returns in place of one (ERR_PTR).
 *
 *     pointerValue('0xfffffffffffffffe')  // { errno: 'ENOENT' }
 *     pointerValue('vfio_ioasid_set+0x0/0xffffffffffffebbc [qtwl]')  // { pointer: 'vfio_ioasid_set' }
 */
export function pointerValue(text: string | undefined): PointerValue | undefined {
  if (text === undefined || text === '') return undefined;
  if (text === '0x0' || text === '(nil)' || text === '0') return { pointer: NULL_POINTER };
  const bits = bits64(text);
  if (bits === undefined) {
    const symbol = symbolName(text);
    return symbol === undefined ? undefined : { pointer: symbol };
  }
  if (bits === 0n) return { pointer: NULL_POINTER };
  if (TWO_TO_64 - bits <= MAX_ERRNO) return { errno: errnoName(Number(TWO_TO_64 - bits)) };
  return { pointer: `0x${bits.toString(16)}` };
}

/** `vfio_ioasid_set+0x0/0x4 [qtwl]` is the object itself, `pool+0x40/0x80` something inside it. */
function symbolName(text: string): string | undefined {
  const found = /^([A-Za-z_][\w.$]*)(?:\+(0x[0-9a-f]+)(?:\/\S*)?)?(?: \[.*\])?$/.exec(text);
  if (found === null) return undefined;
  const [, name = '', offset = '0x0'] = found;
  return offset === '0x0' ? name : `${name}+${offset}`;
}
