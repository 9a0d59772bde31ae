import { describe, expect, test } from 'vitest';
import type { Remark } from '../imported.ts';
import { readText } from '../registry.ts';
import { sampleText } from './samples.testing.ts';

const HEADER = '# tracer: nop\n#\n';

/** An event line as tracefs prints it. */
function event(time: number, body: string, pid = 7): string {
  return `            vfio-${pid}     [000] .....     3.9507${time}: ${body}\n`;
}

const ALLOC = '(ioasid_alloc+0x0/0x140) set=0xffffffffc0276444 min=1 max=64 priv=0xff1663bb828dee00';
const FREE = '(ioasid_free+0x0/0xa0) ioasid=1';
const GOOD =
  HEADER +
  event(11, `alloc: ${ALLOC}`) +
  event(12, 'alloc_ret: (do_alloc+0x5d/0xc0 [qtwl] <- ioasid_alloc) ioasid=1') +
  event(13, `free: ${FREE}`) +
  event(14, 'free_ret: (do_free+0x1f/0x50 [qtwl] <- ioasid_free)');

function problemsOf(text: string): readonly Remark[] {
  const result = readText(text, 'a.txt');
  if (!result.ok) throw new Error(`refused: ${result.problem[0]?.message}`);
  return result.value.report?.lines.problems ?? [];
}

function notesOf(text: string): readonly string[] {
  const result = readText(text, 'a.txt');
  return result.ok ? (result.value.report?.notes ?? []) : [];
}

test('the whole one has no problem', () => {
  expect(problemsOf(GOOD)).toEqual([]);
});

describe('a line that is broken is named, and the others are used', () => {
  const cases: readonly (readonly [string, string, number, string])[] = [
    [
      'garbage between events',
      GOOD.replace('\n            vfio-7     [000] .....     3.950713', '\nasdf ;; qwer$&'),
      5,
      'trace/unreadable',
    ],
    ['a line of zeros', GOOD + '\u0000\u0000\u0000\u0000\n', 7, 'trace/unreadable'],
    ['a number that does not fit', GOOD.replace(FREE, FREE + '99999999999'), 5, 'trace/fields'],
    ['a number that is none', GOOD.replace(FREE, FREE.replace('=1', '=one')), 5, 'trace/fields'],
    ['no number', GOOD.replace(FREE, '(ioasid_free+0x0/0xa0)'), 5, 'trace/fields'],
    ['the last line cut in its prefix', GOOD + '            vfio-7     [000] ...', 7, 'trace/unreadable'],
    ['the last line cut in its name', GOOD + event(15, 'alloc:').trimEnd(), 7, 'trace/cut'],
    ['the last line cut in its place', GOOD + event(15, 'alloc: (ioasid_al').trimEnd(), 7, 'trace/cut'],
    ['a line without end', `${GOOD}${'x'.repeat(20_000)}\n`, 7, 'trace/too-long'],
    [
      'a return twice',
      GOOD + event(15, 'free_ret: (do_free+0x1f/0x50 [qtwl] <- ioasid_free)'),
      7,
      'trace/no-entry',
    ],
    [
      'a return of another task',
      GOOD.replaceAll(event(12, 'alloc_ret'), event(12, 'alloc_ret', 8)) +
        event(15, 'alloc_ret: (do_alloc+0x5d/0xc0 [qtwl] <- ioasid_alloc) ioasid=9', 9),
      7,
      'trace/no-entry',
    ],
    [
      'a handler of nobody',
      GOOD + event(15, 'kvm_nb: (kvm_ioasid_notifier+0x0/0x20 [iov2]) val=1 ioasid=1'),
      7,
      'trace/no-call',
    ],
    ['a damaged note about losses', GOOD + 'CPU:0 [LOST many EVENTS]\n', 7, 'trace/unreadable'],
    [
      'no task',
      GOOD + '     [000] .....     3.950715: free: (ioasid_free+0x0/0xa0) ioasid=1\n',
      7,
      'trace/unreadable',
    ],
  ];

  test.each(cases)('%s', (_, text, line, code) => {
    expect(problemsOf(text).map((problem) => [problem.line, problem.code])).toContainEqual([line, code]);
  });

  test('a call whose return is missing in the middle', () => {
    const text =
      GOOD.replace(/.*alloc_ret.*\n/, '') +
      event(15, `alloc: ${ALLOC}`) +
      event(16, 'alloc_ret: (do_alloc+0x5d/0xc0 [qtwl] <- ioasid_alloc) ioasid=1');
    expect(problemsOf(text)).toEqual([
      {
        line: 3,
        code: 'trace/no-return',
        message: 'ioasid_alloc() was entered, but its return was not recorded, and so not what came of it.',
      },
    ]);
  });

  test('a call that runs when the recording stops is no problem', () => {
    expect(problemsOf(GOOD + event(15, `alloc: ${ALLOC}`))).toEqual([]);
  });
});

