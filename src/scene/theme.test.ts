import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COLOURS, USER_COLOURS, type ColourName, type Theme } from './theme.ts';

const css = readFileSync(new URL('./scene.css', import.meta.url), 'utf8');
const themes: readonly Theme[] = ['light', 'dark'];

test('the style sheet has exactly the colours of the table, in each place where it states them', () => {
  const found: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of css.matchAll(/--ioasid-([a-z0-9-]+): (#\w+);/g)) {
    found[name] = [...(found[name] ?? []), value];
  }
  const wanted = Object.entries(COLOURS).map(([name, { light, dark }]) => [name, [light, dark, dark]]);
  expect(found).toEqual(Object.fromEntries(wanted));
});

test.each(themes)('text passes 4.5:1 in the %s theme', (theme) => {
  const words: readonly ColourName[] = ['ink', 'ink-2', 'ink-3', 'accent', 'pending', 'hazard', 'passed'];
  for (const word of words) {
    for (const ground of ['canvas', 'surface'] as const) {
      expect(contrast(word, ground, theme), `${word} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  }
  expect(contrast('ink', 'live', theme)).toBeGreaterThanOrEqual(4.5);
  expect(contrast('ink', 'accent-soft', theme)).toBeGreaterThanOrEqual(4.5);
  expect(contrast('hazard', 'hazard-soft', theme)).toBeGreaterThanOrEqual(4.5);
  expect(contrast('pending', 'pending-soft', theme)).toBeGreaterThanOrEqual(4.5);
  expect(contrast('on-accent', 'accent', theme)).toBeGreaterThanOrEqual(4.5);
});

test.each(themes)("users' colours pass 4.5:1 against ground and letter in the %s theme", (theme) => {
  for (const user of users()) {
    for (const other of ['canvas', 'surface', 'on-user'] as const) {
      expect(contrast(user, other, theme), `${user} on ${other}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test.each(themes)('outlines that carry meaning pass 3:1 in the %s theme', (theme) => {
  for (const ground of ['canvas', 'surface'] as const) {
    expect(contrast('edge', ground, theme)).toBeGreaterThanOrEqual(3);
  }
});

function users(): readonly ColourName[] {
  const names = Object.keys(COLOURS).filter((name): name is ColourName => name.startsWith('user-'));
  expect(names).toHaveLength(USER_COLOURS);
  return names;
}

function contrast(one: ColourName, other: ColourName, theme: Theme): number {
  const [light, dark] = [luminance(COLOURS[one][theme]), luminance(COLOURS[other][theme])].toSorted(
    (a, b) => b - a,
  );
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
