import type { Playback } from '../../timeline/playback.ts';
import type { laneExtras } from './lane-extras.ts';
import type { TimelineFlag, TimelineGap } from '../timeline/timeline-input.ts';

/** All the lanes view shows. Parts that are the same objects as before are not worked out again. */
export interface LanesInput {
  readonly playback: Playback;
  /** The row after which everything stands; -1 is before the first. */
  readonly cursor: number;
  /** Place of the cast: only rows that have to do with this ID are listed. Without one, all are. */
  readonly selectedPlace?: number | undefined;
  /** Rows that pass the filter, ascending; others are not listed. Without a filter absent. */
  readonly visible?: ArrayLike<number> | undefined;
  readonly flags?: readonly TimelineFlag[] | undefined;
  readonly gaps?: readonly TimelineGap[] | undefined;
  /** A row that another view points at. */
  readonly hovered?: number | undefined;
}

export interface LanesOptions {
  /** Name of the region; two figures on one page need two. */
  readonly label?: string | undefined;
  /** `laneExtras`, for logs that may need them. */
  readonly extrasOf?: typeof laneExtras | undefined;
}

export interface LanesEvents {
  seek(row: number): void;
  hover(row: number | undefined): void;
}

export interface LanesHandle {
  update(input: LanesInput): void;
  destroy(): void;
  /** Scrolls, inside the host only, to a row without moving the cursor. */
  reveal(row: number): void;
}
