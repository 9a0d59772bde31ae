import type { Playback } from '../../timeline/playback.ts';
import type { TimelineFlag, TimelineGap } from './flags.ts';
import type { TimelineHazard } from './hazard-marks.ts';
import type { RowWindow } from './row-window.ts';

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
  /** What the slider says; the position and the row's title if absent. */
  readonly valueText?: string | undefined;
  /** A row that another view points at. */
  readonly hovered?: number | undefined;
}

export interface TimelineEvents {
  /** Clicked or dragged: -1 is before the first row. */
  seek(row: number): void;
  /** Pointed at, undefined when no longer. */
  hover(row: number | undefined): void;
  /** The part that is shown changed, by hand or because playing left it. */
  window?(window: RowWindow, whole: boolean): void;
}

export interface TimelineHandle {
  update(input: TimelineInput): void;
  destroy(): void;
  /** Middle of a row, in pixels from the left edge of the host. */
  xOf(row: number): number;
  /** The row at so many pixels from the left edge of the host. */
  rowAt(x: number): number;
  /** Shows these rows, all of them without an argument. */
  setWindow(window?: RowWindow): void;
  shownWindow(): RowWindow;
  /** Below 1 shows fewer rows, above 1 more; the cursor stays where it is if it is in sight. */
  zoom(factor: number): void;
  /** The focusable element with role slider, for the app's key map. */
  readonly slider: HTMLElement;
}
