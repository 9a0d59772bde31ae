import type { TimelineFlag } from './timeline-input.ts';

/** A marker of the log points at its row, a bookmark hangs over it. About 8 wide and 13 high, from 0 down. */
const PATHS: Readonly<Record<TimelineFlag['kind'], string>> = {
  marker: 'M-4 1H4V7.5L0 12L-4 7.5Z',
  bookmark: 'M-4 1H4V12L0 9L-4 12Z',
  pin: 'M0 0.5A4 4 0 1 1 0 8.5A4 4 0 1 1 0 0.5ZM-0.75 8H0.75V13H-0.75Z',
  // A target.
  condition:
    'M0 1.5A5 5 0 1 1 0 11.5A5 5 0 1 1 0 1.5ZM0 3A3.5 3.5 0 1 0 0 10A3.5 3.5 0 1 0 0 3ZM0 4.7A1.8 1.8 0 1 1 0 8.3A1.8 1.8 0 1 1 0 4.7Z',
  // Unequal.
  difference: 'M-4 3.5H4V5.25H-4ZM-4 7.75H4V9.5H-4ZM2.2 1L3.6 1.6L-2.2 12L-3.6 11.4Z',
};

export function flagPath(kind: TimelineFlag['kind']): string {
  return PATHS[kind];
}
