import type * as EnginePart from './engine.ts';
import type * as LessonPart from './lesson.ts';
import type * as LessonTextPart from './lesson-text.ts';
import type * as TablesPart from './tables.ts';
import type * as TimelineFeaturesPart from './timeline-features.ts';
import type { PlayedLog } from './played-log.ts';

/** What a figure loads when it needs it. Each is loaded once for all figures of a page. */
export interface Parts {
  engine(): Promise<typeof EnginePart>;
  timelineFeatures(): Promise<typeof TimelineFeaturesPart>;
  tables(): Promise<typeof TablesPart>;
  /** What teaches a lesson. */
  lesson(): Promise<typeof LessonPart>;
  /** What reads the text of a lesson. */
  lessonText(): Promise<typeof LessonTextPart>;
  /** A story that comes with the program, played already; undefined where there is none of that id. */
  story(id: string): Promise<PlayedLog | undefined>;
}
