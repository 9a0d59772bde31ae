import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { formatProblem } from '../../base/result.ts';
import { RECORDINGS, sample } from '../ftrace/samples.testing.ts';
import { parseLog } from './parse-log.ts';
import { printLog } from './print-log.ts';

const FILES = RECORDINGS.filter(({ refuse }) => !refuse).map(({ file }) => file);

test.each(FILES)(
  '%s is saved as a log and opened again without loss',
  (file) => {
    const { document } = sample(file);
    const result = parseLog(printLog(document), file);
    expect(result.ok ? [] : result.problem.map(formatProblem)).toEqual([]);
    const users = result.ok ? result.value.users : [];
    // A recording may be long: expect() would take seconds to compare it.
    expect(isDeepStrictEqual(result, { ok: true, value: { ...document, users } })).toBe(true);
  },
  60_000,
);
