import type { Problem } from '../../base/result.ts';

/** What is wrong with a condition, and which characters of its text are meant: [from, to). */
export interface ConditionProblem extends Problem {
  readonly from: number;
  readonly to: number;
}

export function conditionProblem(
  code: string,
  { from, to }: Span,
  message: string,
  hint?: string,
): ConditionProblem {
  return {
    code: `condition/${code}`,
    message,
    column: from + 1,
    from,
    to,
    ...(hint !== undefined && { hint }),
  };
}

/** Characters of a condition's text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
