import type { Severity } from '../../analysis/hazards/rule.ts';
import type { LogDocument } from '../../timeline/document.ts';
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

/** A log with what follows from it. Ran here, or in the build for the stories that come with the program. */
export interface PlayedLog {
  readonly document: LogDocument;
  readonly playback: Playback;
  readonly hazards: readonly PlayedHazard[];
}