describe('what is odd is said', () => {
  test('lines out of order', () => {
    const lines = GOOD.split('\n');
    const shuffled = [...lines.slice(0, 2), lines[4], lines[5], lines[2], lines[3], ''].join('\n');
    expect(notesOf(shuffled)).toContain(
      'The lines were not in the order of time and have been sorted by it.',
    );
  });

  test('a result that nothing explains', () => {
    const twice =
      event(15, `alloc: ${ALLOC}`) +
      event(16, 'alloc_ret: (do_alloc+0x5d/0xc0 [qtwl] <- ioasid_alloc) ioasid=2');
    expect(notesOf(GOOD + twice + twice.replaceAll('3.95071', '3.95072')).join(' ')).toContain(
      'No order of the calls explains the result of line 9',
    );
  });

  test('a return that is missing', () => {
    const text =
      GOOD.replace(/.*free_ret.*\n/, '') +
      event(15, `alloc: ${ALLOC}`) +
      event(16, 'alloc_ret: (do_alloc+0x5d/0xc0 [qtwl] <- ioasid_alloc) ioasid=2');
    expect(
      notesOf(
        text + event(17, `free: ${FREE}`) + event(18, 'free_ret: (do_free+0x1f/0x50 [qtwl] <- ioasid_free)'),
      ).join(' '),
    ).toContain('One call has no recorded return, the first ioasid_free() in line 5');
  });
});

describe('a file without a call', () => {
  const refusalOf = (text: string) => {
    const result = readText(text, 'a.txt');
    return result.ok ? 'accepted' : [result.problem[0]?.code, result.problem[0]?.line];
  };

  const cases: readonly (readonly [string, string, readonly [string, number | undefined]])[] = [
    ['nothing', '', ['file/empty', undefined]],
    ['only blanks', ' \n\n', ['file/empty', undefined]],
    ['prose', 'It was a dark and stormy night.\n', ['file/unknown', undefined]],
    ['the option raw', sampleText('kp_rawopt'), ['trace/numbers-only', 13]],
    ['the option raw in a pipe', '338 0 69493082055 type: 1439\n', ['trace/numbers-only', 1]],
    ['the option hex', `${HEADER}00000152 00 6b 8e 01 40 9f c2 06 ffff\n`, ['trace/numbers-only', 3]],
    [
      'other events',
      `${HEADER}${event(11, 'sched_switch: prev_comm=sh prev_pid=114')}`,
      ['trace/no-calls', 3],
    ],
    ['a header and garbage', `${HEADER}!!\n??\n`, ['trace/unreadable', 3]],
    [
      'returns alone',
      `${HEADER}${event(11, 'free_ret: (do_free+0x1f/0x50 <- ioasid_free)')}`,
      ['trace/no-entry', 3],
    ],
    [
      'the kernel log',
      '[    3.867042] qtwl: loading out-of-tree module taints kernel.\n',
      ['file/kernel-log', undefined],
    ],
    [
      'probe definitions',
      'p:ioasid/alloc ioasid_alloc set=$arg1:x64\n',
      ['file/probe-definitions', undefined],
    ],
    ['trace.dat', '\u0017\u0008Dtracing6\u0000\u0000', ['file/trace-dat', undefined]],
    ['perf.data', 'PERFILE2h\u0000\u0000\u0000', ['file/perf-data', undefined]],
    ['a web page', '<!DOCTYPE html>\n<title>trace</title>\n', ['file/html', undefined]],
    [
      'a picture',
      '\uFFFDPNG\r\n\u001A\n\u0000\u0000\u0000\rIHDR\uFFFD\uFFFD\uFFFD\u0000\u0001',
      ['file/binary', undefined],
    ],
    [
      'UTF-16',
      `\uFFFD\uFFFD${'# tracer: nop #nop nop'.replaceAll(/./g, '$&\u0000')}`,
      ['file/utf-16', undefined],
    ],
  ];

  test.each(cases)('%s', (_, text, expected) => {
    expect(refusalOf(text)).toEqual(expected);
  });

  test('an empty recording is a recording', () => {
    expect(refusalOf(sampleText('perf_ftrace_empty'))).toBe('accepted');
    expect(refusalOf(HEADER)).toBe('accepted');
  });
});
