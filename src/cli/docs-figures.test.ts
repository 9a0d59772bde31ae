import { expect, test } from 'vitest';
import { ANALYZE } from './analyze.ts';
import { runOn } from './stories.testing.ts';

/** Logs that only the documentation shows; its text says what goes wrong in them, and where. */
const FIGURES = new URL('../../docs/concepts/figures/', import.meta.url);

interface Analysis {
  readonly hazards: readonly { readonly code: string; readonly operation: number }[];
  readonly outstanding: readonly { readonly ioasid: number; readonly refcount?: number }[];
}

async function analysis(file: string): Promise<Analysis> {
  const { out } = await runOn(ANALYZE, [file, '--json'], FIGURES);
  return JSON.parse(out) as Analysis;
}

test('guest numbers: 0 hits what has none, 101 is ambiguous, a lookup holds what is pending', async () => {
  const { hazards, outstanding } = await analysis('guest-numbers.ioasid.json');
  expect(hazards.map(({ code, operation }) => [code, operation])).toEqual([
    ['spid-hit-default', 6],
    ['spid-hit-duplicate', 8],
    ['leak', 10],
    ['spid-hit-duplicate', 10],
  ]);
  expect(outstanding).toMatchObject([
    { ioasid: 5, refcount: 3 },
    { ioasid: 6, refcount: 2 },
  ]);
});

test('a custom allocator that gives a number twice, and leaves with it', async () => {
  const { hazards } = await analysis('custom-allocator.ioasid.json');
  expect(hazards.map(({ code, operation }) => [code, operation])).toEqual([
    ['failed-alloc-returns-number', 4],
    ['duplicate-custom-number', 4],
    ['foreign-free', 5],
    ['leak', 5],
    ['orphaned-ids', 6],
    ['unheld-drop', 7],
  ]);
});
