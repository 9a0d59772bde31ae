/** A part of the list, from one place to another, both drawn. */
export interface Slice {
  readonly first: number;
  readonly last: number;
}
