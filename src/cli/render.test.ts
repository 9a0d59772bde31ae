import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Command, Terminal } from './command.ts';
import { runCommandLine } from './command-line.ts';
import { RENDER } from './render.ts';
import { TABLE } from './table.ts';

const STORIES = new URL('../lessons/stories/', import.meta.url);

interface Session {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  readonly written: ReadonlyMap<string, string>;
}

async function session(command: Command, ...args: readonly string[]): Promise<Session> {
  let out = '';
  let err = '';
  const written = new Map<string, string>();
  const terminal: Terminal = {
    out: (text) => (out += text),
    err: (text) => (err += text),
    watched: false,
    read: (path) =>
      Promise.resolve({ ok: true, value: new Uint8Array(readFileSync(new URL(path, STORIES))) }),
    write: (path, text) => {
      written.set(path, text);
      return Promise.resolve({ ok: true, value: undefined });
    },
  };
  const status = await runCommandLine([command.name, ...args], [command], terminal);
  return { status, out, err, written };
}

const FLOW = 'exception-flow.ioasid.json';

test('a picture goes to its file, and JSON says how large it is', async () => {
  const { status, out, err, written } = await session(RENDER, FLOW, '--at', '20', '-o', 'fig.svg', '--json');
  const picture = written.get('fig.svg') ?? '';
  expect([status, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toEqual({ file: 'fig.svg', bytes: new TextEncoder().encode(picture).length });
  expect(picture).toContain('Operation 21 of 37');
});

test('without a file it goes to standard output, at the place where the log opens', async () => {
  const { out } = await session(RENDER, FLOW);
  expect(out.startsWith('<svg ')).toBe(true);
  expect(out).toContain('Operation 29 of 37');
});

test('--at takes a marker, and a number beyond the end is the end', async () => {
  expect((await session(RENDER, FLOW, '--at', 'reclaimed')).out).toContain('Operation 36 of 37');
  expect((await session(RENDER, FLOW, '--at', '999999')).out).toContain('Operation 37 of 37');
});

test.each([
  [['--at', 'nowhere'], 'a marker (dma, free-entered'],
  [['--view', 'balance'], '--view expects graph, lanes'],
  [['--theme', 'pink'], '--theme expects light, dark, both'],
  [['--width', '2'], '--width expects'],
  [['--semantics', 'v9'], 'there is no semantics "v9"'],
  [['--json'], '--json needs -o'],
])('%s is refused with what was expected', async (args, words) => {
  const { status, out, err } = await session(RENDER, FLOW, ...args);
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain(words);
});

test('the table of a part, in four formats', async () => {
  const { status, out } = await session(TABLE, FLOW, '--from', '20', '--to', '25');
  expect(status).toBe(0);
  expect(out).toMatchInlineSnapshot(`
    "The exception flow: free before unbind (rules: v2)
    Time runs down. -> happens inside the call above, .. in deferred work, ! is wrong.

     #  VFIO    IOMMU driver  KVM     VDCM    guest          IOASID          Ref
    ----------------------------------------------------------------------------
    21  ioasid_free(vm1, 5)                                  5 FREE_PENDING  4
    22          -> is told of FREE                                           4
    23          -> queue_work(5)                                             4
    24                        -> is told of FREE                             4
    25                        -> clear_context(5)                            4
    26                        -> ioasid_put_locked(NULL, 5)                  3
    "
  `);
  for (const [format, words] of [
    ['rst', '.. list-table::'],
    ['markdown', '| # | VFIO |'],
    ['mermaid', 'sequenceDiagram'],
  ] as const) {
    expect((await session(TABLE, FLOW, '--format', format)).out).toContain(words);
  }
});

test.each([
  [['--from', '5', '--to', '3'], '--from 5 is after --to 3'],
  [['--from', 'x'], 'expect numbers from 0'],
  [['--format', 'html'], '--format expects text, rst, markdown, mermaid'],
])('the table refuses %s', async (args, words) => {
  const { status, err } = await session(TABLE, FLOW, ...args);
  expect(status).toBe(2);
  expect(err).toContain(words);
});
