import { expect, test } from 'vitest';
import { CALLS, CALL_NAMES } from '../../allocator/calls.ts';
import { createRun } from '../../timeline/run.ts';
import { randomLog } from '../../timeline/random-log.testing.ts';
import { rowShape } from './row-shape.ts';

test('calls of the allocator are dots; what users and tests do is not', () => {
  const row = createRun(randomLog(1, 1)).row(0);
  const drawnAsCalls = CALL_NAMES.filter((call) => rowShape({ ...row, kind: 'call', call }) === 'call');
  expect(drawnAsCalls).toEqual(CALL_NAMES.filter((call) => CALLS[call].group === 'api'));
});
