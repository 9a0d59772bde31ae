/** Something that a lesson says and the rules do not do. */
export interface LessonFinding {
  /** `lesson/...`, stable. */
  readonly code: string;
  /** Where in the lesson: `steps[1].blocks[0].statements[2]`. */
  readonly path: string;
  /** What was expected and what came out. */
  readonly message: string;
  readonly hint?: string;
}

/** What is wrong, before it is known where. */
export type Unplaced = Omit<LessonFinding, 'path'>;
