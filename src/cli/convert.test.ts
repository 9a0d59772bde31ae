import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ok } from '../base/result.ts';
import { parseLog } from '../formats/log/parse-log.ts';
import { readText } from '../formats/registry.ts';
import { checkLesson } from '../lessons/check/check-lesson.ts';
import { compileLesson } from '../lessons/compile-lesson.ts';
import { SECOND_FREE } from '../lessons/lesson.testing.ts';
import { parseLesson } from '../lessons/text/parse-lesson.ts';
import { printLesson } from '../lessons/text/print-lesson.ts';
import type { ExitStatus } from './command.ts';
import { CONVERT } from './convert.ts';

interface Ran {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
  readonly written: Readonly<Record<string, string>>;
}

async function convert(text: string, ...args: readonly string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const written: Record<string, string> = {};
  const status = await CONVERT.run(args, {
    out: (more) => void (out += more),
    err: (more) => void (err += more),
    watched: false,
    read: () => Promise.resolve(ok(new TextEncoder().encode(text))),
    write: (path, content) => {
      written[path] = content;
      return Promise.resolve(ok(undefined));
    },
  });
  return { status, out, err, written };
}

test.each([printLesson(SECOND_FREE), JSON.stringify(SECOND_FREE)])(
  'a lesson becomes the log that its player plays, and what it loses is said',
  async (text) => {
    const { status, out, written } = await convert(text, '--json', 'l.md', '-o', 'l.ioasid.json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual({
      from: 'ioasid-lesson/1',
      to: 'ioasid-log/1',
      operations: 5,
      notRepresented: [
        'one paragraph or list',
        'one speaker note',
        'one question',
        'four checked statements',
        'two objectives',
      ],
    });
    expect(parseLog(written['l.ioasid.json'] ?? '')).toEqual({
      ok: true,
      value: compileLesson(SECOND_FREE).document,
    });
  },
);

const SAMPLES = new URL('../formats/ftrace/samples/', import.meta.url);
const [SAMPLE = ''] = readdirSync(SAMPLES).filter((name) => name.endsWith('.txt'));

test('a recording becomes the log that it is read as', async () => {
  const text = readFileSync(new URL(SAMPLE, SAMPLES), 'utf8');
  const { status, out, written } = await convert(text, SAMPLE, '-o', 'out.ioasid.json');
  expect(status).toBe(0);
  expect(out).toContain('not represented: ');
  const read = readText(text, SAMPLE);
  const again = parseLog(written['out.ioasid.json'] ?? '');
  expect(again.ok && again.value.operations).toEqual(read.ok && read.value.document.operations);
});

test('what cannot be read is written nowhere', async () => {
  const { status, err, written } = await convert('nothing', 'n.txt', '-o', 'out.ioasid.json');
  expect(status).toBe(2);
  expect(err).toMatch(/^n\.txt:1:1 file\/unknown /);
  expect(written).toEqual({});
});

test.each([[['l.md']], [['l.md', '-o', 'l.txt']], [['-o', 'l.ioasid.json']]])(
  '%j is no use',
  async (args) => {
    await expect(convert('', ...args)).rejects.toThrow(/^expected |^logs /);
  },
);

const read = (story: string): string =>
  readFileSync(new URL(`../lessons/stories/${story}.ioasid.json`, import.meta.url), 'utf8');

test('a log becomes the draft of a lesson that holds: a step up to each marker, and what it loses is said', async () => {
  const { status, out, written } = await convert(read('double-free'), 'd.ioasid.json', '-o', 'd.md');
  const parsed = parseLesson(written['d.md'] ?? '');
  expect(status).toBe(0);
  expect(parsed.ok && checkLesson(parsed.value.lesson)).toEqual([]);
  const markers = parseLog(read('double-free'));
  const names = markers.ok ? markers.value.markers.map(({ name }) => name) : [];
  const anchors = parsed.ok ? parsed.value.lesson.steps.map(({ anchor }) => anchor) : [];
  expect(names.length).toBeGreaterThan(0);
  expect(anchors).toEqual(expect.arrayContaining(names));
  expect(out).toContain('not represented: The description.');
});

test('a lesson as a lesson is the formatted one', async () => {
  const { out, written } = await convert(JSON.stringify(SECOND_FREE), 'l.json', '-o', 'l.md');
  expect(out).toBe('ioasid-lesson/1 to ioasid-lesson/1: 5 operations in l.md\n');
  expect(written['l.md']).toBe(printLesson(SECOND_FREE));
});

test('a log that is too long to tell is refused', async () => {
  const operations = Array.from({ length: 501 }, () => ({ call: 'ioasid_find', user: 'VFIO', id: 1 }));
  const story = JSON.parse(read('double-free')) as object;
  const log = JSON.stringify({ ...story, markers: [], start: undefined, operations });
  const { status, err, written } = await convert(log, 'long.ioasid.json', '-o', 'long.md');
  expect({ status, written }).toEqual({ status: 2, written: {} });
  expect(err).toMatch(/^long\.ioasid\.json:1:1 convert\/too-long .*501/);
});
