/** One question, answered for a variant by running a short log under its rules. */
export interface DifferenceRow {
  readonly title: string;
  readonly cell: (semantics: string) => string | undefined;
}
