import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fail, ok } from '../base/result.ts';
import { type Command, type Terminal, UsageError } from './command.ts';
import { runCommandLine } from './command-line.ts';
import { CONFORMANCE } from './conformance.ts';

const VECTORS = fileURLToPath(new URL('../formats/vectors/public/v2/scenarios.jsonl', import.meta.url));
const [FIRST = ''] = readFileSync(VECTORS, 'utf8').split('\n');

/** A terminal that keeps what is written and has these files. */
function terminal(
  files: Readonly<Record<string, string>> = {},
): Terminal & { outText: string; errText: string } {
  return {
    outText: '',
    errText: '',
    watched: false,
    out(text) {
      this.outText += text;
    },
    err(text) {
      this.errText += text;
    },
    read: (path) => {
      const text = files[path];
      const missing = fail({
        code: 'cli/unreadable',
        message: 'is not there.',
        file: path,
        line: 1,
        column: 1,
      });
      return Promise.resolve(text === undefined ? missing : ok(new TextEncoder().encode(text)));
    },
    write: () => Promise.resolve(ok(undefined)),
  };
}

const ECHO: Command = {
  name: 'echo',
  usage: 'WORD...',
  summary: 'says it again',
  run: (args, { out }) => {
    if (args.length === 0) throw new UsageError('expected a word.');
    out(args.join(' '));
    return Promise.resolve(0);
  },
};

describe('the command line', () => {
  test('runs the command that is named', async () => {
    const screen = terminal();
    expect(
      await runCommandLine(['echo', 'a', 'b'], [ECHO], { ...screen, out: (text) => (screen.outText = text) }),
    ).toBe(0);
    expect(screen.outText).toBe('a b');
  });

  test.each([[['nonsense']], [[]]])('%j is answered with the list of commands, status 2', async (args) => {
    const screen = terminal();
    expect(await runCommandLine(args, [ECHO], screen)).toBe(2);
    expect([screen.outText, screen.errText.includes('echo  says it again')]).toEqual(['', true]);
  });

  test('help is no error', async () => {
    const screen = terminal();
    expect(await runCommandLine(['--help'], [ECHO], screen)).toBe(0);
    expect(await runCommandLine(['echo', '--help'], [ECHO], screen)).toBe(0);
    expect(screen.outText).toContain('usage: ioasid-visualizer echo WORD...');
  });

  test('a misuse is said with the usage, status 2', async () => {
    const screen = terminal();
    expect(await runCommandLine(['echo'], [ECHO], screen)).toBe(2);
    expect(screen.errText).toContain('expected a word.\nusage: ioasid-visualizer echo WORD...');
  });
});

describe('conformance', () => {
  test('ends with how many passed', async () => {
    const screen = terminal({ f: FIRST });
    expect(await CONFORMANCE.run(['f', 'f'], screen)).toBe(0);
    expect(screen.outText).toBe('2 passed, 0 failed\n');
  });

  test('a mismatch is status 1, and named with file, vector, step and path', async () => {
    const screen = terminal({ f: FIRST.replace('"ref":2', '"ref":3') });
    expect(await CONFORMANCE.run(['f'], screen)).toBe(1);
    expect(screen.outText).toBe(
      'f basic-lifecycle step 3 state.ids.1.ref: expected 3, got 2\n0 passed, 1 failed\n',
    );
  });

  test('--json is one document', async () => {
    const screen = terminal({ f: FIRST.replace('"ret":"EINVAL"', '"ret":0').replace('"d":', '"x":') });
    expect(await CONFORMANCE.run(['--json', 'f'], screen)).toBe(1);
    const { mismatches, ...report } = JSON.parse(screen.outText) as { mismatches: unknown[] };
    expect(report).toEqual({ vectors: 1, steps: 1, passed: 0, failed: 1 });
    expect(mismatches[0]).toEqual({
      file: 'f',
      vector: 'basic-lifecycle',
      step: 0,
      path: 'state.cap',
      expected: 1_048_576,
      actual: 64,
    });
  });

  test.each([
    [[], 'expected at least one file'],
    [['--wrong', 'f'], "Unknown option '--wrong'"],
  ])('%j is a misuse', async (args, complaint) => {
    const screen = terminal({ f: FIRST });
    expect(await runCommandLine(['conformance', ...args], [CONFORMANCE], screen)).toBe(2);
    expect(screen.errText).toContain(complaint);
  });

  test('unusable input is status 2 with its place, and nothing on standard output', async () => {
    const screen = terminal({ good: FIRST, bad: `${FIRST}\n{"schema":` });
    expect(await CONFORMANCE.run(['good', 'bad'], screen)).toBe(2);
    expect(await CONFORMANCE.run(['missing'], screen)).toBe(2);
    expect(screen.outText).toBe('');
    expect(screen.errText).toMatch(/^bad:2:11 .+\nmissing:1:1 cli\/unreadable is not there\.\n$/);
  });
});

describe('as a process', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'ioasid-cli-'));
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const tsx = fileURLToPath(new URL('../../node_modules/.bin/tsx', import.meta.url));

  test('reads gzip, by name and from standard input', () => {
    const file = join(folder, 'one.jsonl.gz');
    writeFileSync(file, gzipSync(FIRST));
    expect(execFileSync(tsx, [main, 'conformance', file], { encoding: 'utf8' })).toBe('1 passed, 0 failed\n');
    const piped = spawnSync(tsx, [main, 'conformance', '--json', '-'], {
      input: gzipSync(FIRST),
      encoding: 'utf8',
    });
    expect([piped.status, piped.stderr, JSON.parse(piped.stdout)]).toMatchObject([0, '', { passed: 1 }]);
  });

  test('says what cannot be read, status 2', () => {
    const cut = join(folder, 'cut.gz');
    writeFileSync(cut, gzipSync(FIRST).subarray(0, 40));
    for (const [file, code] of [
      [join(folder, 'none'), 'cli/unreadable'],
      [cut, 'cli/gzip'],
    ] as const) {
      const run = spawnSync(tsx, [main, 'conformance', file], { encoding: 'utf8' });
      expect([run.status, run.stdout]).toEqual([2, '']);
      expect(run.stderr).toContain(`${file}:1:1 ${code} `);
    }
  });
});
