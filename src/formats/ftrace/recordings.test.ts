import { describe, expect, test } from 'vitest';
import { ignoredLines } from '../imported.ts';
import { parseLog } from '../log/parse-log.ts';
import { printLog } from '../log/print-log.ts';
import { readText } from '../registry.ts';
import { parseTrace } from './parse-trace.ts';
import { RECORDINGS, sample, sampleText, type Expected } from './samples.testing.ts';

/**
 * Where a recording cannot hold what the recorded program counted, and why. The program counts what it called itself, by its own
 * words; the recording holds what the probes saw.
 */
const DIFFERENCES: Readonly<Record<string, string>> = {
  'kp_autonames ioasid_set_data': 'is not probed',
  'kp_symbols ioasid_set_data': 'is not probed',
  'bt_basic ioasid_set_data': 'is not probed by the script',
  'bt_json ioasid_set_data': 'is not probed by the script',
  'perf_callchain ioasid_find': 'was not recorded',
  'perf_callchain ioasid_set_data': 'was not recorded',
  'v2_setput ioasid_alloc_set': 'the program did not count the set that it made at the end',
  'v3_unbind_first ioasid_notify': 'is what the program calls attaching and detaching a SPID',
  'v3_free_only ioasid_notify': 'is what the program calls attaching and detaching a SPID',
};

/** The recorder began after the program, or the program stopped counting before its end. */
const OTHER_SPAN = new Set(['bt_basic', 'bt_json', 'v2_findrace']);

const readable = RECORDINGS.filter((each) => !each.refuse);
const nameOf = ({ file }: Expected): string => file.slice(0, file.indexOf('.'));

/** Reading these once is enough. */
const LONG = new Set(['v2_soak', 'v2_findrace', 'tc_lost', 'perf_lost']);

function disagreements(name: string, expected: Expected, calls: Readonly<Record<string, number>>): string[] {
  if (OTHER_SPAN.has(name)) return [];
  return Object.entries(expected.calls).flatMap(([call, count = 0]) => {
    const found = calls[call] ?? 0;
    if (DIFFERENCES[`${name} ${call}`] !== undefined) return [];
    return (expected.complete ? found === count : found <= count) ? [] : [`${call}: ${found}, not ${count}`];
  });
}

describe.each(readable.map((each) => [nameOf(each), each] as const))('%s', (name, expected) => {
  const text = sampleText(expected.file);
  const { document, report } = sample(expected.file);

  test('every line is accounted for', () => {
    const { total, used, lost, problems } = report.lines;
    expect(total).toBe(text.split('\n').length - (text.endsWith('\n') ? 1 : 0));
    expect(used + ignoredLines(report.lines) + lost + problems.length).toBe(total);
    expect(problems).toEqual([]);
  });

  test('the rules are recognised', () => {
    expect(document.semantics).toBe(expected.semantics);
    expect(report.argumentsPrinted).toBe(expected.argumentsPrinted);
  });

  test('what is missing is said', () => {
    expect(report.complete || OTHER_SPAN.has(name)).toBe(expected.complete || OTHER_SPAN.has(name));
  });

  test('calls are counted as the recorded program counted them', () => {
    expect(disagreements(name, expected, report.calls)).toEqual([]);
  });

  test('it is the same after it was saved as a log', () => {
    expect(parseLog(printLog(document))).toEqual({ ok: true, value: document });
  });
});

describe.each(readable.filter((each) => !LONG.has(nameOf(each))).map((each) => each.file))('%s', (file) => {
  const text = sampleText(file);
  const { document, report } = sample(file);

  test('it is recognised without its name', () => {
    const opened = readText(text, 'hidden');
    expect(opened.ok && { ...opened.value.document, title: '' }).toEqual({ ...document, title: '' });
  });

  test('other line breaks and a byte order mark change nothing', () => {
    const other = parseTrace(`\uFEFF${text.replaceAll('\n', '\r\n')}`, document.title);
    expect(other).toEqual({ ok: true, value: { document, report } });
  });
});

test.each(['kp_basic', 'v2_orderly', 'v2_setput', 'v3_free_only', 'kp_pipe_lost'])('%s in short', (name) => {
  const { document, report } = sample(name);
  const { operations, ...rest } = document;
  expect({ ...rest, first: operations.slice(0, 4), last: operations.at(-1), report }).toMatchSnapshot();
});

describe('recordings in which nothing is missing', () => {
  const whole = ['kp_', 'v2_', 'v3_', 'fg_plus', 'tc_', 'perf_basic'];
  const lossy = ['kp_overflow', 'kp_pipe_lost', 'tc_lost', 'kp_rawopt'];
  // Only the order of each CPU's own lines is known: four different times in the whole file.
  const coarse = ['kp_clock_uptime'];
  const names = RECORDINGS.map(nameOf).filter(
    (name) => whole.some((start) => name.startsWith(start)) && ![...lossy, ...coarse].includes(name),
  );

  test.each(names)(
    '%s is explained by the order found, without assuming anything but unseen set_data',
    (name) => {
      const { report } = sample(name);
      expect(report.notes.filter((note) => note.includes('No order'))).toEqual([]);
      expect(report.assumptions.filter(({ code }) => code !== 'gap/ioasid_attach_data')).toEqual([]);
      expect(report.gaps).toEqual([]);
    },
  );
});

