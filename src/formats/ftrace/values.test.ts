import { expect, test } from 'vitest';
import { bits64, pointerValue, signed32, unsigned32 } from './values.ts';

test('pointers keep their 64 bits, however they are printed', () => {
  expect(pointerValue('0xff1663bb828dee00')).toEqual({ pointer: '0xff1663bb828dee00' });
  expect(pointerValue('-65755487549929216')).toEqual({ pointer: '0xff1663bb828dc900' });
  expect(pointerValue('0x00000000dada001')).toEqual({ pointer: '0xdada001' });
  // Two neighbours that a JS number cannot tell apart.
  expect(bits64('0xfffffffffffffffe')).not.toBe(bits64('0xffffffffffffffff'));
});

test('the last page of addresses is errors', () => {
  expect(pointerValue('0xfffffffffffffffe')).toEqual({ errno: 'ENOENT' });
  expect(pointerValue('-13')).toEqual({ errno: 'EACCES' });
  expect(pointerValue('18446744073709551594')).toEqual({ errno: 'EINVAL' });
  expect(pointerValue('0xffffffffffffffb9')).toEqual({ errno: 'errno 71' });
  expect(pointerValue('0xfffffffffffff000')).toEqual({ pointer: '0xfffffffffffff000' });
});

test('NULL in the words of three recorders', () => {
  for (const text of ['0x0', '(nil)', '0']) expect(pointerValue(text)).toEqual({ pointer: 'NULL' });
});

test('symbols are names; a place inside an object is not the object', () => {
  expect(pointerValue('vfio_ioasid_set+0x0/0xffffffffffffebbc [qtwl]')).toEqual({
    pointer: 'vfio_ioasid_set',
  });
  expect(pointerValue('pool+0x40/0x80')).toEqual({ pointer: 'pool+0x40' });
  expect(pointerValue('what is this')).toBeUndefined();
  expect(pointerValue('')).toBeUndefined();
});

test('INVALID in all its spellings is one number', () => {
  for (const text of ['4294967295', '-1', '0xffffffff', '0xffffffffffffffff']) {
    expect(unsigned32(text)).toBe(4294967295);
  }
});

test('the upper half of a register is not part of a 32-bit number, but a number too large is none', () => {
  expect(unsigned32('0xdeadbeef00000007')).toBe(7);
  expect(unsigned32('4294967296')).toBeUndefined();
  expect(unsigned32('-2147483649')).toBeUndefined();
  expect(unsigned32('seven')).toBeUndefined();
  expect(signed32('4294967274')).toBe(-22);
});
