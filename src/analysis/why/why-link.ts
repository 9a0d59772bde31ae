/** One operation that has a part in it, with a sentence. */
export interface WhyLink {
  /** Where it stands, for a click. */
  readonly row: number;
  readonly user: number;
  readonly text: string;
  /** What should have come and has not; `row` is where one looks for it. */
  readonly missing?: true;
}