describe('losses', () => {
  test('a pipe that was read too slowly says how many events each CPU lost', () => {
    const { document, report } = sample('kp_pipe_lost');
    const sum = (cpu: number): number =>
      report.gaps.filter((gap) => gap.cpu === cpu).reduce((lost, gap) => lost + gap.lostEvents, 0);
    expect([sum(0), sum(1)]).toEqual([3142, 1832]);
    expect(report.lines.lost).toBe(5);
    expect(report.complete).toBe(false);
    expect(document.gaps).toHaveLength(5);
  });

  test('an overwritten buffer lost what its header says', () => {
    const { report } = sample('kp_overflow');
    expect(report.gaps).toEqual([{ line: 3, cpu: undefined, lostEvents: 4340, afterOperation: -1 }]);
    expect(report.lines.lost).toBe(1);
  });

  test('what has to be assumed over a loss is said, and done by nobody who was recorded', () => {
    const { document, report } = sample('kp_pipe_lost');
    const unseen = document.operations.filter((operation) => operation.user === 'not recorded');
    expect(unseen).toHaveLength(report.assumptions.length);
    expect(report.assumptions.length).toBeGreaterThan(0);
    expect(Object.values(report.calls).reduce((sum, count) => sum + count, 0)).toBe(
      document.operations.length - unseen.length,
    );
  });

  test('perf says what it lost in lines of its own', () => {
    expect(sample('perf_lost').report.lines.lost).toBe(24);
  });
});

describe('names and users', () => {
  test('names of tasks may hold spaces, slashes and dashes', () => {
    const { document } = sample('kp_hardnames');
    expect(document.users.map((user) => user.name)).toEqual(
      expect.arrayContaining(['qemu-system-x86', 'CPU 0/KVM', 'vfio-irqfd-clea', 'irq/24-dmar0']),
    );
  });

  test('a printed symbol is the name of its set', () => {
    expect(sample('kp_symbols').document.labels).toEqual(['vfio_ioasid_set', 'vdcm_ioasid_set']);
  });

  test('a handler acts for its own user, not for the task that notifies', () => {
    const { document } = sample('v2_orderly');
    const alloc = document.operations.find((operation) => operation.call === 'ioasid_alloc');
    expect(alloc?.user).toBe('vfio');
    expect(alloc?.recorded?.deliveries).toEqual([
      { user: 'kvm', event: 'ALLOC', actions: [] },
      { user: 'iommu', event: 'ALLOC', actions: [{ do: 'get_locked' }] },
      { user: 'vdcm', event: 'ALLOC', actions: [] },
    ]);
    expect(document.users.map((user) => user.name)).toEqual(['sh', 'vfio', 'kvm', 'iommu', 'vdcm']);
  });

  test('a set made where another one was is another set', () => {
    const { document, report } = sample('v2_setput');
    const made = document.operations.filter((operation) => operation.call === 'ioasid_alloc_set');
    expect(made.map((operation) => operation.args.as)).toEqual(['set 1', 'set 2', 'set 3']);
    expect(report.names).toContainEqual({ name: 'set 3', pointer: '0xff136261045cf660' });
  });

  test('the end of a set tells of each of its numbers', () => {
    const ends = sample('v2_setput').document.operations.filter(
      (operation) => operation.call === 'ioasid_set_put',
    );
    const told = ends.map((end) => end.recorded?.deliveries?.map((delivery) => delivery.ioasid));
    expect(told).toEqual([
      [1, 1, 1, 3, 3, 3, 5, 5, 5],
      [2, 2, 2, 4, 4, 4, 6, 6, 6],
    ]);
  });
});

describe('order', () => {
  test('a get that succeeds after the line of a free comes before it', () => {
    const { operations } = sample('v2_lostnotify_underflow').document;
    const get = operations.findIndex((operation) => operation.recorded?.line === 22);
    const free = operations.findIndex((operation) => operation.recorded?.line === 24);
    expect([operations[get]?.call, operations[free]?.call]).toEqual(['ioasid_get', 'ioasid_free']);
    expect(get).toBeLessThan(free);
  });

  test('times ascend with the order and begin with the recording', () => {
    const times = sample('v2_orderly').document.operations.map((operation) => operation.tsNs ?? -1);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    // From 8.944828 s (the alloc_set of line 13 takes effect when it returns) to 9.141933 s.
    expect([times[0], times.at(-1)]).toEqual([1_234_000, 197_105_000]);
    expect(sample('kp_clock_counter').document.operations[0]?.tsNs).toBeUndefined();
  });
});
