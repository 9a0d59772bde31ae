import { expect, test } from 'vitest';
import { unpackLog } from '../formats/link/payload.ts';
import { FIGURE } from './figure.ts';
import { PROCESS_TERMINAL } from './terminal.ts';
import { runOn, STORIES } from './stories.testing.ts';
import type { Terminal } from './command.ts';

const FILE = 'double-free.ioasid.json';
const figure = (...args: readonly string[]) => runOn(FIGURE, args, STORIES);

interface Parts {
  readonly index: number;
  readonly total: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly html: string;
  readonly picture: string;
  readonly steps: { readonly text: string; readonly rows: readonly unknown[] };
}

test('the element stands around its picture, a sentence and every step', async () => {
  const { status, out } = await figure(
    FILE,
    '--src',
    'logs/df.json',
    '--at',
    'second-free',
    '--picture',
    'df.svg',
  );
  expect(status).toBe(0);
  const lines = out.trimEnd().split('\n');
  expect(lines[0]).toBe('<div class="ioasid">');
  expect(lines[1]).toBe(
    '<ioasid-visualizer src="logs/df.json" at="second-free" title="A second free steals a reference">',
  );
  expect(lines[3]).toMatch(
    /^<img src="df.svg" width="720" height="540" alt="A second free .+operation 13 of 19\. /,
  );
  expect(lines.filter((line) => line.startsWith('<tr'))).toHaveLength(19);
  expect(lines.filter((line) => line.includes('aria-current'))).toHaveLength(1);
  expect(lines).not.toContain('');
});

test('what a log and its author say is text, and never ends the block in Markdown', async () => {
  const { out } = await figure(
    FILE,
    '--title',
    'a "b" <script>\n\n&',
    '--picture',
    '"><img',
    '--caption',
    'a < b',
  );
  expect(out).toContain('title="a &quot;b&quot; &lt;script&gt; &amp;"');
  expect(out).toContain('<img src="&quot;&gt;&lt;img"');
  expect(out).toContain('<figcaption>a &lt; b</figcaption>\n</figure>');
  expect(out.trimEnd().split('\n')).not.toContain('');
});

test('a log of one’s own travels as links carry it', async () => {
  const { out } = await figure(FILE, '--json');
  const { attributes } = JSON.parse(out) as Parts;
  const log = await unpackLog(attributes['log'] ?? '');
  expect(log.ok && log.value.title).toBe('A second free steals a reference');
});

test('a scenario that comes with the program needs no file', async () => {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    ...PROCESS_TERMINAL,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
  };
  expect(await FIGURE.run(['scenario:leak', '--json'], terminal)).toBe(0);
  const { attributes, index, total, steps, picture } = JSON.parse(out) as Parts;
  expect(attributes['scenario']).toBe('leak');
  expect(index).toBeLessThan(total);
  expect(steps.rows).toHaveLength(total);
  expect(steps.text).toContain('ioasid_alloc(');
  expect(picture).toMatch(/^<svg /);
  expect(await FIGURE.run(['scenario:lake'], terminal)).toBe(2);
  expect(err).toContain('expected one of exception-flow,');
});
