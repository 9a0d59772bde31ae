import type { Sizes } from './tier.ts';

/** How large many numbers are drawn, the smallest first. */
export const SMALL_WIDE: readonly Sizes[] = [
  ['xs', Infinity, 'number', 1, 11, 11, 12, 4, 44, 2, 1.25, 2, 6, 6, 960],
  ['s', 80, 'short', 1, 11, 14, 20, 5, 70, 3, 1.5, 3.5, 21, 8, 880],
  ['m', 18, 'split', 2, 11, 18, 28, 7, 100, 4, 1.75, 5, 28, 10, 720],
];

export const SMALL_COMPACT: readonly Sizes[] = [
  ['xs', Infinity, 'number', 1, 11, 11, 11, 4, 42, 2, 1.25, 2, 6, 6, 960],
  ['s', 80, 'short', 1, 11, 13, 18, 5, 64, 3, 1.5, 3, 18, 8, 880],
  ['m', 18, 'split', 2, 11, 17, 26, 7, 96, 4, 1.75, 5, 28, 10, 720],
];
