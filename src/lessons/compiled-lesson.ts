import type { LogDocument, Place } from '../timeline/document.ts';
import type { HighlightTarget, Lesson } from './lesson.ts';

/**
 * A lesson made ready to play: one log with all its operations, and for each step where in that log the player stops. Run
 * `document` as any log; `rowAtPlace` (timeline/places.ts) finds the row of a stop.
 */
export interface CompiledLesson {
  readonly lesson: Lesson;
  /** Every step with operations, and every `marker`, is a marker of it. */
  readonly document: LogDocument;
  /** How many operations at the beginning of the log belong to no step: the sets of the front matter. */
  readonly setUp: number;
  /** One for each step of the lesson, in its order. */
  readonly steps: readonly CompiledStep[];
}

export interface CompiledStep {
  readonly anchor: string;
  /** Operations of the log that this step runs: from `from` up to but not including `to`. Equal where it runs none. */
  readonly from: number;
  readonly to: number;
  /** Where the picture stands when the step is through: the end of its last operation, or of the last one before it. */
  readonly place: StopPlace;
  /** Of its fences that run something, in the order of the text. */
  readonly fences: readonly CompiledFence[];
  /** At least one, in the order in which they are come to. Forward goes from one to the next and then to the next step's first. */
  readonly stops: readonly Stop[];
}

/** Operations of the log that a block of a step runs: from `from` up to but not including `to`. */
export interface CompiledFence {
  /** Index in the step's blocks. */
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** Before the first row of the log there is no place: a lesson whose first step tells before anything is done. */
export type StopPlace = Place | undefined;

/** Where the player halts and waits: everything up to here is shown, nothing behind it is. */
export interface Stop {
  /** `quiz`: a question is open. `pause`: a line says so. `end`: the step is through. */
  readonly kind: 'quiz' | 'pause' | 'end';
  /** Where the picture stands. */
  readonly place: StopPlace;
  /** How many of the step's blocks are shown: those before this index. A quiz is shown with its own stop; a fence with the first stop behind its beginning. */
  readonly shown: number;
  /** The block whose question is asked here. Present exactly for `quiz`. */
  readonly quiz?: number;
  /** What is highlighted here: what the last `highlight` of the step says. */
  readonly highlights: readonly HighlightTarget[];
}
