import type { Playback } from '../../timeline/playback.ts';
import type { RowWindow } from './row-scale.ts';

/**
 * A place worth coming back to: a marker of the log, a bookmark of the reader, where compared rules part, where a condition becomes
 * true, or the step that is pinned.
 */
export interface TimelineFlag {
  readonly row: number;
  readonly text: string;
  readonly kind: 'marker' | 'bookmark' | 'difference' | 'condition' | 'pin';
  /** A word or two to stand beside it where there is room. */
  readonly label?: string;
}

/** Events that a recorder lost between row `afterRow` and the next. */
export interface TimelineGap {
  readonly afterRow: number;
  readonly lostEvents: number;
}

/** Something that goes wrong from a row on. */
export interface TimelineHazard {
  readonly row: number;
  /** The last row of its extent; absent where it is a moment. */
  readonly until?: number;
  readonly severity: 'error' | 'warning' | 'note';
  /** In a word or two. */
  readonly title: string;
}

/** All the timeline shows. Parts that are the same objects as before are not drawn again. */
export interface TimelineInput {
  readonly playback: Playback;
  /** The row after which everything stands; -1 is before the first. */
  readonly cursor: number;
  /** Place of the cast whose count is shown; without one the current row's. */
  readonly selectedPlace?: number | undefined;
  /** Rows that pass the filter, ascending; without a filter absent. */
  readonly visible?: ArrayLike<number> | undefined;
  readonly flags?: readonly TimelineFlag[] | undefined;
  readonly gaps?: readonly TimelineGap[] | undefined;
  /** What goes wrong, in the order in which it begins. */
  readonly hazards?: readonly TimelineHazard[] | undefined;
  /** A row that another view points at. */
  readonly hovered?: number | undefined;
}

export interface TimelineEvents {
  /** Clicked or dragged: -1 is before the first row. */
  seek(row: number): void;
  /** Pointed at, undefined when no longer. */
  hover(row: number | undefined): void;
}

export interface TimelineHandle {
  update(input: TimelineInput): void;
  destroy(): void;
  /** Middle of a row, in pixels from the left edge of the host. */
  xOf(row: number): number;
  /** Shows these rows, all of them without an argument. */
  setWindow(window?: RowWindow): void;
  /** The focusable element with role slider, for the app's key map. */
  readonly slider: HTMLElement;
}
