import { expect, test } from 'vitest';
import { decremented, decrementEvent, incremented, incrementEvent, SATURATED } from './refcount.ts';

const MOST = 2 ** 31 - 1;

test.each([
  // count, +1, its event, -1, its event
  [1, 2, undefined, 0, undefined],
  [2, 3, undefined, 1, undefined],
  [MOST - 1, MOST, undefined, MOST - 2, undefined],
  [0, SATURATED, 'ADD_UAF', SATURATED, 'SUB_UAF'],
  [MOST, SATURATED, 'ADD_OVF', MOST - 1, undefined],
  [-1, SATURATED, 'ADD_OVF', SATURATED, 'SUB_UAF'],
  [SATURATED, SATURATED, 'ADD_OVF', SATURATED, 'SUB_UAF'],
])('from %i: +1 is %i (%s), -1 is %i (%s)', (count, more, moreEvent, fewer, fewerEvent) => {
  expect([incremented(count), incrementEvent(count)]).toEqual([more, moreEvent]);
  expect([decremented(count), decrementEvent(count)]).toEqual([fewer, fewerEvent]);
});
