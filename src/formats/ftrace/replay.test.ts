import { describe, expect, test } from 'vitest';
import { ROW_FLAG } from '../../allocator/machine-interface.ts';
import { createRun, type Run } from '../../timeline/run.ts';
import { RECORDINGS, sample, type Expected } from './samples.testing.ts';

/** Results of the recording that the rules do not give, as text. */
function differences(run: Run): string[] {
  const found: string[] = [];
  for (let index = 0; index < run.length; index += 1) {
    const { flags, call } = run.row(index);
    if ((flags & ROW_FLAG.recordedOtherwise) === 0) continue;
    found.push(`line ${run.operationOf(index).recorded?.line}: ${call}()`);
  }
  return found;
}

const nameOf = ({ file }: Expected): string => file.slice(0, file.indexOf('.'));

/** The bpftrace recordings lost events and do not say so; the clock of kp_clock_uptime cannot order two CPUs. */
const UNEXPLAINED = new Set(['bt_basic', 'bt_json', 'kp_clock_uptime']);

/** Where only their count is given, all numbers of a window that begins at 1 are left. */
function numbersOf({ leftAtEnd }: Expected): number[] {
  return leftAtEnd.flatMap(({ ioasid, count = 1 }) =>
    Array.from({ length: count }, (_, index) => ioasid ?? index + 1),
  );
}

const played = RECORDINGS.filter(
  (each) => !each.refuse && each.argumentsPrinted && !UNEXPLAINED.has(nameOf(each)),
);

describe.each(played.map((each) => [nameOf(each), each] as const))('%s', (name, expected) => {
  const run = createRun(sample(name).document);

  test('the rules give every result that was recorded', () => {
    expect(differences(run)).toEqual([]);
  });

  test('what is left at the end', () => {
    // The last event of this one is a loss, and the last number was freed in it.
    if (name === 'perf_lost') return;
    const left = run
      .snapshotAt(run.length - 1)
      .ids.filter(({ state }) => state === 'ACTIVE' || state === 'FREE_PENDING');
    expect(left.map((view) => view.ioasid).toSorted((a, b) => a - b)).toEqual(numbersOf(expected));
    const [first] = expected.leftAtEnd;
    for (const { refcount, state } of left) {
      expect({ refcount, state: first?.state === undefined ? undefined : state }).toEqual({
        refcount: first?.refcount,
        state: first?.state,
      });
    }
  });
});

test('kp_basic: 11 frees were of numbers that were gone already, as the kernel log said', () => {
  const run = createRun(sample('kp_basic').document);
  const frees = Array.from({ length: run.length }, (_, index) => run.row(index)).filter(
    ({ call }) => call === 'ioasid_free',
  );
  expect(frees).toHaveLength(114);
  expect(
    frees.filter(({ flags }) => (flags & ROW_FLAG.refused) !== 0 || (flags & ROW_FLAG.warned) !== 0),
  ).toHaveLength(11);
});
