import type { ToldRow } from '../../timeline/walk.ts';
import type { HeldReference } from '../facts/life-facts.ts';
import type { Names } from '../names.ts';
import type { Moment } from './rule.ts';

/** Small things that several rules say or ask. */

/** "ioasid_get()": what took a reference. */
export function takenBy(held: HeldReference | undefined, names: Names): string {
  return held === undefined ? 'an earlier call' : `${names.kernelCall(held.takenBy)}()`;
}

/** The enclosing rows of a row, innermost first. */
export function enclosing({ row, rows }: Moment): readonly ToldRow[] {
  const first = rows[0]?.index ?? 0;
  const outer: ToldRow[] = [];
  for (let parent = rows[row.parent - first]; parent !== undefined; parent = rows[parent.parent - first])
    outer.push(parent);
  return outer;
}

/** The call that an operation of the log states, or whose handler or work the row is part of. */
export function outermost(moment: Moment): ToldRow {
  return moment.rows[0] ?? moment.row;
}

/** A chain's name: "the global chain", "the chain of vm1". */
export function chainName(chain: 'global' | 'recorded' | number, names: Names): string {
  if (chain === 'global') return 'the global chain';
  return chain === 'recorded' ? 'the recording' : `the chain of ${names.set(chain)}`;
}
