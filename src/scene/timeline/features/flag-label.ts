import type { PlacedFlag } from '../flags.ts';

const SIGN_PX = 7;
const LETTER_PX = 6.2;
const FEWEST_LETTERS = 6;

/** Says of each flag's label as much as fits before the next flag or the end. */
export function flagLabel(flags: readonly PlacedFlag[], right: number): (flag: PlacedFlag) => string {
  const xs = flags.map(({ x }) => x).toSorted((a, b) => a - b);
  return ({ label, x }) => {
    if (label === undefined) return '';
    const next = xs.find((other) => other > x) ?? right;
    const letters = Math.floor((Math.min(next, right) - x - SIGN_PX * 2) / LETTER_PX);
    if (letters >= label.length) return label;
    return letters >= FEWEST_LETTERS ? `${label.slice(0, letters - 1).trimEnd()}…` : '';
  };
}
