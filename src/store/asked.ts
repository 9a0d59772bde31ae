import type { StepQuestion } from '../analysis/questions/question.ts';

/** A question about a step that nobody wrote: what was asked, in which branch, and which option was chosen. */
export interface AskedQuestion {
  readonly question: StepQuestion;
  readonly branchId: string;
  /** Index of the option, or that the answer was shown; absent until then. */
  readonly given?: number | 'shown';
}
