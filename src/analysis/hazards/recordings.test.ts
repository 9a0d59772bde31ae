import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openFile } from '../../formats/open-file.ts';
import { ruleOf } from './rules.ts';
import { scanLog } from './scanner.ts';

/** What real runs did; their programs counted it themselves (the samples' README). */
const SAMPLES = new URL('../../formats/ftrace/samples/', import.meta.url);

async function hazardsOf(file: string): Promise<Readonly<Record<string, number>>> {
  const opened = await openFile(new Uint8Array(readFileSync(new URL(file, SAMPLES))), file);
  if (!opened.ok) throw new Error(`${file} cannot be read`);
  const counts: Record<string, number> = {};
  for (const { code } of scanLog(opened.value.document)) {
    if (ruleOf(code)?.severity !== 'note') counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** The longest recording takes a second or two to read; a busy machine takes longer. */
const PATIENCE = 60_000;

test('every user correct: nothing is found in 22,000 calls', { timeout: PATIENCE }, async () => {
  expect(await hazardsOf('v2_soak.trace.txt.gz')).toEqual({});
  expect(await hazardsOf('v2_orderly.trace.txt')).toEqual({});
});

test('a put is forgotten: one leak', async () => {
  expect(await hazardsOf('v2_leak.trace.txt.gz')).toEqual({ leak: 1 });
});

test('seven gets with set NULL are answered by the wrong owner', async () => {
  expect(await hazardsOf('v2_aba.trace.txt.gz')).toEqual({ 'stale-generation': 7 });
});

test('three late puts are taken off the count of a new set', async () => {
  expect(await hazardsOf('v2_setput.trace.txt.gz')).toEqual({
    orphan: 6,
    'use-after-free': 6,
    'wrong-set-count': 3,
  });
});

test('the race nobody planned ends in an underflow', async () => {
  expect(await hazardsOf('v2_lostnotify_underflow.trace.txt.gz')).toEqual({
    'reclaim-in-notification': 1,
    'counter-underflow': 1,
  });
});

test('without notifications everything leaks', async () => {
  expect(await hazardsOf('v3_free_only.trace.txt.gz')).toEqual({ leak: 32 });
});

test('one free in nine is doubled', async () => {
  expect(await hazardsOf('kp_basic.trace.txt')).toEqual({ 'unheld-drop': 11 });
});
