import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOutbox } from './outbox.ts';
import { createRateLimit } from './rate-limit.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('fifty a second pass, the next is told, the others are dropped; a second later all is well', () => {
  let now = 0;
  const limit = createRateLimit(() => now);
  const verdicts = Array.from({ length: 60 }, () => limit());
  expect(verdicts.filter((each) => each === 'pass')).toHaveLength(50);
  expect(verdicts.slice(50)).toEqual(['first', ...Array.from({ length: 9 }, () => 'drop')]);
  now = 999;
  expect(limit()).toBe('drop');
  now = 1000;
  expect(limit()).toBe('pass');
});

test('of events that must wait the last one arrives', () => {
  const posted: unknown[] = [];
  const outbox = createOutbox((name, detail) => posted.push([name, detail]));
  for (let index = 0; index < 200; index += 1) outbox.send('step', { index });
  expect(posted).toHaveLength(50);
  vi.advanceTimersByTime(2000);
  expect(posted).toHaveLength(51);
  expect(posted.at(-1)).toEqual(['step', { index: 199 }]);
});
