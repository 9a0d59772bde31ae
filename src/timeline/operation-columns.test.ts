import { expect, it } from 'vitest';
import type { Operation } from '../allocator/operation.ts';
import { OperationColumns } from './operation-columns.ts';

const OPERATIONS: readonly Operation[] = [
  { call: 'ioasid_alloc_set', user: 'VFIO', args: { as: 'vm1', type: 'MM', quota: 8, token: 'm1' } },
  { call: 'ioasid_alloc', user: 'VFIO', args: { set: 'vm1', min: 1, max: 1_048_575 } },
  { call: 'ioasid_alloc', user: 'VFIO', args: { set: 'vm1', min: 1, max: 15, as: 'a' } },
  { call: 'ioasid_get', user: 'KVM', args: { set: 'vm1', id: 4_294_967_295 } },
  { call: 'ioasid_put', user: 'KVM', args: { id: 1 } },
  { call: 'ioasid_put', user: 'KVM', args: { id: 'a' } },
  { call: 'ioasid_find', user: 'KVM', args: { id: 1, getter: 'true' } },
  { call: 'ioasid_free', user: 'VFIO', args: { set: 'vm1', id: 1 }, recorded: { line: 12 } },
];

it('gives back what it was given, whether it fits the columns or not', () => {
  const columns = new OperationColumns();
  for (let round = 0; round < 300; round += 1) OPERATIONS.forEach((operation) => columns.push(operation));
  expect(OPERATIONS.map((_, index) => columns.at(index))).toEqual(OPERATIONS);
  expect(columns.at(2398)).toEqual(OPERATIONS[6]);
  expect(columns.at(2400)).toBeUndefined();
});
