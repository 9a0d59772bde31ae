import type { Given } from '../../store/lesson/lesson-state.ts';

/** Where one kind of answer is given. */
export interface AnswerField {
  readonly root: HTMLElement;
  /** Undefined while nothing that could be an answer is chosen or typed. */
  given(): Given | undefined;
  /** Something else is selected in the picture. */
  update?(): void;
}
