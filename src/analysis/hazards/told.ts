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
