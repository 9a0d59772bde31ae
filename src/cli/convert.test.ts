import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ok } from '../base/result.ts';
import { parseLog } from '../formats/log/parse-log.ts';
import { readText } from '../formats/registry.ts';
import { compileLesson } from '../lessons/compile-lesson.ts';
import { SECOND_FREE } from '../lessons/lesson.testing.ts';
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

test.each([[['l.md']], [['l.md', '-o', 'l.md']], [['-o', 'l.ioasid.json']]])('%j is no use', async (args) => {
  await expect(convert('', ...args)).rejects.toThrow(/^expected |^logs /);
});
