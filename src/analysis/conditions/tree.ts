import type { Span } from './problem.ts';
import type { Operator } from './tokens.ts';

/** A condition as it is written, with the place of each part. What its names mean, a run decides. */
export type Expression = Span &
  (
    | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'not'; readonly inner: Expression }
    | {
        readonly kind: 'compare';
        readonly operator: Operator;
        readonly left: Expression;
        readonly right: Expression;
      }
    | Call
    | { readonly kind: 'number'; readonly value: number }
    /** A state, `true` or `false`. */
    | { readonly kind: 'word'; readonly text: string }
  );

export interface Call extends Span {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly Argument[];
}

export interface Argument extends Span {
  /** A number, or the name of a user, a set or an ID. */
  readonly value: number | string;
}
