import type { Severity } from '../../analysis/hazards/rule.ts';
import type { Crowd } from '../../scene/graph/crowd.ts';
import type { Gap, LogDocument } from '../../timeline/document.ts';
import type { CompiledLesson } from '../../lessons/compiled-lesson.ts';
import type { StateWord } from '../../store/lesson/states-offered.ts';
import type { Playback } from '../../timeline/playback.ts';

/** A hazard as an embedded figure knows it. */
export interface PlayedHazard {
  /** The row where it begins. */
  readonly row: number;
  /** The last row of its extent; absent where it is a moment. */
  readonly until?: number;
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly ioasid?: number;
}

interface PlayedMarker {
  readonly row: number;
  readonly name: string;
  /** What to look at; empty where the author of the log says nothing. */
  readonly text: string;
}

/** A marker as the timeline and the lanes draw it. */
interface PlayedFlag {
  readonly row: number;
  readonly text: string;
  readonly kind: 'marker';
}

/** What makes a log a lesson, whose log it is. */
export interface PlayedLesson extends Omit<CompiledLesson, 'document'> {
  /** Those that a question for the next state offers. */
  readonly states: readonly StateWord[];
  /** What goes wrong before each question, as far as so many operations show it. */
  readonly asked: readonly { readonly operations: number; readonly hazards: readonly PlayedHazard[] }[];
}

/** A log with what follows from it. Ran here, or in the build for the stories that come with the program. */
export interface PlayedLog {
  readonly document: LogDocument;
  readonly playback: Playback;
  readonly hazards: readonly PlayedHazard[];
  /** By row. */
  readonly markers: readonly PlayedMarker[];
  readonly flags: readonly PlayedFlag[];
  readonly gaps: readonly (Gap & { readonly afterRow: number })[];
  /** A timeline or lanes of it have to do more than drawing each row, which a story seldom asks of them. */
  readonly needsFeatures: boolean;
  /** For the graph of a log of one's own, which may have many numbers. */
  readonly crowd?: Crowd | undefined;
  /** The row where it opens by itself. */
  readonly start: number;
  /** Id of the story that it is, by which the app opens it too. */
  readonly scenario?: string;
  readonly lesson?: PlayedLesson;
}

/** The row of a marker by its name, which is what links and pages call it by. */
export function markedRow({ markers }: PlayedLog, name: string): number | undefined {
  return markers.find((marker) => marker.name === name)?.row;
}
