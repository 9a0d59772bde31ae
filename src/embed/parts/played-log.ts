import type { LogDocument } from '../../timeline/document.ts';
import type { Playback } from '../../timeline/playback.ts';

/** A hazard as an embedded figure knows it. */
export interface PlayedHazard {
  /** The row where it begins. */
  readonly row: number;
  readonly code: string;
  readonly ioasid?: number;
  readonly message: string;
}

/** A log with what follows from it. Ran here, or in the build for the stories that come with the program. */
export interface PlayedLog {
  readonly document: LogDocument;
  readonly playback: Playback;
  readonly hazards: readonly PlayedHazard[];
}
