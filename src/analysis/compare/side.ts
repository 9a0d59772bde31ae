import type { ToldRow, Walk } from '../../timeline/walk.ts';
import type { Facts } from '../facts/facts.ts';

/** One variant while a log is compared. */
export interface Side {
  readonly id: string;
  readonly walk: Walk;
  readonly facts: Facts;
  /** Those of the operation that is looked at. */
  rows: readonly ToldRow[];
}
