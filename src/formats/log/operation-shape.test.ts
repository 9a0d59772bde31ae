import { expect, test } from 'vitest';
import { type ArgSpec, CALL_NAMES, CALLS } from '../../allocator/calls.ts';
import { GIVES, OPERATION_MEMBERS } from './operation-shape.ts';

const specsOf = (call: (typeof CALL_NAMES)[number]): readonly ArgSpec[] => CALLS[call].args;

test.each(CALL_NAMES)("%s has no argument that is called as one of an operation's own members", (call) => {
  const names: readonly string[] = specsOf(call).map(({ name }) => name);
  expect(OPERATION_MEMBERS.filter((member) => names.includes(member))).toEqual([]);
});

test('whatever is given with "as" is known as a set or as an ID', () => {
  const giving = CALL_NAMES.filter((call) => specsOf(call).some(({ name }) => name === 'as'));
  expect(giving.toSorted()).toEqual(Object.keys(GIVES).toSorted());
});
