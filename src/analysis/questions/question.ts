import type { EntryState } from '../../allocator/effect.ts';
import type { Outcome } from '../../allocator/outcome.ts';

/** What can be asked of a step: what comes back, how many references there are then, in which state the ID is, who is told. */
export type QuestionKind = 'result' | 'count' | 'state' | 'told';

export type AnswerValue =
  | { readonly kind: 'result'; readonly outcome: Outcome }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'state'; readonly state: EntryState }
  /** Names of users in the order in which they are told; empty is nobody. */
  | { readonly kind: 'told'; readonly users: readonly string[] };

export interface AnswerOption {
  readonly answer: AnswerValue;
  readonly right: boolean;
  /** Ids of the variants whose rules answer so. Empty for an answer that no variant gives. */
  readonly variants: readonly string[];
}

/** A question about an operation of a log, asked before it runs. */
export interface StepQuestion {
  readonly kind: QuestionKind;
  readonly operation: number;
  /** Under which rules. */
  readonly semantics: string;
  /** The number that `count` and `state` are about. */
  readonly ioasid: number;
  /** Two to four, exactly one right, all different. */
  readonly options: readonly AnswerOption[];
}

/** Equal for equal answers. */
export function answerKey(answer: AnswerValue): string {
  return JSON.stringify(answer);
}
