import type { Playback } from '../../timeline/playback.ts';
import type { SvgNode } from '../svg-tree.ts';
import type { Thinning } from './count-steps.ts';
import type { PlacedFlag } from './flags.ts';
import type { LogIndex } from './log-index.ts';
import type { RowScale, RowWindow } from './row-scale.ts';
import type { TimelineDom } from './timeline-dom.ts';
import type { TimelineGap, TimelineInput } from './timeline-input.ts';
import type { TimelineLayout } from './timeline-layout.ts';

/** All that the tracks are drawn from. The same object as long as nothing of it changed; the cursor is no part of it. */
export interface Detail extends Pick<TimelineInput, 'flags' | 'hazards'> {
  readonly playback: Playback;
  readonly index: LogIndex;
  readonly layout: TimelineLayout;
  readonly scale: RowScale;
  readonly gaps: PlacedGaps | undefined;
  readonly features: TimelineFeatures | undefined;
  /** Whether a row passes the filter. */
  passes(row: number): boolean;
}

/**
 * What only some logs need: long ones, recorded ones, those of many users, filtered or under rules that count nothing.
 * The app gives it to every timeline, a small figure to those of such logs.
 */
export interface TimelineFeatures {
  /** A window on a part of the log, under an overview of all of it. */
  createOverview(dom: TimelineDom, events: OverviewEvents): Overview;
  /** Scrolls the lane of a user into sight, where there are more lanes than are shown. */
  createLaneScroll(slider: HTMLElement): (user: number, userCount: number) => void;
  passing(visible: TimelineInput['visible'], length: number): (row: number) => boolean;
  /** Rows counted by column, where there are more than can be told apart. */
  laneBars(detail: Detail): readonly SvgNode[];
  thinned: Thinning;
  placeGaps(gaps: readonly TimelineGap[], scale: RowScale, compact: boolean): PlacedGaps;
  flagLabel(flags: readonly PlacedFlag[], right: number): (flag: PlacedFlag) => string;
  /** In place of the step line. */
  allocated(detail: Detail, place: number | undefined): readonly SvgNode[];
}

export interface OverviewEvents {
  /** Another part of the log is to be shown. */
  moved(): void;
  seek(row: number): void;
}

export interface Overview {
  /** What is shown of a log that stands at a row: what the reader chose, as far as it still holds. */
  windowFor(input: TimelineInput, widthPx: number): RowWindow;
  draw(detail: Detail, input: TimelineInput): void;
  setWindow(window: RowWindow | undefined): void;
}

/** Where a recorder lost events. */
export interface PlacedGaps {
  readonly words: readonly SvgNode[];
  /** Whether words of a gap stand there on the ruler. */
  covers(x: number): boolean;
  torn(heightPx: number): readonly SvgNode[];
}
